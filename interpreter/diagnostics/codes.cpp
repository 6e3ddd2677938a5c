// The registry: what codes.def lists, as a table indexed by Code.
#include <iterator>

#include "diagnostics/diagnostic.h"

namespace footrule::diagnostics {
namespace {

constexpr auto kError = Severity::kError;
[[maybe_unused]] constexpr auto kWarning = Severity::kWarning;
[[maybe_unused]] constexpr auto kNote = Severity::kNote;

constexpr CodeInfo kCodes[] = {
#define DIAGNOSTIC(name, id, severity, zh, en, help_zh, help_en) {#name, id, severity, zh, en, help_zh, help_en},
#include "diagnostics/codes.def"
#undef DIAGNOSTIC
};

}  // namespace

const CodeInfo& Info(Code code) { return kCodes[static_cast<std::size_t>(code)]; }
std::optional<Code> FindCode(std::string_view id) {
  for (std::size_t i = 0; i < std::size(kCodes); ++i)
    if (id == kCodes[i].id) return static_cast<Code>(i);
  return std::nullopt;
}
std::size_t code_count() { return std::size(kCodes); }

}  // namespace footrule::diagnostics
