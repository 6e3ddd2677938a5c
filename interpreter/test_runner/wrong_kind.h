// An `expect` line about something that has no outcome or value, or asks it for the wrong one: what is told.
#pragma once

#include "test_runner/expect.h"

namespace footrule::test_runner {

// The name is no requirement, conclusion or definition: what it is, or the nearest name.
diagnostics::Diagnostic NotExpectable(const syntax::TestExpectation& line, const std::string& name, const Judged& judged);

// `= VALUE` for a requirement or conclusion, which have an outcome, such as `outcome`.
diagnostics::Diagnostic HasNoValue(const syntax::TestExpectation& line, const std::string& name, const foundation::Text& outcome);

// A word a conclusion has no case for, with its cases.
diagnostics::Diagnostic NoSuchCase(const syntax::TestExpectation& line, const semantics::Conclusion& conclusion);

// A word that is no state of a value.
diagnostics::Diagnostic NoSuchState(const syntax::TestExpectation& line, const std::string& name);

}  // namespace footrule::test_runner
