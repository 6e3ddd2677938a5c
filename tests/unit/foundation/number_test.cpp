// Numbers against Python's fractions and decimal (number_table.inc, written by oracle_number.py).
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <limits>
#include <type_traits>

#include "foundation/number.h"

using footrule::foundation::Abs;
using footrule::foundation::Number;

namespace {

struct Operation { const char *a, *b, *sum, *difference, *product, *quotient; int order; };
struct Shown { const char* value; int places; const char *short_text, *floor; };
struct Written { const char *text, *value; };
#include "number_table.inc"

// Reads `1.5` and `1/3`.
Number Value(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) return Number::FromDecimal(text).value();
  const Number numerator = Number::FromDecimal(text.substr(0, slash)).value();
  return Number::Divide(numerator, Number::FromDecimal(text.substr(slash + 1)).value()).value();
}

int Order(const Number& a, const Number& b) { return a < b ? -1 : a > b ? 1 : 0; }

}  // namespace

TEST_CASE("arithmetic agrees with Python's fractions") {
  for (const Operation& row : kOperations) {
    const Number a = Value(row.a);
    const Number b = Value(row.b);
    INFO(row.a << " and " << row.b);
    CHECK(a.ToString() == row.a);
    CHECK((a + b).ToString() == row.sum);
    CHECK((a - b).ToString() == row.difference);
    CHECK((a * b).ToString() == row.product);
    const auto quotient = Number::Divide(a, b);
    CHECK((quotient ? quotient->ToString() : "") == row.quotient);
    CHECK(Order(a, b) == row.order);
    CHECK((a == b) == (row.order == 0));
  }
}

TEST_CASE("short text and floor agree with Python") {
  for (const Shown& row : kShown) {
    INFO(row.value << " to " << row.places);
    CHECK(Value(row.value).ToShortString(row.places) == row.short_text);
    CHECK(Value(row.value).Floor().ToString() == row.floor);
  }
}

TEST_CASE("decimals are read exactly") {
  for (const Written& row : kWritten) {
    INFO(row.text);
    REQUIRE(Number::FromDecimal(row.text));
    CHECK(Number::FromDecimal(row.text)->ToString() == row.value);
  }
}

TEST_CASE("what is not a decimal is refused") {
  for (const char* text : {"", "-", "+1", ".5", "1.", " 1", "1 ", "1e", "1e-", "e3", "--1", "1.2.3", "1,000", "0x10", "1_0",
                           "NaN", "inf", "１", "1e3.5", "-.5", "1.e3", "1e++3"}) {
    INFO(text);
    CHECK_FALSE(Number::FromDecimal(text));
  }
  CHECK_FALSE(Number::FromDecimal(std::string_view("1\0", 2)));
}

TEST_CASE("numbers of attacking size are refused") {
  CHECK(Number::FromDecimal("1e1000"));
  CHECK(Number::FromDecimal("1e-1000"));
  CHECK_FALSE(Number::FromDecimal("1e1001"));
  CHECK_FALSE(Number::FromDecimal("1e-1001"));
  CHECK_FALSE(Number::FromDecimal("1e99999999999999999999999"));
  CHECK(Number::FromDecimal(std::string(1000, '9')));
  CHECK_FALSE(Number::FromDecimal(std::string(1001, '9')));
  CHECK_FALSE(Number::FromDecimal("0." + std::string(1000, '1')));
}

TEST_CASE("fractions, powers, signs and integers") {
  CHECK_FALSE(Number::FromFraction(1, 0));
  CHECK(Number::FromFraction(1, -3)->ToString() == "-1/3");
  CHECK(Number::FromFraction(std::numeric_limits<std::int64_t>::min(), -1)->ToString() == "9223372036854775808");
  CHECK_FALSE(Number::Divide(1, 0));
  CHECK(Number::PowerOfTen(-3).ToString() == "0.001");
  CHECK(Number::PowerOfTen(20).ToString() == "1" + std::string(20, '0'));
  CHECK(Number::PowerOfTen(1000) * Number::PowerOfTen(-1000) == 1);
  CHECK(Value("-1/3").sign() == -1);
  CHECK(Value("0.00").sign() == 0);
  CHECK(Abs(Value("-2.5")) == Value("2.5"));
  CHECK(Value("3.00").is_integer());
  CHECK(Value("3.00").ToInteger() == 3);
  CHECK_FALSE(Value("3.01").ToInteger());
  CHECK_FALSE(Value("9223372036854775808").ToInteger());
  CHECK(Value("9223372036854775808").is_integer());
}

TEST_CASE("a number is 16 bytes and is never made from floating point") {
  CHECK(sizeof(Number) == 16);
  CHECK_FALSE(std::is_constructible_v<Number, double>);
  CHECK_FALSE(std::is_constructible_v<Number, float>);
}
