#include "compiled/check/check.h"
#include "compiled/check/each.h"

namespace footrule::compiled {
namespace {

using namespace semantics;

constexpr std::uint32_t kNoPhase = 0xFFFFFFFFu;

class ProgramCheck {
 public:
  explicit ProgramCheck(const CheckedProgram& program) : program_(program) {}

  bool Holds() const {
    const auto here = [this](const auto& one) { return Holds(one); };
    return IdsFollow(program_.calendars) && IdsFollow(program_.terms) && IdsFollow(program_.parameters) && IdsFollow(program_.definitions) &&
           IdsFollow(program_.requirements) && Each(program_.terms, here) && Each(program_.parameters, here) && Each(program_.definitions, here) &&
           Each(program_.requirements, here) && Each(program_.phases, here) && Each(program_.conclusions, here) && Each(program_.readings, here) &&
           Each(program_.refinements, here);
  }

 private:
  bool IsRule(std::uint32_t rule) const { return rule < program_.rules.size(); }
  bool IsPhase(std::uint32_t phase) const { return phase == kNoPhase || phase < program_.phases.size(); }
  bool HoldsClauses(const std::vector<ClauseRef>& clauses) const {
    return Each(clauses, [this](const ClauseRef& clause) { return IsRule(clause.rule); });
  }
  bool Holds(const Term& term) const { return HoldsClauses(term.clauses); }
  // A row has a key for every key type that is no date; an interval of dates stands apart.
  bool Holds(const Parameter& parameter) const {
    return Each(parameter.rows, [&](const ParameterRow& row) { return row.value && std::holds_alternative<Constant>(row.value->node) && row.keys.size() <= parameter.key_types.size(); });
  }
  bool Holds(const Definition& definition) const { return definition.body && HoldsClauses(definition.clauses); }
  bool Holds(const Requirement& requirement) const {
    const auto instance = [&](const Instance& one) { return one.members.size() == requirement.instances.front().members.size() && AllThere(one.holders); };
    return IsRule(requirement.rule) && IsPhase(requirement.phase) && HoldsClauses(requirement.clauses) && Each(requirement.instances, instance);
  }
  bool Holds(const Phase& phase) const { return IsRule(phase.rule) && HoldsClauses(phase.clauses); }
  bool Holds(const ConclusionCase& one) const { return HoldsClauses(one.clauses); }
  bool Holds(const Conclusion& conclusion) const {
    return IsRule(conclusion.rule) && IsPhase(conclusion.phase) && HoldsClauses(conclusion.clauses) && Holds(conclusion.otherwise) &&
           Each(conclusion.cases, [this](const ConclusionCase& one) { return one.when && Holds(one); });
  }
  bool Holds(const Reading& reading) const {
    return reading.standard < reading.choices.size() && reading.taken < reading.choices.size() && HoldsClauses(reading.clauses);
  }
  bool Holds(const RefinementAct& act) const { return HoldsClauses(act.clauses); }
  static bool AllThere(const std::vector<VariableRef>& all) {
    return Each(all, [](const VariableRef& one) { return one != nullptr; });
  }

  const CheckedProgram& program_;
};

}  // namespace

bool CheckProgram(const CompiledRule& rule) {
  const auto part = [&](const Part& one) {
    return AllValid(one.files) && Each(one.aliases, [&](const auto& alias) { return alias.second < rule.parts.size(); });
  };
  return !rule.parts.empty() && rule.program->rules.size() == rule.parts.size() && Each(rule.parts, part) && ProgramCheck(*rule.program).Holds();
}

}  // namespace footrule::compiled
