#include "fixture.h"

#include "dossier/cells/digits.h"

namespace footrule::dossier_tests {

TEST_CASE("digits: how far they go, and their decimals as written") {
  const std::tuple<const char*, const char*, int> cases[] = {
      {"12.5 kWh", "12.5", 1}, {"12.50", "12.50", 2},  {"5eV", "5", 0},       {"5e3", "5e3", 0},       {"5e-3x", "5e-3", 3}, {"-0.060", "-0.060", 3},
      {"5.", "5", 0},          {".5", "", 0},          {"-", "", 0},          {"", "", 0},             {"007", "007", 0},    {"1.25e1", "1.25e1", 1},
      {"1..2", "1", 0},        {"1.2.3", "1.2", 1},    {"--1", "", 0},        {"+1", "", 0},           {"1e", "1", 0},       {"1e+", "1", 0},
      {"12万kWh", "12", 0},    {"123456789012345678", "123456789012345678", 0}, {"1234567890123456789", "1234567890123456789", 0},
      {"0.12345678901234567890 g", "0.12345678901234567890", 20}, {"1e-400", "1e-400", 255}};
  for (const auto& [text, expected, decimals] : cases) {
    INFO(text);
    const dossier::Digits digits = dossier::ReadDigits(text);
    CHECK(digits.text == expected);
    CHECK(int{digits.decimals} == decimals);
    if (!digits.text.empty()) CHECK(digits.Value() == Number::FromDecimal(expected));
  }
}

TEST_CASE("digits at the edge of what fits in one go") {
  for (std::size_t length = 15; length < 25; ++length) {
    const std::string nines(length, '9');
    for (const std::string& text : {nines, "-" + nines, nines + ".5", "0." + nines, nines.substr(1) + ".9", nines + " kg", "1." + nines.substr(3) + " kg"}) {
      const dossier::Digits digits = dossier::ReadDigits(text);
      INFO(text);
      CHECK(digits.text == text.substr(0, text.find(' ')));
      CHECK(digits.Value() == Number::FromDecimal(digits.text));
    }
  }
}

}  // namespace footrule::dossier_tests
