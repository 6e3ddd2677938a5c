#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "parse_helper.h"

using namespace footrule::syntax;

namespace {

std::string Repeat(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

// The message about a condition, between a line before and a line after which must survive.
std::string MessageOf(const std::string& condition) {
  const Parsed parsed = Parse("requirement a\n when b\n must " + condition + "\n breach minor\nlist c { d }\n");
  REQUIRE(parsed.messages.size() <= 1);
  REQUIRE(parsed.First<RequirementDecl>() != nullptr);
  CHECK(parsed.First<RequirementDecl>()->lines.breach.has_value());
  CHECK(parsed.First<ListDecl>() != nullptr);
  return parsed.messages.empty() ? "" : parsed.messages.front().substr(parsed.messages.front().find(' ') + 1);
}

const std::string kTooDeep = "FR2010 this is nested deeper than 256 levels";
const std::string kTooLong = "FR2011 this chain has more than 10000 members";

}  // namespace

TEST_CASE("nesting has a limit, in every form", "[syntax]") {
  constexpr std::size_t kMany = 100000;
  CHECK(MessageOf(Repeat("(", 250) + "a" + Repeat(")", 250)).empty());
  CHECK(MessageOf(Repeat("(", 300) + "a" + Repeat(")", 300)) == kTooDeep);
  CHECK(MessageOf(Repeat("(", kMany) + "a" + Repeat(")", kMany)) == kTooDeep);
  CHECK(MessageOf(Repeat("{", kMany) + Repeat("}", kMany)) == kTooDeep);
  CHECK(MessageOf(Repeat("f(", kMany) + Repeat(")", kMany)) == kTooDeep);
  CHECK(MessageOf("a" + Repeat("[1", kMany) + Repeat("]", kMany)) == kTooDeep);
  CHECK(MessageOf(Repeat("not ", kMany) + "a") == kTooDeep);
  CHECK(MessageOf(Repeat("- ", kMany) + "a") == kTooDeep);
  CHECK(MessageOf(Repeat("if ", kMany) + "a") == kTooDeep);
  CHECK(MessageOf(Repeat("every x in t: ", kMany) + "a") == kTooDeep);
  CHECK(MessageOf("a" + Repeat(".b", kMany)) == kTooDeep);
  CHECK(MessageOf("a" + Repeat("[1]", kMany)) == kTooDeep);
}

TEST_CASE("chains have a limit, in every form", "[syntax]") {
  CHECK(MessageOf("a" + Repeat(" + a", 9999)).empty());
  CHECK(MessageOf("a" + Repeat(" + a", 10000)) == kTooLong);
  CHECK(MessageOf("a" + Repeat(" * a", 20000)) == kTooLong);
  CHECK(MessageOf("a" + Repeat(" and a", 20000)) == kTooLong);
  CHECK(MessageOf("a" + Repeat(" or a", 20000)) == kTooLong);
  CHECK(MessageOf("x in {a" + Repeat(", a", 20000) + "}") == kTooLong);
  CHECK(MessageOf("f(a" + Repeat(", a", 20000) + ")") == kTooLong);
}

TEST_CASE("limits are options", "[syntax]") {
  CHECK(Parse("define a : number = ((((b))))\n", {3, 10}).messages.size() == 1);
  CHECK(Parse("define a : number = b + b + b + b\n", {3, 3}).messages.size() == 1);
  CHECK(Parse("define a : number = b + b + b\n", {3, 3}).messages.empty());
}

TEST_CASE("unclosed brackets in great numbers cost one message", "[syntax]") {
  for (const char* part : {"(", "{", "f(", "a[", "([", "(}"}) {
    const Parsed parsed = Parse("requirement a\n must " + Repeat(part, 100000) + "\n breach minor\n");
    CHECK(parsed.messages.size() == 1);
  }
}

TEST_CASE("a thousand deep lines end in a thousand messages at most", "[syntax]") {
  const Parsed parsed = Parse("requirement a\n" + Repeat(" must " + Repeat("(", 300) + "b" + Repeat(")", 300) + "\n", 1000));
  CHECK(parsed.messages.size() >= 1);
  CHECK(parsed.messages.size() <= 1000);
}

TEST_CASE("numbers have a limit of digits", "[syntax]") {
  CHECK(MessageOf("a > " + Repeat("9", 1001)).starts_with("FR2015"));
  CHECK(MessageOf("a > 5 and b[" + Repeat("9", 999) + "]").empty());
}
