#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "parse_helper.h"
#include "sample_texts.h"

using namespace footrule::syntax;
using Messages = std::vector<std::string>;

namespace {

// The one message of a text and its help.
std::pair<std::string, std::string> Only(const std::string& text) {
  const Parsed parsed = Parse(text);
  REQUIRE(parsed.messages.size() == 1);
  return {parsed.messages.front(), parsed.helps.front()};
}

std::string InRequirement(const std::string& line) { return "requirement a\n" + line + "\nbreach minor\n"; }

}  // namespace

TEST_CASE("five wrong lines give five messages", "[syntax]") {
  const Parsed parsed = Parse(
      "requirement a §1\n"
      "    mst x > 1\n"
      "    must x >\n"
      "    must y > 2\n"
      "    when (x\n"
      "    with z 3\n"
      "    wibble\n"
      "    breach minor\n");
  CHECK(parsed.messages == Messages{"2:5 FR2003 no line begins with `mst`", "3:13 FR2001 found the end of the line, but a value should stand here",
                                    "5:10 FR2006 the bracket `(` is not closed", "6:12 FR2001 found `3`, but `=` should stand here",
                                    "7:5 FR2003 no line begins with `wibble`"});
  const auto* requirement = parsed.First<RequirementDecl>();
  REQUIRE(requirement != nullptr);
  CHECK(requirement->lines.conditions.size() == 2);
  CHECK(requirement->lines.breach->effect.text == "minor");
}

TEST_CASE("a misspelt first word names the word meant", "[syntax]") {
  CHECK(Only("requirment a\n  must b\n  breach minor\n  message zh \"x\"\nlist c { d }\n").second == "did you mean `requirement`?");
  CHECK(Only("要球 a\n  应 b\n").second == "did you mean `要求`?");
  CHECK(Only(InRequirement("Must x")).second == "did you mean `must`?");
  CHECK(Only(InRequirement("recoded as x")).second == "did you mean `recorded as`?");
  CHECK(Only(InRequirement("for judgment when x")).second == "did you mean `for judgement`?");
  CHECK(Only("facts each a in b\n  c : text\nreqirement d\n  must e\n  breach minor\n").second == "did you mean `requirement`?");
  CHECK(Only("scope a\n b : must c\n mst d\n").second == "did you mean `must`?");
}

TEST_CASE("words glued together are told apart", "[syntax]") {
  CHECK(Only(InRequirement("应产品.合格")).second == "`应产品` is read as one name; put a blank after `应`");
  CHECK(Only(InRequirement("must x adn y")).second == "did you mean `and`?");
}

TEST_CASE("a line of another block says where it belongs", "[syntax]") {
  const auto [message, help] = Only(InRequirement("first unit : 3"));
  CHECK(message == "2:1 FR2004 a line that begins with `first unit` cannot stand here");
  CHECK(help == "a `first unit` line belongs to a `person-days` block");
  CHECK(Only("list a { b }\nmust c\n").first == "2:1 FR2004 a line that begins with `must` cannot stand here");
  CHECK(Only(InRequirement("+ 3")).first == "2:1 FR2003 no line begins with `+`");
}

TEST_CASE("habits of other languages are answered", "[syntax]") {
  CHECK(Only(InRequirement("must x == 3")).second == "write a single = for \"equal\"");
  CHECK(Only(InRequirement("must x => 3")).second == "write >= or <=");
  CHECK(Only(InRequirement("must x != 3")).second == "write <> for \"not equal\", and not for \"not\"");
  CHECK(Only(InRequirement("must x && y")).second == "write and");
  CHECK(Only(InRequirement("must x > 3;")).second == "a line ends at its line end; no mark is needed");
  CHECK(Only(InRequirement("must x is 'a'")).second == "texts stand in double quotes");
  CHECK(Only(InRequirement("must 1 < x < 5")).first == "2:12 FR2009 there is a comparison before `<` already, and a condition compares once");
  CHECK(Only(InRequirement("must x in 1~2")).second == "write a range as 1..2, an interval of dates with to");
}

