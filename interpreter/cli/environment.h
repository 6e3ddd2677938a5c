// What the surroundings say: language, terminal, today. The only place that asks the clock.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>

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

// Where compiled rules are kept from run to run: FOOTRULE_CACHE, else `footrule` in the folder of this user's caches (XDG_CACHE_HOME, ~/.cache).
// nullopt: nowhere, because FOOTRULE_CACHE is `off` or there is no such folder.
std::optional<std::filesystem::path> CacheFolder();

}  // namespace footrule::cli
