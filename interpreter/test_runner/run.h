// The door of test_runner/: runs the `test` blocks of a rule. Each is a dossier, changes to it, a date, and what must come out.
//
// In: a loaded rule without errors. Out: one result per test, in written order. Prints nothing; knows no second way to judge:
// it reads, evaluates and builds verdicts through the same doors as everybody.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dossier/read.h"
#include "foundation/text.h"
#include "values/truth.h"
#include "workspace/workspace.h"

namespace footrule::test_runner {

// One `expect` line. `expected` and `found` are a few words each.
struct ExpectationResult {
  source::Span span;
  bool passed = false;
  foundation::Text expected, found;
  // Of a line about requirements: the outcome it expects, and those of them that have it.
  std::optional<values::Outcome> outcome = std::nullopt;
  std::vector<std::string> requirements = {};
};

struct TestResult {
  foundation::Text title;
  source::Span span;
  std::vector<ExpectationResult> expectations;
  std::vector<diagnostics::Diagnostic> problems;   // why it could not be run, or not wholly: a test with a problem has failed
  bool passed() const;
};

// Files named by `given` are taken relative to the file of the test; they and the changed texts are added to the rule's sources.
std::vector<TestResult> RunTests(workspace::LoadedRule& rule, const dossier::ReadLimits& limits);

}  // namespace footrule::test_runner
