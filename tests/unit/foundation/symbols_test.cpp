#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <string>
#include <utility>

#include "foundation/symbols.h"
#include "foundation/text.h"

using footrule::foundation::Language;
using footrule::foundation::SymbolId;
using footrule::foundation::SymbolTable;
using footrule::foundation::Text;

TEST_CASE("one id per text, dense from zero") {
  SymbolTable table;
  CHECK(table.Intern("吨") == SymbolId(0));
  CHECK(table.Intern("t") == SymbolId(1));
  CHECK(table.Intern("吨") == SymbolId(0));
  CHECK(table.Find("t") == SymbolId(1));
  CHECK_FALSE(table.Find("kg").is_valid());
  CHECK(table.text(SymbolId(0)) == "吨");
  CHECK(table.size() == 2);
}

TEST_CASE("a table stands on its base") {
  SymbolTable base;
  base.Intern("a");
  SymbolTable table(&base);
  CHECK(table.Intern("a") == SymbolId(0));
  CHECK(table.Intern("b") == SymbolId(1));
  CHECK(table.text(SymbolId(0)) == "a");
  CHECK(table.text(SymbolId(1)) == "b");
  CHECK(base.size() == 1);
  CHECK_FALSE(base.Find("b").is_valid());
}

TEST_CASE("views and copies outlive growth and their origin") {
  auto* first = new SymbolTable;
  const std::string_view view = first->text(first->Intern("short"));
  for (int i = 0; i < 1000; ++i) first->Intern(std::to_string(i));
  CHECK(view == "short");
  SymbolTable copy = *first;
  SymbolTable moved = std::move(*first);
  delete first;
  CHECK(copy.Find("999") == SymbolId(1000));
  CHECK(moved.Find("999") == SymbolId(1000));
  CHECK(moved.Intern("new") == SymbolId(1001));
}

TEST_CASE("a text falls back to the other language") {
  CHECK(Text{"吨", "tonne"}.In(Language::kEnglish) == "tonne");
  CHECK(Text{"吨", ""}.In(Language::kEnglish) == "吨");
  CHECK(Text{"", "tonne"}.In(Language::kChinese) == "tonne");
}
