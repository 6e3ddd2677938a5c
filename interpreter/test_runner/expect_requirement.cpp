#include <algorithm>

#include "test_runner/expect.h"
#include "test_runner/outcome_word.h"
#include "test_runner/wrong_kind.h"

namespace footrule::test_runner {
namespace {

using foundation::Text;
using values::Outcome;

Outcome OfWhole(const std::vector<const verdict::RequirementVerdict*>& requirements) {
  Outcome combined = values::kNoSubjects;
  for (const auto* requirement : requirements) combined = values::Combine(combined, requirement->outcome);
  return combined;
}

bool IsCalled(const verdict::SubjectFinding& finding, const std::string& name) {
  return finding.subject == name || finding.subject_label.zh == name || finding.subject_label.en == name;
}

// nullopt: no requirement speaks of the subject.
std::optional<Outcome> OfSubject(const std::vector<const verdict::RequirementVerdict*>& requirements, const std::string& subject) {
  std::optional<Outcome> combined;
  for (const auto* requirement : requirements) {
    for (const auto& finding : requirement->findings) {
      if (IsCalled(finding, subject)) combined = combined ? values::Combine(*combined, finding.outcome) : finding.outcome;
    }
  }
  return combined;
}

// The subjects that have the combined outcome, so that a failed line says where to look.
std::string Subjects(const std::vector<const verdict::RequirementVerdict*>& requirements, Outcome outcome) {
  std::string names;
  for (const auto* requirement : requirements) {
    for (const auto& finding : requirement->findings) {
      if (finding.outcome == outcome && !finding.subject.empty()) names += (names.empty() ? "" : ", ") + finding.subject;
    }
  }
  return names;
}

// Names of the requirements that have the outcome, for the subject or as a whole.
std::vector<std::string> Having(const std::vector<const verdict::RequirementVerdict*>& requirements, const std::string& subject, Outcome outcome) {
  std::vector<std::string> names;
  for (const auto* requirement : requirements) {
    const auto found = subject.empty() ? std::optional(requirement->outcome) : OfSubject({requirement}, subject);
    if (found == outcome) names.push_back(requirement->name);
  }
  return names;
}

Text WithSubjects(Text words, const std::string& subjects) {
  if (subjects.empty()) return words;
  return {words.zh + "（" + subjects + "）", words.en + " (" + subjects + ")"};
}

Text NoSuchSubject(const std::string& subject) { return {"没有名为 " + subject + " 的对象", "there is no subject " + subject}; }

}  // namespace

Answer ExpectRequirements(const syntax::TestExpectation& line, const std::vector<const verdict::RequirementVerdict*>& requirements) {
  if (line.value) return HasNoValue(line, line.path.parts.empty() ? requirements.front()->name : line.path.ToString(), Words(Outcome::kMet));
  const auto wanted = ReadOutcome(line.outcome);
  if (!wanted) {
    return diagnostics::Diagnostic(diagnostics::Make(diagnostics::Code::kTestUnknownOutcome, line.span).With("word", line.outcome));
  }
  const auto found = line.subject.empty() ? OfWhole(requirements) : OfSubject(requirements, line.subject);
  if (!found) return ExpectationResult{line.span, false, Words(*wanted), NoSuchSubject(line.subject), *wanted, {}};
  const std::string subjects = line.subject.empty() ? Subjects(requirements, *found) : std::string();
  return ExpectationResult{line.span, *found == *wanted, Words(*wanted), WithSubjects(Words(*found), subjects), *wanted, Having(requirements, line.subject, *wanted)};
}

}  // namespace footrule::test_runner
