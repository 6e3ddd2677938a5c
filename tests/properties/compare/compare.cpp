#include "compare/compare.h"

#include "compare/columns.h"

namespace footrule::properties {

namespace {

using reference::Value;

struct Comparison {
  const evaluation::Trace& trace;
  reference::Evaluator& reference;
  std::vector<std::string> differences;
  std::size_t compared = 0;

  const semantics::CheckedProgram& program() const { return *trace.plan->program; }

  void Values(const std::string& what, const Value& engine, const Value& expected) {
    ++compared;
    if (!reference::Same(engine, expected)) differences.push_back(what + ": the engine says " + ToText(engine) + ", the reference " + ToText(expected));
  }

  void Definitions() {
    for (const semantics::Definition& definition : program().definitions) {
      const schema::TableId table = definition.variable ? definition.variable->table : schema::Schema::kRoot;
      for (std::size_t row = 0; row < reference::RowCount(*trace.dossier, table); ++row) {
        const Value expected = reference.Definition(definition.id, row);
        Values(definition.name + "[" + std::to_string(row) + "]", CellOf(trace, trace.plan->definitions[definition.id.index], row), expected);
      }
    }
  }

  // The engine's row of a subject: of a group by its first member.
  std::optional<std::size_t> EngineRow(std::size_t instance, const reference::Binding& subject) const {
    if (!subject.group) return subject.row;
    const auto& first = trace.series_first_member[trace.plan->instances[instance].frame.index];
    for (std::size_t row = 0; row < first.size(); ++row)
      if (first[row] == subject.group->first) return row;
    return std::nullopt;
  }

  void Subject(std::size_t index, const semantics::Requirement& requirement, const reference::SubjectOutcome& expected) {
    const plan::InstancePlan& instance = trace.plan->instances[index];
    const std::string called = requirement.name + " for '" + reference.SubjectName(requirement.id, instance.instance, expected.subject, reference::Evaluator::Spelling::kByName) + "'";
    const auto row = EngineRow(index, expected.subject);
    if (!row) return differences.push_back(called + ": the engine has no such group");
    ++compared;
    if (trace.IsSubject(index, *row) != expected.is_subject) differences.push_back(called + ": whether it is a subject");
    const values::Outcome outcome = trace.outcomes(index)[*row];
    if (outcome != expected.outcome) differences.push_back(called + ": the engine says " + Name(outcome) + ", the reference " + Name(expected.outcome));
    const std::string name = trace.SubjectName(index, *row);
    if (name != reference.SubjectName(requirement.id, instance.instance, expected.subject, reference::Evaluator::Spelling::kByName)) differences.push_back(called + ": the engine calls it '" + name + "'");
  }

  void Requirements() {
    for (std::size_t index = 0; index < trace.plan->instances.size(); ++index) {
      const plan::InstancePlan& instance = trace.plan->instances[index];
      const semantics::Requirement& requirement = program().requirements[instance.requirement.index];
      const reference::InstanceOutcomes& expected = reference.Outcomes(instance.requirement, instance.instance);
      if (trace.outcomes(index).size() != expected.subjects.size())
        differences.push_back(requirement.name + ": the engine has " + std::to_string(trace.outcomes(index).size()) + " subjects, the reference " + std::to_string(expected.subjects.size()));
      if (trace.SubjectsUnknown(index) != expected.more) differences.push_back(requirement.name + ": whether there may be more subjects");
      for (const reference::SubjectOutcome& one : expected.subjects)
        if (EngineRow(index, one.subject).value_or(0) < trace.outcomes(index).size()) Subject(index, requirement, one);
    }
  }

  void Conclusions() {
    for (std::size_t i = 0; i < program().conclusions.size(); ++i)
      for (std::size_t c = 0; c < program().conclusions[i].cases.size(); ++c) {
        const semantics::ConclusionCase& one = program().conclusions[i].cases[c];
        Values(program().conclusions[i].name + "." + one.name, CellOf(trace, trace.plan->conclusions[i].cases[c], 0), reference.Evaluate(one.when, {}));
      }
  }
};

}  // namespace

std::vector<std::string> Compare(const evaluation::Trace& trace, reference::Evaluator& reference, std::size_t* compared) {
  Comparison comparison{trace, reference, {}};
  comparison.Definitions();
  comparison.Requirements();
  comparison.Conclusions();
  if (compared) *compared += comparison.compared;
  return comparison.differences;
}

void Count(const evaluation::Trace& trace, reference::Evaluator& reference, Tally& tally) {
  for (const plan::InstancePlan& instance : trace.plan->instances)
    for (const reference::SubjectOutcome& one : reference.Outcomes(instance.requirement, instance.instance).subjects)
      if (one.is_subject) ++tally.outcomes[static_cast<int>(one.outcome)];
  for (const semantics::Definition& definition : trace.plan->program->definitions) {
    const schema::TableId table = definition.variable ? definition.variable->table : schema::Schema::kRoot;
    for (std::size_t row = 0; row < reference::RowCount(*trace.dossier, table); ++row)
      ++tally.values[static_cast<int>(reference.Definition(definition.id, row).state)];
  }
}

}  // namespace footrule::properties
