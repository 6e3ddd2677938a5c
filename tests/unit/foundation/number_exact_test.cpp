// Numbers kept outside the program and read back.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <cstdint>
#include <string>

#include "foundation/number_exact.h"

using namespace footrule::foundation;

namespace {

Number Decimal(std::string_view text) { return *Number::FromDecimal(text); }

}  // namespace

TEST_CASE("small values are a fraction in lowest terms") {
  const auto fraction = ToSmallFraction(Decimal("-0.250"));
  REQUIRE(fraction);
  CHECK(fraction->numerator == -1);
  CHECK(fraction->denominator == 4);
  CHECK(ToSmallFraction(Number())->denominator == 1);
  CHECK_FALSE(ToSmallFraction(Decimal("1e30")));
}

TEST_CASE("every value reads back as itself") {
  const Number third = *Number::Divide(Decimal("1e40"), 3);
  for (const Number& value : {Number(), Number(-7), Decimal("0.1"), Decimal("1e1000"), Decimal("-1e-1000"), third, -third, Number(INT64_MIN)}) {
    const auto read = FromExactText(ToExactText(value));
    REQUIRE(read);
    CHECK(*read == value);
  }
}

TEST_CASE("what is no fraction of whole numbers is refused") {
  for (const char* text : {"", "1", "1/", "/1", "1/0", "01/2", "1/02", "+1/2", "1/-2", " 1/2", "1/2 ", "1.5/2", "--1/2", "1/2/3"}) CHECK_FALSE(FromExactText(text));
  const std::string longest(kMaximumExactDigits, '7');
  CHECK(FromExactText(longest + "/1"));
  CHECK_FALSE(FromExactText(longest + "7/1"));
  CHECK_FALSE(FromExactText("1/" + longest + "7"));
}
