#include <algorithm>

#include "coverage/cover.h"

namespace footrule::coverage {
namespace {

using semantics::CheckedProgram;
using semantics::RefinementAct;

std::vector<verdict::ClauseText> Citations(const CheckedProgram& program, const std::vector<semantics::ClauseRef>& clauses) {
  std::vector<verdict::ClauseText> citations;
  for (const auto& clause : clauses) citations.push_back({program.rules[clause.rule].id, clause.id});
  return citations;
}

ActKind KindOf(RefinementAct::Kind kind) {
  switch (kind) {
    case RefinementAct::Kind::kFill: return ActKind::kFill;
    case RefinementAct::Kind::kReplace: return ActKind::kReplace;
    case RefinementAct::Kind::kExtend: return ActKind::kExtend;
    case RefinementAct::Kind::kWaive: return ActKind::kWaive;
  }
  return ActKind::kFill;
}

// A declaration may take many lines; its first says what it is.
std::string FirstLine(std::string_view text) { return std::string(text.substr(0, text.find('\n'))); }

bool Before(const Act& a, const Act& b) {
  if (a.kind != b.kind) return a.kind < b.kind;
  if (a.at.file != b.at.file) return a.at.file.index < b.at.file.index;
  return a.at.begin < b.at.begin;
}

}  // namespace

Inheritance Inherit(const workspace::LoadedRule& rule) {
  const CheckedProgram& program = *rule.program;
  Inheritance result{program.rules.front().id, program.rules.front().label, {}, {}, {}};
  for (std::size_t i = 1; i < program.rules.size(); ++i) {
    if (!program.rules[i].is_module) result.refined.push_back(program.rules[i].id);
  }
  for (const RefinementAct& act : program.refinements) {
    const std::string written = act.kind == RefinementAct::Kind::kFill ? FirstLine(rule.sources.text(act.at)) : std::string();
    result.acts.push_back({KindOf(act.kind), act.target, Citations(program, act.clauses), act.because, written, act.at, act.target_at});
  }
  std::sort(result.acts.begin(), result.acts.end(), Before);
  for (const semantics::Requirement& requirement : program.requirements) {
    if (requirement.rule == 0 || program.rules[requirement.rule].is_module) continue;
    result.inherited.push_back({requirement.name, requirement.label, Citations(program, requirement.clauses)});
  }
  return result;
}

}  // namespace footrule::coverage
