#include "compiled/counts.h"

namespace footrule::compiled {

Counts CountsOf(const CompiledRule& rule) {
  const semantics::CheckedProgram& program = *rule.program;
  const schema::Schema& schema = program.schema;
  const plan::Plan& plan = *rule.plan;
  const std::size_t sizes[] = {schema.symbols.size(),        schema.dimensions.base_count(), schema.lists.size(),      schema.tables.size(), schema.fields.size(),
                               schema.patterns.size(),       program.calendars.size(),       program.terms.size(),     program.parameters.size(),
                               program.definitions.size(),   program.requirements.size(),    rule.texts.size(),        plan.nodes.size(),    plan.frames.size(),
                               plan.links.size()};
  static_assert(std::size(sizes) == kCountedKinds);
  Counts counts{};
  for (std::size_t i = 0; i < kCountedKinds; ++i) counts[i] = static_cast<std::uint32_t>(sizes[i]);
  return counts;
}

}  // namespace footrule::compiled
