#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <set>

#include "diagnostics/diagnostic.h"

using namespace footrule::diagnostics;

namespace {

std::set<std::string> PlaceholdersOf(std::string_view pattern) {
  std::set<std::string> names;
  for (std::size_t open = pattern.find('{'); open != pattern.npos; open = pattern.find('{', open + 1)) {
    const std::size_t close = pattern.find('}', open);
    if (close == pattern.npos) break;
    names.emplace(pattern.substr(open + 1, close - open - 1));
  }
  return names;
}

}  // namespace

TEST_CASE("ids are used once and have the form FRnnnn", "[diagnostics]") {
  std::set<std::string> ids;
  for (std::size_t i = 0; i < code_count(); ++i) {
    const CodeInfo& info = Info(static_cast<Code>(i));
    INFO(info.name);
    CHECK(ids.insert(info.id).second);
    CHECK(std::string_view(info.id).size() == 6);
    CHECK(std::string_view(info.id).starts_with("FR"));
  }
}

TEST_CASE("every message speaks both languages with the same arguments", "[diagnostics]") {
  for (std::size_t i = 0; i < code_count(); ++i) {
    const CodeInfo& info = Info(static_cast<Code>(i));
    INFO(info.name);
    CHECK(std::string_view(info.zh).size() > 0);
    CHECK(std::string_view(info.en).size() > 0);
    CHECK(PlaceholdersOf(info.zh) == PlaceholdersOf(info.en));
    CHECK((std::string_view(info.help_zh).empty()) == (std::string_view(info.help_en).empty()));
    CHECK_FALSE(std::string_view(info.zh).ends_with("。"));
    CHECK_FALSE(std::string_view(info.en).ends_with("."));
  }
}
