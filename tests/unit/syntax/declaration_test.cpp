#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "parse_helper.h"
#include "sample_texts.h"

using namespace footrule::syntax;
using Strings = std::vector<std::string>;

namespace {

// The declaration of a correct text.
template <class Declared>
Declared Read(const std::string& text) {
  const Parsed parsed = Parse(text);
  REQUIRE(parsed.messages == Strings{});
  REQUIRE(parsed.First<Declared>() != nullptr);
  return *parsed.First<Declared>();
}

template <class Part>
Strings Texts(const std::vector<Part>& parts) {
  Strings texts;
  for (const auto& part : parts) {
    if constexpr (std::is_same_v<Part, Name>) texts.push_back(part.text);
    if constexpr (std::is_same_v<Part, Clause>) texts.push_back(part.id);
    if constexpr (std::is_same_v<Part, Path>) texts.push_back(part.ToString());
    if constexpr (std::is_same_v<Part, Member>) texts.push_back(part.name.text);
  }
  return texts;
}

}  // namespace

TEST_CASE("labels: chinese first, one alone by its letters", "[syntax]") {
  CHECK(Read<RequirementDecl>("requirement a \"甲\" \"A\"\n").head.label == Text{"甲", "A"});
  CHECK(Read<RequirementDecl>("requirement a \"甲\"\n").head.label == Text{"甲", ""});
  CHECK(Read<RequirementDecl>("requirement a \"A\"\n").head.label == Text{"", "A"});
  CHECK(Read<RequirementDecl>("requirement a “甲 A”\n").head.label == Text{"甲 A", ""});
}

TEST_CASE("the rule and what it stands on", "[syntax]") {
  const auto rule = Read<RuleHeader>("rule \"CNCA-15\" \"电解铝\" \"Aluminium\"\n");
  CHECK(rule.id == "CNCA-15");
  CHECK(rule.label == Text{"电解铝", "Aluminium"});
  const auto refines = Read<Refines>("refines general = \"CNCA-00\" from \"../general\"\n");
  CHECK(refines.alias.text == "general");
  CHECK(refines.rule_id == "CNCA-00");
  CHECK(refines.from == "../general");
  CHECK(Read<BasedOn>("based on \"A\", \"B\"\n").standards == Strings{"A", "B"});
  const auto effective = Read<Effective>("effective 2025-09-03 to 2026-01-01\n");
  CHECK(effective.from.day == 3);
  CHECK(effective.to->year == 2026);
  CHECK_FALSE(Read<Effective>("effective 2025-09-03 to none\n").to.has_value());
  CHECK_FALSE(Read<Effective>("施行 2025年9月3日 至 无\n").to.has_value());
  const auto use = Read<Use>("use \"std/units\" as u §7.4\n");
  CHECK(use.module == "std/units");
  CHECK(use.alias.text == "u");
  CHECK(Texts(use.clauses) == Strings{"7.4"});
}

TEST_CASE("clauses lose their sign and quotes", "[syntax]") {
  const auto index = Read<ClauseIndex>("clauses\n §9.3.2#2 \"甲\" \"A\" printed \"9.3.2\" erratum \"slip\"\n §\"5.4.3.1 a)\"\n §“附录 九(二)” “乙”\n");
  REQUIRE(index.entries.size() == 3);
  CHECK(index.entries[0].clause.id == "9.3.2#2");
  CHECK(index.entries[0].title == Text{"甲", "A"});
  CHECK(index.entries[0].printed == "9.3.2");
  CHECK(index.entries[0].erratum.en == "slip");
  CHECK(index.entries[1].clause.id == "5.4.3.1 a)");
  CHECK(index.entries[2].clause.id == "附录 九(二)");
}

TEST_CASE("dimensions and units are flat products", "[syntax]") {
  const auto energy = Read<DimensionDecl>("dimension energy = mass * length / (time * time / mass) \"能量\"\n");
  CHECK(Show(*energy.definition) == "mass length time^-1 time^-1 mass");
  CHECK(Read<DimensionDecl>("dimension co2e kind of mass\n").kind_of.text == "mass");
  const auto tonne = Read<UnitDecl>("unit t = 1000 kg also 吨, \"metric ton\" \"吨\" \"tonne\" source \"GB\"\n");
  CHECK(tonne.factor == footrule::foundation::Number(1000));
  CHECK(Show(*tonne.definition) == "kg");
  CHECK(Texts(tonne.aliases) == Strings{"吨", "metric ton"});
  CHECK(tonne.label == Text{"吨", "tonne"});
  CHECK(tonne.source == "GB");
  CHECK(Read<UnitDecl>("unit kg : mass\n").dimension.text == "mass");
  CHECK(Read<UnitDecl>("unit a = 1/4 kg\n").factor == *footrule::foundation::Number::FromFraction(1, 4));
  CHECK(Show(*Read<UnitDecl>("unit dozen = 12\n").definition) == "12");
  CHECK(Show(*Read<UnitDecl>("unit a = 3 * b / 2\n").definition) == "3 b 2^-1");
}

