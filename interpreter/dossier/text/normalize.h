// Texts as they are compared: after NFKC, trimmed, inner blanks folded to one, case kept.
#pragma once

#include <string>
#include <string_view>

namespace footrule::dossier {

// True if `text` is its own normal form and holds no backslash and no control character, as nearly every cell does: printable ASCII and common
// Han, single blanks inside. False does not mean that it is not.
bool IsPlain(std::string_view text);

// The normal form of `text` (valid UTF-8): a part of `text` itself where nothing has to change, else in `buffer`.
std::string_view Normalize(std::string_view text, std::string& buffer);

// A character that no form holds: C0 and C1 controls except tab and line ends.
bool HasControl(std::string_view text);

}  // namespace footrule::dossier
