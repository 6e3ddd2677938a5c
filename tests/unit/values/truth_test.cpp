#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <array>
#include <string>

#include "values/truth.h"

using namespace footrule::values;

namespace {

constexpr std::array kTruths = {Truth::kFalse, Truth::kTrue, Truth::kJudgement, Truth::kUnknown, Truth::kDefective};

// Kleene's tables written out: f, t, j(udgement), u(nknown), d(efective); rows are the left operand.
constexpr const char* kAnd[] = {"ffffd", "ftjud", "fjjud", "fuuud", "ddddd"};
constexpr const char* kOr[] = {"ftjud", "ttttd", "jtjud", "utuud", "ddddd"};

char Letter(Truth t) { return "ftjud"[static_cast<int>(t)]; }

}  // namespace

TEST_CASE("and, or and not by their tables") {
  for (std::size_t i = 0; i < kTruths.size(); ++i) {
    for (std::size_t j = 0; j < kTruths.size(); ++j) {
      CHECK(Letter(And(kTruths[i], kTruths[j])) == kAnd[i][j]);
      CHECK(Letter(Or(kTruths[i], kTruths[j])) == kOr[i][j]);
      CHECK(Not(And(kTruths[i], kTruths[j])) == Or(Not(kTruths[i]), Not(kTruths[j])));
    }
    CHECK(Letter(Not(kTruths[i])) == "tfjud"[i]);
    CHECK(IsDecided(kTruths[i]) == (i < 2));
  }
}

TEST_CASE("outcomes combine in the order of the reference") {
  const std::array order = {Outcome::kDefective, Outcome::kNotMet, Outcome::kUndetermined,
                            Outcome::kForJudgement, Outcome::kMet, Outcome::kNotApplicable};
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = 0; j < order.size(); ++j) CHECK(Combine(order[i], order[j]) == order[i < j ? i : j]);
    CHECK(Combine(order[i], kNoSubjects) == order[i]);
  }
}

TEST_CASE("names") {
  CHECK(std::string(Name(Outcome::kNotMet)) == "not met");
  CHECK(std::string(Name(Outcome::kDefective)) == "defective");
  CHECK(std::string(Name(Modality::kInPrinciple)) == "in principle");
  CHECK(std::string(Name(Modality::kMay)) == "may");
  CHECK(std::string(Name(Effect::kAdvice)) == "advice");
}