TEST_CASE("calendars", "[syntax]") {
  const auto calendar = Read<CalendarDecl>("calendar prc \"日历\" source \"国办\"\n year 2025 source \"通知\"\n off 2025-01-28 to 2025-02-04 \"春节\"\n 班 2025年1月26日\n");
  CHECK(calendar.source == "国办");
  REQUIRE(calendar.years.size() == 1);
  CHECK(calendar.years[0].source == "通知");
  REQUIRE(calendar.days.size() == 2);
  CHECK_FALSE(calendar.days[0].working);
  CHECK(calendar.days[0].to.month == 2);
  CHECK(calendar.days[1].working);
  CHECK(calendar.days[1].to.day == 26);
}

TEST_CASE("lists", "[syntax]") {
  const auto list = Read<ListDecl>("list a §1 best first open { b \"乙\" \"B\" §2, for, 3, test, }\n others : for judgement when c\n filled by basis, \"other body\"\n");
  CHECK(list.head.best_first);
  CHECK(list.head.open);
  CHECK(Texts(list.members) == Strings{"b", "for", "3", "test"});
  CHECK(list.members[0].label == Text{"乙", "B"});
  CHECK(list.others->for_judgement);
  CHECK(Show(list.others->when) == "c");
  CHECK(list.fillers == Strings{"basis", "other body"});
  CHECK(Read<ListDecl>("list a { b }\n others : b\n").others->name.text == "b");
  CHECK(Read<ListDecl>("list a extends general.a { b }\n").head.extends->ToString() == "general.a");
}

TEST_CASE("facts, records and their fields", "[syntax]") {
  const auto facts = Read<FactsDecl>(
      "facts each row in site.inventory \"清单\" §7\n key id, part\n id, unit : text\n source : one of general.sources optional for each year for each site \"源\" §8\n"
      " factor.value : kgCO2e / any flow or none\n share : ratio 0..100 %\n low : number -5.5..\n upper : kWh ..5 kWh\n legs : list of leg\n"
      " set : set of text\n printed : number in kgCO2e/kWh\n yes : yes/no\n");
  CHECK(facts.noun.text == "row");
  CHECK(facts.path.ToString() == "site.inventory");
  CHECK(Texts(facts.key) == Strings{"id", "part"});
  REQUIRE(facts.fields.size() == 10);
  CHECK(Texts(facts.fields[0].names) == Strings{"id", "unit"});
  const FieldDecl& source = facts.fields[1];
  CHECK(source.optional);
  CHECK(source.type.kind == TypeRef::Kind::kOneOf);
  CHECK(source.type.path.ToString() == "general.sources");
  CHECK(Texts(source.for_each_lists) == Strings{"year", "site"});
  CHECK(Texts(source.clauses) == Strings{"8"});
  CHECK(Texts(facts.fields[2].names) == Strings{"factor.value"});
  CHECK(facts.fields[2].type.or_none);
  CHECK(Show(facts.fields[2].type.product) == "kgCO2e any:flow^-1");
  CHECK(facts.fields[3].type.bounds->percent);
  CHECK(*facts.fields[4].type.bounds->low == *footrule::foundation::Number::FromDecimal("-5.5"));
  CHECK_FALSE(facts.fields[4].type.bounds->high.has_value());
  CHECK_FALSE(facts.fields[5].type.bounds->low.has_value());
  CHECK(facts.fields[5].type.bounds->unit.text == "kWh");
  CHECK(facts.fields[6].type.kind == TypeRef::Kind::kListOf);
  CHECK(facts.fields[7].type.kind == TypeRef::Kind::kSetOf);
  CHECK(facts.fields[8].type.kind == TypeRef::Kind::kNumberIn);
  CHECK(Show(facts.fields[8].type.product) == "kgCO2e kWh^-1");
  CHECK(facts.fields[9].type.kind == TypeRef::Kind::kYesNo);
  CHECK(Read<FactsDecl>("records each a in b\n c : d\n").records);
  CHECK(Read<FactsDecl>("facts product.pack\n c : d\n").path.ToString() == "product.pack");
  CHECK(Read<RecordDecl>("record leg \"段\"\n key a\n a : text\n").key.size() == 1);
}

