// GB/T 8170-2008: the standard's own samples, and Python's decimal (rounding_table.inc, written by oracle_rounding.py).
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <string>

#include "values/rounding.h"

using footrule::foundation::Number;
using footrule::values::IsRoundingInterval;
using footrule::values::RoundHalfEven;

namespace {

struct Rounded { const char *value, *interval, *result; };
#include "rounding_table.inc"

Number Value(const std::string& text) { return Number::FromDecimal(text).value(); }

}  // namespace

TEST_CASE("samples of the standard") {
  const Rounded samples[] = {
      {"12.1498", "1", "12"},        {"12.1498", "0.1", "12.1"},  {"10.5002", "1", "11"},     {"1.050", "0.1", "1.0"},
      {"0.35", "0.1", "0.4"},        {"2500", "1000", "2000"},    {"3500", "1000", "4000"},   {"-0.0365", "0.001", "-0.036"},
      {"28.165", "0.01", "28.16"},   {"28.2501", "0.1", "28.3"},  {"8.53459", "0.01", "8.53"}, {"-355", "10", "-360"},
      {"-325", "10", "-320"},        {"60.25", "0.5", "60.0"},    {"60.38", "0.5", "60.5"},   {"60.28", "0.5", "60.5"},
      {"-60.75", "0.5", "-61.0"},    {"830", "20", "840"},        {"842", "20", "840"},       {"832", "20", "840"},
      {"-930", "20", "-920"},        {"15.4546", "1", "15"}};
  for (const Rounded& row : samples) {
    INFO(row.value << " to " << row.interval);
    CHECK(RoundHalfEven(Value(row.value), Value(row.interval)) == Value(row.result));
  }
}

TEST_CASE("rounding agrees with Python's decimal") {
  for (const Rounded& row : kRounded) {
    INFO(row.value << " to " << row.interval);
    CHECK(RoundHalfEven(Value(row.value), Value(row.interval)) == Value(row.result));
  }
}

TEST_CASE("rounding is once and for all, symmetric, and moves by half an interval at most") {
  for (const Rounded& row : kRounded) {
    const Number interval = Value(row.interval);
    const Number value = Value(row.value);
    const Number result = RoundHalfEven(value, interval);
    INFO(row.value << " to " << row.interval);
    CHECK(RoundHalfEven(result, interval) == result);
    CHECK(RoundHalfEven(-value, interval) == -result);
    CHECK((Abs(value - result) * 2 <= interval));
  }
}

TEST_CASE("endless and very large values round too") {
  CHECK(RoundHalfEven(Number::FromFraction(2, 3).value(), Value("0.001")) == Value("0.667"));
  CHECK(RoundHalfEven(Value("1e30") + Value("0.5"), 1) == Value("1e30"));
  CHECK(RoundHalfEven(Value("1e30") + Value("1.5"), 1) == Value("1e30") + 2);
}

TEST_CASE("intervals the standard knows") {
  for (const char* text : {"1", "10", "0.1", "0.5", "5", "50", "0.2", "2", "2000", "0.010", "1e-30"}) {
    INFO(text);
    CHECK(IsRoundingInterval(Value(text)));
  }
  for (const char* text : {"0", "-1", "3", "0.25", "15", "11", "0.3", "1.1", "25"}) {
    INFO(text);
    CHECK_FALSE(IsRoundingInterval(Value(text)));
  }
  CHECK_FALSE(IsRoundingInterval(Number::FromFraction(1, 3).value()));
}