TEST_CASE("a keyword in the place of a name is told", "[syntax]") {
  const auto [message, help] = Only("requirement each\n  must x\n");
  CHECK(message == "1:13 FR2005 `each` is a word of the language and cannot be a name here");
}

TEST_CASE("open quotes and brackets cost one message", "[syntax]") {
  CHECK(Only(InRequirement("must x is \"abc")).first == "2:11 FR2007 the quotation mark is not closed, and a text ends on its line");
  CHECK(Only(InRequirement("must x is “abc\"")).second == "a text that begins with “ ends with ”");
  CHECK(Only("list a { b, c\nrequirement d\n must e\n").first == "1:8 FR2006 the bracket `{` is not closed");
  CHECK(Only("define a : number =\n | b in {c, d | 1 |\n | otherwise | 2 |\n").first == "2:9 FR2006 the bracket `{` is not closed");
  CHECK(Only("define a : number = (b").first == "1:21 FR2006 the bracket `(` is not closed");
}

TEST_CASE("declarations cut short are reported where they end", "[syntax]") {
  CHECK(Only("define a : kg\n").first == "1:14 FR2001 found the end of the line, but `=`, a clause (§…), a text in quotes or `replaces` should stand here");
  CHECK(Only("define a :\n | b | 1 |\n").first == "1:11 FR2001 found the end of the line, but a type (number, kWh, date, yes/no, one of LIST …) should stand here");
  CHECK(Only("define a : kg =\n").first == "1:1 FR2013 a table should follow here, but it has no rows");
  CHECK(Only("requirement §1\n  must x\n").first == "1:1 FR2012 this line needs a name");
  CHECK(Only("waive a §1\n").first == "1:11 FR2001 found the end of the line, but `because` or a clause (§…) should stand here");
  CHECK(Only("fill a 3\n").first == "1:8 FR2001 found `3`, but `=` should stand here");
  CHECK(Only("test\n expect a met\n").first == "1:1 FR2028 a test needs a title");
}

TEST_CASE("shapes the grammar cannot see are checked", "[syntax]") {
  CHECK(Only("deadline d\n from a within 3 day\n").first == "2:7 FR2023 a deadline names its start and its end");
  CHECK(Only("processes p\n stage s\n | a | core |\n").first.starts_with("3:2 FR2021"));
  CHECK(Only("processes p\n stage s\n | a | cor | site |\n").first.starts_with("3:8 FR2021"));
  CHECK(Only("data quality p\n | 3 + 4 | | a |\n").first.starts_with("2:4 FR2022"));
  CHECK(Only("calendar c\n holiday 2025-01-01\n").first.starts_with("2:2 FR2018"));
  CHECK(Only("facts a\n b : text or nothing\n").first.starts_with("2:14 FR2020"));
  CHECK(Only("requirement a\n breach b\n breach c\n").first.starts_with("3:2 FR2014"));
  CHECK(Only("requirement a \"b\" \"c\" \"d\"\n").first.starts_with("1:23 FR2016"));
  CHECK(Only("requirement a\n must b < c ± d\n").first.starts_with("2:13 FR2030"));
  CHECK(Only("requirement a\n for each series of b by {}\n must c\n").first.starts_with("2:26 FR2029"));
}

// Every line of the samples cut after every word: always a few messages, all near the cut, and never a crash.
TEST_CASE("half-typed lines recover at the next line", "[syntax]") {
  std::size_t cuts = 0;
  for (const std::string_view text : SampleTexts()) {
    for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1)) {
      const std::size_t end = text.find('\n', at);
      const Parsed parsed = Parse(std::string(text.substr(0, at)) + std::string(text.substr(end)));
      INFO(text.substr(text.rfind('\n', at) + 1, at - text.rfind('\n', at) - 1));
      CHECK(parsed.messages.size() <= 3);
      ++cuts;
    }
  }
  CHECK(cuts > 1000);
}
