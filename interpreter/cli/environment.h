// What the surroundings say: language, terminal, today. The only place that asks the clock.
#pragma once

#include <cstddef>

#include "foundation/text.h"
#include "values/date.h"

namespace footrule::cli {

// From LC_ALL, LC_MESSAGES, LANG, the first that is set: Chinese for zh…, otherwise English.
foundation::Language SystemLanguage();

enum class Stream { kOut, kError };
// A terminal that shows colours, as far as one can tell, and nobody set NO_COLOR.
bool ShowsColor(Stream stream);
bool IsTerminal(Stream stream);
// Columns of the terminal; a fixed width where the output goes to a file or a pipe.
std::size_t Width(Stream stream);

values::Date Today();

}  // namespace footrule::cli
