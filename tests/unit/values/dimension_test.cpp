#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "unit_table.h"

using namespace footrule::values;

namespace {

const Declared kDeclared;

Dimension Named(const char* name) { return *kDeclared.dimensions.Find(name); }

std::string English(const Dimension& dimension) { return kDeclared.dimensions.Describe(dimension).en; }
std::string Chinese(const Dimension& dimension) { return kDeclared.dimensions.Describe(dimension).zh; }

}  // namespace

TEST_CASE("dimensions form a group") {
  const Dimension a = Named("mass") / Named("time").Power(2);
  const Dimension b = Named("length") * Named("time").Power(2);
  const Dimension c = Named("co2e") / Named("length").Power(3);
  CHECK(a * b == b * a);
  CHECK((a * b) * c == a * (b * c));
  CHECK((a / a).is_number());
  CHECK(a / b == a * b.Power(-1));
  CHECK((a * b).Power(3) == a.Power(3) * b.Power(3));
  CHECK(a.Power(2).Power(-2) == a.Power(-4));
  CHECK(a.Power(0).is_number());
  const Dimension product = a * b;  // time cancels out
  for (const auto& factor : product.factors()) CHECK(factor.second != 0);
}

TEST_CASE("a kind is a dimension of its own") {
  CHECK(Named("mass") != Named("co2e"));
  CHECK(kDeclared.dimensions.base(Named("co2e").factors()[0].first).kind_of == "mass");
}

TEST_CASE("dimensions are described by their names") {
  CHECK(English(Dimension()) == "number");
  CHECK(English(Named("mass")) == "mass");
  CHECK(Chinese(Named("mass")) == "质量");
  CHECK(English(Named("mass") * Named("length").Power(2) / Named("time").Power(2)) == "energy");
  CHECK(English(Named("mass") * Named("length") / Named("time").Power(2)) == "mass * length / time^2");
  CHECK(Chinese(Named("co2e") / (Named("mass") * Named("length"))) == "二氧化碳当量 / (质量 * 长度)");
  CHECK(English(Named("time").Power(-1)) == "1 / time");
  CHECK(kDeclared.dimensions.Find("weight") == nullptr);
  CHECK(kDeclared.dimensions.Names().front() == "mass");
  CHECK(kDeclared.dimensions.Names().back() == "energy");
}