TEST_CASE("tables", "[syntax]") {
  const auto parameter = Read<ParameterDecl>("parameter gwp : number by gas, year \"GWP\" source \"IPCC\"\n | CH4 | 2024-01-01 to 2024-12-31 | 27.9 |\n");
  CHECK(Texts(parameter.keys) == Strings{"gas", "year"});
  CHECK(parameter.source == "IPCC");
  REQUIRE(parameter.rows.size() == 1);
  CHECK(Show(parameter.rows[0].cells[1].exprs[0]) == "(to 2024/1/1 2024/12/31)");
  CHECK(Show(Read<ParameterDecl>("parameter a : kWh = 5 kWh\n").value) == "(5 kWh)");

  const auto define = Read<DefineDecl>("define row.x(a : number 1..5) : kg §1 \"甲\" exclusive replaces general.x =\n | b, c \"乙\" §2 where d | 1 |\n |  | 3 |\n | otherwise | 2 |\n");
  CHECK(define.name.ToString() == "row.x");
  CHECK(define.parameters.size() == 1);
  CHECK(define.exclusive);
  CHECK(define.replaces->ToString() == "general.x");
  REQUIRE(define.rows.size() == 3);
  CHECK(define.rows[0].cells[0].exprs.size() == 2);
  CHECK(Show(define.rows[0].cells[0].where) == "d");
  CHECK(define.rows[1].cells[0].kind == Cell::Kind::kEmpty);
  CHECK(define.rows[2].cells[0].kind == Cell::Kind::kOtherwise);
  const auto result = Read<DefineDecl>("result a for each b in c : number = d\n");
  CHECK(result.result);
  CHECK(Show(*result.for_each) == "b in c");
}

TEST_CASE("terms, fills, waivers, readings", "[syntax]") {
  const auto term = Read<TermDecl>("term row.ok : ratio 0..1 §7 \"甲\" default 3 %\n filled by a, b\n");
  CHECK(term.name.ToString() == "row.ok");
  CHECK(Show(term.default_value) == "(3 %)");
  CHECK(term.fillers == Strings{"a", "b"});
  const auto fill = Read<FillDecl>("fill general.a = 3 % §5 by body because \"甲\" \"A\"\n");
  CHECK(fill.target.ToString() == "general.a");
  CHECK(fill.filler == "body");
  CHECK(fill.because == Text{"甲", "A"});
  CHECK(Read<WaiveDecl>("waive general.a.b §5 because \"A\"\n").because.en == "A");
  const auto reading = Read<ReadingDecl>("reading w §9 \"窗\"\n a : b to c default \"甲\"\n source : d\n");
  REQUIRE(reading.choices.size() == 2);
  CHECK(reading.choices[0].is_default);
  CHECK(reading.choices[0].label.zh == "甲");
  CHECK(reading.choices[1].name.text == "source");
}

TEST_CASE("requirements hold the lines of any block", "[syntax]") {
  const auto requirement = Read<RequirementDecl>(
      "requirement a §1 §2 in principle replaces general.a\n for each b in c where d\n for each series of e by {f, g}\n when h\n with i = j\n must k\n advised l\n"
      " for judgement when m\n judged by body \"问\" \"Q\"\n breach refusal on body\n message en \"{n} x\"\n note \"说\"\n note \"N\"\n recorded as o.p, q\n");
  CHECK(requirement.head.modality == Modality::kInPrinciple);
  CHECK(requirement.head.replaces->ToString() == "general.a");
  const BlockLines& lines = requirement.lines;
  REQUIRE(lines.for_each.size() == 2);
  CHECK(Show(lines.for_each[0]) == "b in c where d");
  CHECK(Show(lines.for_each[1]) == "series e by f g");
  CHECK(Show(lines.when[0]) == "h");
  CHECK(lines.with[0].name.text == "i");
  REQUIRE(lines.conditions.size() == 2);
  CHECK(lines.conditions[1].modality == Modality::kAdvised);
  CHECK(Show(lines.judgement->when) == "m");
  CHECK(lines.judged_by->question == Text{"问", "Q"});
  CHECK(lines.breach->on.text == "body");
  CHECK(lines.message->en == "{n} x");
  CHECK(lines.notes.size() == 2);
  CHECK(Texts(lines.recorded_as->paths) == Strings{"o.p", "q"});
}

