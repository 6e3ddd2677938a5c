// The words of an `expect` line that name an outcome, in both languages.
#pragma once

#include <optional>
#include <string>

#include "foundation/text.h"
#include "values/truth.h"

namespace footrule::test_runner {

// "met", "not met", "not_applicable", "待判断" …; nullopt if it is no outcome's name.
std::optional<values::Outcome> ReadOutcome(const std::string& words);

foundation::Text Words(values::Outcome outcome);

}  // namespace footrule::test_runner
