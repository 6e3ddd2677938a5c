// Units: the strict grammar, the pitfalls of Chinese inventories, and factors against GNU units where it can read them
// (unit_table.inc, written by oracle_unit.py).
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "unit_table.h"

using footrule::foundation::Number;
using namespace footrule::values;

namespace {

struct Converted { const char *text, *factor; };
#include "unit_table.inc"

const Declared kDeclared;

UnitExpression Understood(std::string_view text) {
  const auto read = kDeclared.units.Read(text);
  INFO(text);
  REQUIRE(std::holds_alternative<UnitExpression>(read));
  return std::get<UnitExpression>(read);
}

UnitFailure Refused(std::string_view text) {
  const auto read = kDeclared.units.Read(text);
  INFO(text);
  REQUIRE(std::holds_alternative<UnitFailure>(read));
  return std::get<UnitFailure>(read);
}

Dimension Of(const char* unit) { return kDeclared.units.Find(unit)->dimension; }

}  // namespace

TEST_CASE("factors agree with GNU units") {
  const Number tolerance = Number::PowerOfTen(-14);
  for (const Converted& row : kConverted) {
    INFO(row.text);
    const Number factor = Understood(row.text).factor;
    CHECK(Abs(factor - Number::FromDecimal(row.factor).value()) <= factor * tolerance);
  }
}

TEST_CASE("units that general readers misread") {
  CHECK(Understood("万kWh").factor == Number(36000000000));
  CHECK(Understood("万千瓦时").factor == Number(36000000000));
  CHECK(Understood("吨").factor == 1000);
  CHECK(Understood("Nm3").dimension != Of("m").Power(3));
  CHECK(Understood("kgce").dimension == Of("J"));
  CHECK(Understood("h").dimension == Of("s"));
  CHECK(Understood("%").factor == Number::FromDecimal("0.01"));
  CHECK(Understood("kgCO2e").dimension != Understood("kg").dimension);
}

TEST_CASE("products, quotients, powers, groups") {
  CHECK(Understood("t·km").dimension == Of("tkm"));
  for (const char* text : {"t*km", "t.km", "t * km", "t · km", "km·t", "(t)·(km)", "((t·km))"}) {
    CHECK(Understood(text).dimension == Of("tkm"));
    CHECK(Understood(text).factor == 1000000);
  }
  const UnitExpression intensity = Understood("kgCO2e/(t·km)");
  CHECK(intensity.dimension == Of("kgCO2e") / Of("tkm"));
  CHECK(intensity.factor == Number::FromDecimal("0.000001"));
  CHECK(intensity.text == "kgCO2e/(t·km)");
  CHECK(Understood("m^2").dimension == Of("m2"));
  CHECK(Understood("km^2").factor == 1000000);
  CHECK(Understood("h^-1").factor == *Number::FromFraction(1, 3600));
  CHECK(Understood("1/kg").dimension == Of("kg").Power(-1));
  CHECK(Understood("kg/kg").dimension.is_number());
  CHECK(Understood("t/km/h").dimension == Of("t") / Of("km") / Of("h"));
}

TEST_CASE("unknown units come with a suggestion and are never guessed") {
  const Converted unknown[] = {{"KWH", "kWh"},    {"Kwh", "kWh"},   {"kwh", "kWh"},  {"KG", "kg"},     {"kgCO2", "kgCO2e"},
                               {"kgco2e", "kgCO2e"}, {"MWH", "MWh"}, {"m3", "m^3"},  {"km2", "km^2"},  {"千瓦小时", "千瓦时"},
                               {"elephant", ""},  {"万吨公里", "吨公里"}};
  for (const Converted& row : unknown) {
    const UnitFailure failure = Refused(row.text);
    CHECK(failure.kind == UnitFailure::Kind::kUnknown);
    CHECK(failure.part == row.text);
    CHECK(failure.suggestion == row.factor);
  }
  CHECK(Refused("kgCO2e/KWH").part == "KWH");
  CHECK(Refused("kgCO2e/KWH").suggestion == "kWh");
}

