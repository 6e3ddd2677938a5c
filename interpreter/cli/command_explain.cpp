#include "cli/session.h"
#include "foundation/suggestion.h"
#include "report/explanation.h"
#include "verdict/build.h"

namespace footrule::cli {
namespace {

using diagnostics::Code;
using diagnostics::Make;
using Explanations = std::vector<verdict::Explanation>;

constexpr std::size_t kSubjects = 5;

std::string WithoutSign(const std::string& target) {
  const std::string sign = "§";
  return target.starts_with(sign) ? target.substr(sign.size()) : target;
}

std::vector<std::string> Targets(const semantics::CheckedProgram& program) {
  std::vector<std::string> targets;
  for (const auto& requirement : program.requirements) {
    targets.push_back(requirement.name);
    for (const auto& clause : requirement.clauses) targets.push_back(clause.id);
  }
  return targets;
}

void TellUnknownTarget(const workspace::LoadedRule& rule, const std::string& target, const Arguments& arguments, Result* result) {
  const std::string near = foundation::Nearest(target, Targets(*rule.program));
  auto builder = Make(Code::kUnknownTarget, {}).With("target", target);
  TellUsage(near.empty() ? std::move(builder) : std::move(builder).Help({"是不是“" + near + "”？", "did you mean `" + near + "`?"}), arguments, result);
}

// False, and told, if there is nothing to show.
bool Answers(const Explanations& explanations, const workspace::LoadedRule& rule, const std::string& target, const Arguments& arguments, Result* result) {
  if (explanations.empty()) {
    TellUnknownTarget(rule, target, arguments, result);
    return false;
  }
  if (arguments.subject.empty()) return true;
  for (const auto& explanation : explanations) {
    if (!explanation.subjects.empty()) return true;
  }
  TellUsage(Make(Code::kUnknownSubject, {}).With("target", target).With("subject", arguments.subject), arguments, result);
  return false;
}

// The code says what was explained, as `judge` does for the whole dossier.
report::ExitCode CodeOf(const Explanations& explanations, bool one_subject) {
  verdict::Verdict verdict;
  verdict.outcome = values::kNoSubjects;
  for (const auto& explanation : explanations) {
    if (!one_subject) verdict.outcome = values::Combine(verdict.outcome, explanation.requirement.outcome);
    for (const auto& subject : explanation.subjects) {
      if (one_subject) verdict.outcome = values::Combine(verdict.outcome, subject.finding.outcome);
    }
  }
  return report::ExitCodeOf(verdict);
}

}  // namespace

Result RunExplain(const Arguments& arguments) {
  Result result;
  const auto rule = LoadTold(arguments, &result, arguments.readings.empty() ? Needs::kPlan : Needs::kSyntax);
  if (!rule || !TakeReadingsTold(*rule, arguments, &result)) return result;
  const auto dossier = ReadTold(*rule, arguments.files.front(), arguments, &result);
  if (!dossier) return result;
  const auto trace = evaluation::Evaluate(rule->plan, *dossier, {arguments.as_of});
  const std::string target = WithoutSign(arguments.target);
  const auto explanations = verdict::Explain(*trace, rule->sources, target, arguments.subject, kSubjects);
  if (!Answers(explanations, *rule, target, arguments, &result)) return result;
  result.code = report::Worse(result.code, CodeOf(explanations, !arguments.subject.empty()));
  result.out = arguments.json ? report::ExplanationJson(explanations) : report::ExplanationText(explanations, arguments.out);
  return result;
}

}  // namespace footrule::cli
