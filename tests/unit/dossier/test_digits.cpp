#include "fixture.h"

#include "dossier/cells/digits.h"
#include "dossier/cells/usual_digits.h"
#include "dossier/json/token.h"

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

namespace {

// What the usual way makes of a text; empty if it leaves it to the careful one.
std::optional<Number> Usually(const std::string& text) {
  const std::string padded = text + ",\"next\":123.5,    ";
  dossier::PlainDigits digits;
  if (!dossier::TakeDigits(std::string_view(padded).substr(0, text.size()), &digits)) return std::nullopt;
  return Number::FromDigits(digits.value, digits.decimals);
}

}  // namespace

TEST_CASE("usual digits: all lengths and places of the point") {
  const std::string digits = "1029384756102938475";
  for (std::size_t size = 1; size <= 18; ++size) {
    CHECK(Usually(digits.substr(0, size)) == Number::FromDecimal(digits.substr(0, size)));
    for (std::size_t point = 1; point < size; ++point) {
      const std::string text = digits.substr(0, point) + "." + digits.substr(point, size - point), small = "0." + std::string(point, '0') + digits.substr(0, size - point);
      INFO(text << " " << small);
      CHECK(Usually(text) == Number::FromDecimal(text));
      CHECK((small.size() > 19 || Usually(small) == Number::FromDecimal(small)));
    }
  }
}

TEST_CASE("usual digits: what is no such number is left alone") {
  for (const char* text : {"-1", "1e3", "1E3", "01", "00.5", ".5", "5.", "1.2.3", "1..2", "1.5 ", "1 5", "1,5", "1.", "12345678.", "123456789.", "1234567890123456789",
                           "1.2345678901234567890", "12345.678.9", "\"1.5\"", "true", "null", "{", "1.5x", "x.5", "1.x", "1:5", "1/5", "123456789012.5x", "1234567.x5"})
    CHECK(!Usually(text));
}

TEST_CASE("usual digits: any byte but a digit and the point spoils a number, wherever it stands") {
  for (const std::string& text : {std::string("7"), std::string("2.5"), std::string("0.028154"), std::string("12345678"), std::string("0.0010956"), std::string("1234567.12345678")}) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string changed = text;
        changed[at] = static_cast<char>(byte);
        const auto careful = dossier::IsJsonNumber(changed) && changed.find_first_of("eE-") == std::string::npos ? Number::FromDecimal(changed) : std::nullopt;
        INFO(changed);
        CHECK(Usually(changed) == careful);
      }
    }
  }
}

}  // namespace footrule::dossier_tests
