// What one `expect` line finds in a judged dossier. One file per sort of thing it may speak of.
#pragma once

#include <variant>

#include "evaluation/evaluate.h"
#include "test_runner/run.h"
#include "verdict/verdict.h"

namespace footrule::test_runner {

// A dossier judged for a test.
struct Judged {
  const workspace::LoadedRule& rule;
  const evaluation::Trace& trace;
  const verdict::Verdict& verdict;   // with every subject of what the test asks for
};

// What came out, or why the line cannot be held against the rule (a name nobody declared, a value that is no literal).
using Answer = std::variant<ExpectationResult, diagnostics::Diagnostic>;

Answer Expect(const syntax::TestExpectation& line, const Judged& judged);

// Whether the line may speak of the requirement: only of these the verdict must hold the subjects.
bool MaySpeakOf(const syntax::TestExpectation& line, const verdict::RequirementVerdict& requirement, const workspace::LoadedRule& rule);

// The name as written, without the alias of a refined rule in front.
std::string PlainName(const syntax::Path& path, const workspace::LoadedRule& rule);

// `requirements`: all that the line speaks of, at least one; their outcomes are combined.
Answer ExpectRequirements(const syntax::TestExpectation& line, const std::vector<const verdict::RequirementVerdict*>& requirements);
Answer ExpectConclusion(const syntax::TestExpectation& line, const verdict::ConclusionVerdict& conclusion, const Judged& judged);
Answer ExpectDefinition(const syntax::TestExpectation& line, const semantics::Definition& definition, const Judged& judged);

}  // namespace footrule::test_runner
