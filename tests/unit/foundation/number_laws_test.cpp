// Laws of Number on random values, and the small path against Boost's rationals, with values crowded at the borders
// where 64 bits overflow.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "foundation/number.h"

using footrule::foundation::Number;
using Rational = boost::multiprecision::cpp_rational;

namespace {

struct Pair {
  Number number;
  Rational rational;
};

class Values {
 public:
  Pair Next() {
    const std::int64_t numerator = Integer();
    std::int64_t denominator = Integer();
    if (denominator == 0) denominator = 1;
    if (denominator == std::numeric_limits<std::int64_t>::min()) ++denominator;
    return {Number::FromFraction(numerator, denominator).value(), Rational(numerator) / denominator};
  }
  std::uint32_t Choose(std::uint32_t count) { return static_cast<std::uint32_t>(random_() % count); }

 private:
  std::int64_t Integer() {
    static constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    const auto bits = static_cast<std::int64_t>(random_());
    switch (Choose(5)) {
      case 0: return bits >> Choose(64);           // any size
      case 1: return kMost - (bits & 3);           // the upper border
      case 2: return -kMost - 1 + (bits & 3);      // the lower border
      case 3: return (bits & 1 ? 1 : -1) * (std::int64_t{1} << (30 + Choose(3)));  // products near 2^63
      default: return bits % 1000;
    }
  }
  std::mt19937_64 random_{8170};
};

// The text of a number read by Boost alone: `n/d`, or digits with a point.
Rational Read(std::string text) {
  if (text.find('/') != std::string::npos) return Rational(text);
  const std::size_t point = text.find('.');
  if (point == std::string::npos) return Rational(text);
  const std::size_t places = text.size() - point - 1;
  text.erase(point, 1);
  const bool negative = text.front() == '-';
  if (negative) text.erase(0, 1);
  text.erase(0, std::min(text.find_first_not_of('0'), text.size() - 1));  // Boost reads a leading 0 as octal
  const Rational digits{boost::multiprecision::cpp_int(text)};
  const Rational value = digits / Rational(boost::multiprecision::pow(boost::multiprecision::cpp_int(10), unsigned(places)));
  return negative ? Rational(-value) : value;
}

Pair Operate(std::uint32_t operation, const Pair& a, const Pair& b) {
  switch (operation) {
    case 0: return {a.number + b.number, a.rational + b.rational};
    case 1: return {a.number - b.number, a.rational - b.rational};
    case 2: return {a.number * b.number, a.rational * b.rational};
    default: break;
  }
  if (b.rational == 0) return {-a.number, -a.rational};
  return {Number::Divide(a.number, b.number).value(), a.rational / b.rational};
}

bool NeedsBig(const Rational& value) {
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  return abs(numerator(value)) > kMost || denominator(value) > kMost;
}

}  // namespace

TEST_CASE("a hundred thousand operations agree with Boost's rationals") {
  Values values;
  int wrong = 0;
  int big = 0;
  std::vector<Pair> pool(64);
  for (Pair& pair : pool) pair = values.Next();
  for (int i = 0; i < 100000; ++i) {
    const Pair& a = pool[values.Choose(64)];
    const Pair& b = pool[values.Choose(64)];
    Pair result = Operate(values.Choose(4), a, b);
    wrong += Read(result.number.ToString()) != result.rational;
    wrong += (a.number < b.number) != (a.rational < b.rational);
    wrong += (a.number == b.number) != (a.rational == b.rational);
    big += NeedsBig(result.rational);
    // Results go back into the pool, so that unreduced and big values are operands too; large ones are let go.
    const bool huge = msb(denominator(result.rational)) > 200;
    pool[values.Choose(64)] = huge || values.Choose(3) == 0 ? values.Next() : std::move(result);
  }
  CHECK(wrong == 0);
  CHECK(big > 10000);    // both forms were met
  CHECK(big < 90000);
}

TEST_CASE("laws of a field") {
  Values values;
  int wrong = 0;
  for (int i = 0; i < 5000; ++i) {
    const Number a = values.Next().number;
    const Number b = values.Next().number;
    const Number c = values.Next().number;
    wrong += a + b != b + a;
    wrong += a * b != b * a;
    wrong += (a + b) + c != a + (b + c);
    wrong += (a * b) * c != a * (b * c);
    wrong += a * (b + c) != a * b + a * c;
    wrong += a - a != 0;
    wrong += a - b != -(b - a);
    if (b.sign() != 0) wrong += Number::Divide(a, b).value() * b != a;
    wrong += (a < b) != (a - b < 0);
    wrong += a.Floor() > a || a.Floor() + 1 <= a;
  }
  CHECK(wrong == 0);
}

TEST_CASE("equal values have equal hashes, however they came about") {
  Values values;
  int wrong = 0;
  for (int i = 0; i < 5000; ++i) {
    const Number a = values.Next().number;
    const Number b = values.Next().number;
    const Number back = (a + b) - b;
    wrong += back != a || back.Hash() != a.Hash();
    wrong += (a * b).Hash() != (b * a).Hash();
  }
  CHECK(wrong == 0);
  CHECK(Number::FromDecimal("0.50")->Hash() == Number::FromFraction(1, 2)->Hash());
  CHECK(Number::FromDecimal("0.00")->Hash() == Number().Hash());
}

TEST_CASE("text is read back as the same value") {
  Values values;
  int wrong = 0;
  for (int i = 0; i < 5000; ++i) {
    const Number decimal = values.Next().number.Floor() * Number::PowerOfTen(-int(values.Choose(30)));
    wrong += Number::FromDecimal(decimal.ToString()) != decimal;
  }
  CHECK(wrong == 0);
}

TEST_CASE("copies share and let go") {
  const Number big = Number::PowerOfTen(40);
  Number copy = big;
  Number moved = std::move(copy);
  CHECK(moved == big);
  CHECK(copy == 0);  // NOLINT: a moved-from number is zero
  const Number& itself = moved;
  moved = itself;
  CHECK(moved == big);
  moved = moved * moved;
  CHECK(moved == Number::PowerOfTen(80));
  std::vector<Number> many(100, big);
  many.resize(1000, moved);
  many.erase(many.begin(), many.begin() + 50);
  CHECK(many[0] == big);
  CHECK(many[949] == moved);
  moved = 1;
  CHECK(many[949] == big * big);
  CHECK(moved == 1);
}
