// Suggestions against a plain recursive distance in Python (suggestion_table.inc, written by oracle_suggestion.py).
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <vector>

#include "foundation/suggestion.h"

using footrule::foundation::Nearest;

namespace {

struct Misspelt { const char *word, *nearest; };
#include "suggestion_table.inc"

}  // namespace

TEST_CASE("the nearest word agrees with the oracle") {
  for (const Misspelt& row : kMisspelt) {
    INFO(row.word);
    CHECK(Nearest(row.word, kWords) == row.nearest);
  }
}

TEST_CASE("borders of nearness") {
  const std::vector<std::string> words = {"kg", "kWh", "KWH"};
  CHECK(Nearest("kwh", words) == "kWh");           // half an edit; the earlier of two words wins a tie
  CHECK(Nearest("Kwh", words) == "kWh");
  CHECK(Nearest("", words).empty());
  CHECK(Nearest("elephant", words).empty());
  CHECK(Nearest("克", std::vector<std::string>{"吨"}).empty());  // a whole word replaced is not a slip
  CHECK(Nearest("kg", {}).empty());
  CHECK(Nearest("\xFF\xE5", words).empty());       // broken UTF-8 does no harm
}