TEST_CASE("messages keep their holes as expressions", "[syntax]") {
  const auto message = *Read<RequirementDecl>("requirement a\n message zh “甲 {a.b}，{count(each x in {c, d})}” en \"{a}\"\n").lines.message;
  REQUIRE(message.zh_pieces.size() == 3);
  CHECK(message.zh_pieces[0].literal == "甲 ");
  CHECK(Show(message.zh_pieces[0].value) == "a.b");
  CHECK(message.zh_pieces[1].literal == "，");
  CHECK(Show(message.zh_pieces[1].value) == "(count each x in {c d})");
  CHECK(message.zh_pieces[2].literal.empty());
  CHECK(message.zh_pieces[2].value == nullptr);
  CHECK(message.en_pieces.size() == 2);
  const Parsed parsed = Parse("requirement a\n message zh \"甲 {b +} 乙\"\n");
  REQUIRE(parsed.messages.size() == 1);
  CHECK(parsed.messages[0].starts_with("2:20 FR2001"));
  CHECK(Parse("requirement a\n message zh \"{}\"\n").messages[0] == "2:14 FR2025 there is nothing inside the braces of this message");
  CHECK(Parse("requirement a\n message zh \"x {a\"\n").messages[0].starts_with("2:16 FR2024"));
}

TEST_CASE("phases, conclusions", "[syntax]") {
  const auto phase = Read<PhaseDecl>("phase surveillance §6 \"监督\"\n when a\n");
  CHECK(phase.head.name.text == "surveillance");
  CHECK(Texts(phase.head.clauses) == Strings{"6"});
  CHECK(phase.lines.when.size() == 1);
  const auto conclusion = Read<ConclusionDecl>("conclusion c §5\n on surveillance\n §5(3) failed \"不通过\" when a\n passed when b\n otherwise for judgement\n recorded as d\n");
  CHECK(conclusion.on_phase.text == "surveillance");
  REQUIRE(conclusion.cases.size() == 2);
  CHECK(conclusion.cases[0].label.zh == "不通过");
  CHECK(conclusion.otherwise_judgement);
  CHECK(Read<ConclusionDecl>("conclusion c\n otherwise open_case \"甲\"\n").otherwise_name.text == "open_case");
}

TEST_CASE("tests", "[syntax]") {
  const auto test = Read<TestDecl>(
      "test \"中文\" \"English\"\n given \"baseline.json\"\n with inventory[0].dqr.TeR = 1.1, files[2] = absent\n with source.for = {a}\n as of 2026-03-01\n phase p\n"
      " expect scope.energy not met\n expect §5.5 for each \"R-07\" met\n expect x for judgement\n expect f = 61.5 kgCO2e/kWh\n");
  CHECK(test.title == Text{"中文", "English"});
  CHECK(test.given == "baseline.json");
  REQUIRE(test.changes.size() == 3);
  REQUIRE(test.changes[0].path.size() == 4);
  CHECK(test.changes[0].path[0].key == "inventory");
  CHECK(test.changes[0].path[1].index == 0u);
  CHECK(test.changes[0].path[3].key == "TeR");
  CHECK(test.changes[1].value == nullptr);
  CHECK(test.as_of->month == 3);
  CHECK(test.phase.text == "p");
  REQUIRE(test.expectations.size() == 4);
  CHECK(test.expectations[0].outcome == "not met");
  CHECK(test.expectations[1].clause->id == "5.5");
  CHECK(test.expectations[1].subject == "R-07");
  CHECK(test.expectations[2].outcome == "for judgement");
  CHECK(Show(test.expectations[3].value) == "(* (61.5 kgCO2e) / kWh)");
}

TEST_CASE("a phase that is declared after a test is not the test's", "[syntax]") {
  const Parsed parsed = Parse("test \"a\"\n phase p\nphase q §6\n when b\n");
  CHECK(parsed.messages.empty());
  CHECK(parsed.First<TestDecl>()->phase.text == "p");
  CHECK(parsed.First<PhaseDecl>()->head.name.text == "q");
}

TEST_CASE("declarations know their place without the line end", "[syntax]") {
  const Parsed parsed = Parse("list a {\n  b }   # remark\n\nrequirement 要 §1 \"x\"\n  must c   \n\n# end\n");
  CHECK(parsed.Slice(parsed.First<ListDecl>()->span) == "list a {\n  b }");
  CHECK(parsed.Slice(parsed.First<RequirementDecl>()->span) == "requirement 要 §1 \"x\"\n  must c");
  CHECK(parsed.Slice(parsed.First<RequirementDecl>()->head.span) == "requirement 要 §1 \"x\"");
}
