#include "test_runner/expect.h"

#include <algorithm>

#include "test_runner/wrong_kind.h"

namespace footrule::test_runner {
namespace {

using diagnostics::Code;
using Requirements = std::vector<const verdict::RequirementVerdict*>;

bool Cites(const verdict::RequirementVerdict& requirement, const std::string& id, const std::string* rule) {
  return std::any_of(requirement.clauses.begin(), requirement.clauses.end(),
                     [&](const verdict::ClauseText& clause) { return clause.id == id && (rule == nullptr || clause.rule == *rule); });
}

Requirements WithClause(const verdict::Verdict& verdict, const std::string& id, const std::string* rule) {
  Requirements found;
  for (const auto& requirement : verdict.requirements) {
    if (Cites(requirement, id, rule)) found.push_back(&requirement);
  }
  return found;
}

// A clause of the rule itself comes before one of the same number in a rule it refines.
Requirements ByClause(const Judged& judged, const std::string& id) {
  const std::string& own = judged.rule.program->rules.front().id;
  auto found = WithClause(judged.verdict, id, &own);
  return found.empty() ? WithClause(judged.verdict, id, nullptr) : found;
}

// All that came from the block of that name.
Requirements OfBlock(const verdict::Verdict& verdict, const std::string& name) {
  Requirements found;
  for (const auto& requirement : verdict.requirements) {
    if (requirement.name.starts_with(name + ".")) found.push_back(&requirement);
  }
  return found;
}

template <class Named>
const Named* Find(const std::vector<Named>& all, const std::string& name) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

bool IsDeclared(const semantics::CheckedProgram& program, const std::string& name) {
  return std::any_of(program.requirements.begin(), program.requirements.end(),
                     [&](const semantics::Requirement& one) { return one.name == name || one.name.starts_with(name + "."); });
}

Answer ExpectClause(const syntax::TestExpectation& line, const Judged& judged) {
  const auto found = ByClause(judged, line.clause->id);
  if (!found.empty()) return ExpectRequirements(line, found);
  return diagnostics::Diagnostic(diagnostics::Make(Code::kTestExpectsUnknownClause, line.clause->span).With("clause", line.clause->id));
}

}  // namespace

std::string PlainName(const syntax::Path& path, const workspace::LoadedRule& rule) {
  const std::string whole = path.ToString();
  if (path.parts.size() < 2 || rule.rules.empty()) return whole;
  for (const auto& [alias, index] : rule.rules.front().aliases) {
    if (path.parts.front().text == alias) return whole.substr(alias.size() + 1);
  }
  return whole;
}

bool MaySpeakOf(const syntax::TestExpectation& line, const verdict::RequirementVerdict& requirement, const workspace::LoadedRule& rule) {
  if (line.clause) return Cites(requirement, line.clause->id, nullptr);
  const std::string name = PlainName(line.path, rule);
  return requirement.name == name || requirement.name.starts_with(name + ".");
}

Answer Expect(const syntax::TestExpectation& line, const Judged& judged) {
  if (line.clause) return ExpectClause(line, judged);
  const std::string name = PlainName(line.path, judged.rule);
  if (const auto* requirement = Find(judged.verdict.requirements, name)) return ExpectRequirements(line, {requirement});
  if (const auto* conclusion = Find(judged.verdict.conclusions, name)) return ExpectConclusion(line, *conclusion, judged);
  if (const auto* definition = Find(judged.rule.program->definitions, name)) return ExpectDefinition(line, *definition, judged);
  // A block last: a conclusion has a requirement below its name as well.
  if (const auto requirements = OfBlock(judged.verdict, name); !requirements.empty()) return ExpectRequirements(line, requirements);
  if (!IsDeclared(*judged.rule.program, name) && Find(judged.rule.program->conclusions, name) == nullptr) return NotExpectable(line, name, judged);
  return diagnostics::Diagnostic(
      diagnostics::Make(Code::kTestOutsidePhase, line.path.span()).With("name", name).With("phase", judged.verdict.phase));
}

}  // namespace footrule::test_runner
