#include "verdict/parts/parts.h"
#include "verdict/words/describe.h"

namespace footrule::verdict {
namespace {

using semantics::RefinementAct;

Words RuleName(const semantics::RuleInfo& rule) { return Plain(rule.id); }

// Whether the edition was in force on the as-of date.
void EditionNote(const semantics::RuleInfo& rule, values::Date as_of, std::vector<Text>* notes) {
  const bool early = rule.effective_from && as_of < *rule.effective_from;
  const bool late = rule.effective_to && *rule.effective_to < as_of;
  const Words day = Plain(as_of.ToIso());
  if (early) notes->push_back(Say("规则 {0} 自 {1} 起实施，在基准日期 {2} 尚未实施", "rule {0} is in force from {1}, after the as-of date {2}",
                                  {RuleName(rule), Plain(rule.effective_from->ToIso()), day}).exact);
  if (late) notes->push_back(Say("规则 {0} 实施至 {1}，在基准日期 {2} 已不再有效", "rule {0} was in force until {1}, before the as-of date {2}",
                                 {RuleName(rule), Plain(rule.effective_to->ToIso()), day}).exact);
}

Words ClauseWords(const semantics::CheckedProgram& program, const RefinementAct& act) {
  if (act.clauses.empty()) return {};
  const semantics::ClauseRef& clause = act.clauses.front();
  const std::string rule = clause.rule < program.rules.size() ? program.rules[clause.rule].id : "";
  return Plain(rule + " §" + clause.id);
}

Words Because(const RefinementAct& act) {
  return act.because.empty() ? Words{} : Say("：{0}", ": {0}", {Plain(act.because)});
}

// A term goes by its label.
Words TargetWords(const semantics::CheckedProgram& program, const std::string& target) {
  const std::string name = target.substr(target.rfind('.') == std::string::npos ? 0 : target.rfind('.') + 1);
  for (const semantics::Term& term : program.terms) {
    if (term.name == target || term.name == name) return LabelOr(term.label, target);
  }
  return Plain(target);
}

void RefinementNote(const semantics::CheckedProgram& program, const RefinementAct& act, std::vector<Text>* notes) {
  const Words by = ClauseWords(program, act);
  if (act.kind == RefinementAct::Kind::kWaive) {
    notes->push_back(Say("“{0}”由 {1} 免除{2}", "\"{0}\" is waived by {1}{2}", {TargetWords(program, act.target), by, Because(act)}).exact);
  } else if (act.kind == RefinementAct::Kind::kFill) {
    notes->push_back(Say("“{0}”由 {1} 补充{2}", "\"{0}\" is filled by {1}{2}", {TargetWords(program, act.target), by, Because(act)}).exact);
  }
}

}  // namespace

std::vector<Text> MakeNotes(const Context& context) {
  const semantics::CheckedProgram& program = context.reader.program();
  std::vector<Text> notes;
  for (const semantics::RuleInfo& rule : program.rules) EditionNote(rule, context.reader.trace().as_of, &notes);
  for (const RefinementAct& act : program.refinements) RefinementNote(program, act, &notes);
  return notes;
}

}  // namespace footrule::verdict
