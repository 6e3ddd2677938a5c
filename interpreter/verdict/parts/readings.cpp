// Which readings were taken.
#include <algorithm>

#include "verdict/parts/parts.h"

namespace footrule::verdict {
namespace {

Text LabelOf(const Text& label, const std::string& name) { return label.empty() ? foundation::Same(name) : label; }

ReadingTaken Taken(const semantics::CheckedProgram& program, const semantics::Reading& reading) {
  const semantics::Reading::Choice& taken = reading.choices[reading.taken];
  const semantics::Reading::Choice& standard = reading.choices[reading.standard];
  ReadingTaken made;
  made.name = reading.name;
  made.clauses = ClausesOf(program, reading.clauses);
  made.label = LabelOf(reading.label, reading.name);
  made.choice = taken.name;
  made.choice_label = LabelOf(taken.label, taken.name);
  made.standard = standard.name;
  made.standard_label = LabelOf(standard.label, standard.name);
  return made;
}

bool Holds(const std::vector<std::string>& names, const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); }

}  // namespace

std::vector<ReadingTaken> MakeReadings(const Context& context) {
  std::vector<ReadingTaken> taken;
  for (const semantics::Reading& reading : context.reader.program().readings) taken.push_back(Taken(context.reader.program(), reading));
  return taken;
}

std::vector<ReadingTaken> MakeReadingsOf(const Context& context, semantics::RequirementId id) {
  const semantics::CheckedProgram& program = context.reader.program();
  const semantics::Requirement& requirement = program.requirements[id.index];
  std::vector<ReadingTaken> taken;
  for (const semantics::Reading& reading : program.readings) {
    const bool by_phase = requirement.phase < program.phases.size() && Holds(program.phases[requirement.phase].readings, reading.name);
    if (by_phase || Holds(requirement.readings, reading.name)) taken.push_back(Taken(program, reading));
  }
  return taken;
}

}  // namespace footrule::verdict