TEST_CASE("ton is refused with the declared advice") {
  for (const char* text : {"ton", "kgCO2e/ton", "ton·km"}) {
    const UnitFailure failure = Refused(text);
    CHECK(failure.kind == UnitFailure::Kind::kRefused);
    CHECK(failure.part == "ton");
    CHECK(failure.suggestion == "write t (1000 kg)");
  }
}

TEST_CASE("malformed texts, put right where that is plain") {
  const Converted malformed[] = {{"", ""},          {"kg ", "kg"},     {" kg", "kg"},      {"kg CO2e", "kgCO2e"}, {"万 kWh", "万kWh"},
                                 {"kg/", ""},       {"/kg", ""},       {"kg//t", ""},      {"(kg", ""},           {"kg)", ""},
                                 {"()", ""},        {"kg^", ""},       {"kg^0", ""},       {"kg^1.5", ""},        {"kg^10", ""},
                                 {"kg^+2", ""},     {"(kg)^2", ""},    {"kg ^2", "kg^2"},  {"1", ""},             {"1 kg", ""},
                                 {"kg**t", ""},     {"kg(t)", ""},     {"kg·", ""},        {"m^2^2", ""},         {"2 t", ""},
                                 {"kgCO2e/t·km", "kgCO2e/(t·km)"},     {"kgCO2e/t * km", "kgCO2e/(t*km)"},        {"kg/t/h·km", ""}};
  for (const Converted& row : malformed) {
    const UnitFailure failure = Refused(row.text);
    INFO(row.text);
    CHECK(failure.kind == UnitFailure::Kind::kMalformed);
    CHECK(failure.suggestion == row.factor);
  }
}

TEST_CASE("attacks by size are refused") {
  CHECK(Refused(std::string(100000, '(')).kind == UnitFailure::Kind::kMalformed);
  std::string deep(100, '(');
  deep += "kg";
  deep.append(97, ')');
  CHECK(Refused(deep).kind == UnitFailure::Kind::kMalformed);
  std::string wide;
  for (int i = 0; i < 100; ++i) wide += "吨·";
  CHECK(Refused(wide).part.size() < 50);
}

TEST_CASE("a name is declared once") {
  UnitTable table;
  std::string taken;
  CHECK(table.Add({"kg", {"千克"}, {}, 1, {}, ""}, &taken));
  CHECK_FALSE(table.Add({"公斤", {"kilo", "千克"}, {}, 1, {}, ""}, &taken));
  CHECK(taken == "千克");
  CHECK_FALSE(table.Find("公斤"));
  CHECK_FALSE(table.Find("kilo"));
  CHECK_FALSE(table.Add({"x", {"x"}, {}, 1, {}, ""}, nullptr));
  CHECK(table.Find("千克")->name == "kg");
  CHECK(table.units().size() == 1);
}

TEST_CASE("the natural unit has factor 1 and reads back as the same dimension") {
  const Converted texts[] = {{"t", "kg"},           {"kWh", "J"},  {"kgCO2e/kWh", "kgCO2e/J"}, {"tkm", "kg·m"}, {"ha", "m2"},
                             {"MJ/kg", "J/kg"},     {"1/t", "1/kg"}, {"%", ""},                {"km^3", "m^3"}, {"h^-2", "1/s^2"},
                             {"kgCO2e/(t·km)", "kgCO2e/(kg·m)"}, {"kg·s·kgCO2e", "kg·kgCO2e·s"}};
  for (const Converted& row : texts) {
    INFO(row.text);
    const Dimension dimension = Understood(row.text).dimension;
    const UnitExpression natural = kDeclared.units.Natural(dimension, kDeclared.dimensions);
    CHECK(natural.text == row.factor);
    CHECK(natural.factor == 1);
    CHECK(natural.dimension == dimension);
    if (natural.text.empty()) continue;
    CHECK(Understood(natural.text).dimension == dimension);
    CHECK(Understood(natural.text).factor == 1);
  }
}
