#include "compiled/decode.h"

#include "compiled/archive/reader.h"
#include "compiled/check/check.h"
#include "compiled/counts.h"
#include "compiled/visit/compiled_rule.h"
#include "plan/registers.h"

namespace footrule::compiled {
namespace {

// nullopt if the bytes are too few.
std::optional<Counts> TakeCounts(std::string_view* bytes) {
  Counts counts{};
  if (bytes->size() < counts.size() * 4) return std::nullopt;
  for (std::uint32_t& count : counts) {
    for (std::size_t i = 4; i > 0; --i) count = count << 8 | static_cast<unsigned char>((*bytes)[i - 1]);
    bytes->remove_prefix(4);
  }
  return counts;
}

std::unique_ptr<CompiledRule> Read(std::string_view contents) {
  const auto counts = TakeCounts(&contents);
  if (!counts) return nullptr;
  auto rule = std::make_unique<CompiledRule>();
  auto program = std::make_shared<semantics::CheckedProgram>();
  auto plan = std::make_shared<plan::Plan>();
  Reader reader(contents, *counts);
  reader(*rule, *program, *plan);
  plan->program = rule->program = program;
  rule->plan = plan;
  // Ids were held against the counts, so these come first of all.
  if (reader.failed() || !reader.at_end() || CountsOf(*rule) != *counts || !Check(*rule)) return nullptr;
  for (const semantics::Parameter& parameter : program->parameters) plan->parameters.push_back(plan::IndexOf(parameter));
  plan->registers = plan::FindRegisters(program->schema);
  return rule;
}

}  // namespace

std::variant<std::unique_ptr<CompiledRule>, Refusal> Decode(std::string_view bytes) {
  const auto contents = WithoutHead(bytes);
  if (const auto* refusal = std::get_if<Refusal>(&contents)) return *refusal;
  auto rule = Read(std::get<std::string_view>(contents));
  if (!rule) return Refusal{Refusal::Kind::kContents, {}};
  return rule;
}

}  // namespace footrule::compiled
