#include "cli/environment.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace footrule::cli {
namespace {

constexpr std::size_t kFixedWidth = 100, kNarrowest = 40, kWidest = 140;

std::string_view Variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

int Descriptor(Stream stream) { return stream == Stream::kOut ? STDOUT_FILENO : STDERR_FILENO; }

}  // namespace

foundation::Language SystemLanguage() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view value = Variable(name);
    if (!value.empty()) return value.starts_with("zh") ? foundation::Language::kChinese : foundation::Language::kEnglish;
  }
  return foundation::Language::kEnglish;
}

bool IsTerminal(Stream stream) { return isatty(Descriptor(stream)) != 0 && Variable("TERM") != "dumb"; }

bool ShowsColor(Stream stream) { return IsTerminal(stream) && Variable("NO_COLOR").empty(); }

std::size_t Width(Stream stream) {
  winsize size{};
  if (isatty(Descriptor(stream)) == 0 || ioctl(Descriptor(stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kFixedWidth;
  return std::clamp<std::size_t>(size.ws_col, kNarrowest, kWidest);
}

std::optional<std::filesystem::path> CacheFolder() {
  const std::filesystem::path own = Variable("FOOTRULE_CACHE"), system = Variable("XDG_CACHE_HOME"), home = Variable("HOME");
  if (own == "off") return std::nullopt;
  if (!own.empty()) return own;
  if (system.is_absolute()) return system / "footrule";
  if (home.is_absolute()) return home / ".cache" / "footrule";
  return std::nullopt;
}

values::Date Today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return values::Date::FromCivil(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value_or(values::Date{});
}

}  // namespace footrule::cli
