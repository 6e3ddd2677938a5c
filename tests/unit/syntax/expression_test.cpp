#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "parse_helper.h"

using namespace footrule::syntax;

TEST_CASE("operators bind from loose to tight", "[syntax]") {
  CHECK(ShowExpr("a or b and not c = 1") == "(or a (and b (not (= c 1))))");
  CHECK(ShowExpr("a + b * c - -d / 2 kWh >= 5 %") == "(>= (+ a + (* b * c) - (* (neg d) / (2 kWh))) (5 %))");
  CHECK(ShowExpr("(a + b) * c") == "(* (+ a + b) * c)");
  CHECK(ShowExpr("(a or b) and c") == "(and (or a b) c)");
}

TEST_CASE("chains of one sort are flat", "[syntax]") {
  CHECK(ShowExpr("a + b - c + d") == "(+ a + b - c + d)");
  CHECK(ShowExpr("a and b and c") == "(and a b c)");
  CHECK(ShowExpr("a or b or c") == "(or a b c)");
  CHECK(ShowExpr("a / b * c") == "(* a / b * c)");
}

TEST_CASE("all comparisons", "[syntax]") {
  CHECK(ShowExpr("a <> b") == "(<> a b)");
  CHECK(ShowExpr("a ≤ b") == "(<= a b)");
  CHECK(ShowExpr("a ＞＝ b") == "(>= a b)");
  CHECK(ShowExpr("a is not met") == "(is-not a met)");
  CHECK(ShowExpr("a not in {b, c}") == "(not-in a {b c})");
  CHECK(ShowExpr("not a in b") == "(not (in a b))");
  CHECK(ShowExpr("a inside b") == "(inside a b)");
  CHECK(ShowExpr("a covers b") == "(covers a b)");
  CHECK(ShowExpr("a better than b") == "(better a b)");
  CHECK(ShowExpr("a no worse than b") == "(no-worse a b)");
  CHECK(ShowExpr("a = b ± c + 1") == "(= a b +- (+ c + 1))");
  CHECK(ShowExpr("a <= 5.0 by rounded value") == "(<= a 5 rounded)");
}

TEST_CASE("chinese spellings give the same tree", "[syntax]") {
  CHECK(ShowExpr("甲 不为 乙 且 非 丙 或 丁 不属于 ｛戊、己｝") == "(or (and (is-not 甲 乙) (not 丙)) (not-in 丁 {戊 己}))");
  CHECK(ShowExpr("甲 优于 乙") == "(better 甲 乙)");
  CHECK(ShowExpr("（甲 ＋ 1）× 2 ＞ 3 ％") == "(> (* (+ 甲 + 1) * 2) (3 %))");
  CHECK(ShowExpr("计数(各 行 属于 表 其中 行.用 为 真) >= 2") == "(>= (计数 each 行 in 表 where (is 行.用 真)) 2)");
  CHECK(ShowExpr("如果 甲 那么 1 不然 2") == "(if 甲 1 2)");
}

TEST_CASE("intervals, rounding, dates, ranges", "[syntax]") {
  CHECK(ShowExpr("d in a - 90 day to b") == "(in d (to (+ a - (90 day)) b))");
  CHECK(ShowExpr("v rounded to 0.01 kgCO2e/kWh = w") == "(= (round-to v (* (0.01 kgCO2e) / kWh)) w)");
  CHECK(ShowExpr("v rounded like w.x") == "(round-like v w.x)");
  CHECK(ShowExpr("d >= 2025-09-03") == "(>= d 2025/9/3)");
  CHECK(ShowExpr("d >= 2025年9月3日") == "(>= d 2025/9/3)");
  CHECK(ShowExpr("n in 1..2 person_day") == "(in n (1..2 person_day))");
}

TEST_CASE("names, members, keys and calls", "[syntax]") {
  CHECK(ShowExpr("a.b.c[d, 1].e = 1") == "(= a.b.c[d 1].e 1)");
  CHECK(ShowExpr("mean(a, b) = f()") == "(= (mean() a b) (f()))");
  CHECK(ShowExpr("unit.source is list") == "(is unit.source list)");
  CHECK(ShowExpr("row.from to row.to = row.unit.for") == "(= (to row.from row.to) row.unit.for)");
  CHECK(ShowExpr("x.每增一个单元 = x.其他") == "(= x.每增一个单元 x.其他)");
}

TEST_CASE("folds and quantifiers", "[syntax]") {
  CHECK(ShowExpr("sum(each r in t.rows where r.used: r.mass) > 0") == "(> (sum each r in t.rows where r.used : r.mass) 0)");
  CHECK(ShowExpr("every r where r.a: some s in {x, y}: s is r.b and r.c") ==
        "(every r where r.a : (some s in {x y} : (and (is s r.b) r.c)))");
  CHECK(ShowExpr("a and no r in t: r.b or r.c") == "(and a (no r in t : (or r.b r.c)))");
  CHECK(ShowExpr("days_covered(each j in jobs: j.from to j.to) >= 730 day") == "(>= (days_covered each j in jobs : (to j.from j.to)) (730 day))");
}

TEST_CASE("texts lose quotes and escapes", "[syntax]") {
  CHECK(ShowExpr(R"(a is "say \"x\" \\ \n")") == R"((is a 'say "x" \ \n'))");
  CHECK(ShowExpr(R"(a is “b"c\”)") == R"((is a 'b"c\'))");
}

TEST_CASE("numbers keep their digits", "[syntax]") {
  const Parsed parsed = Parse("define x : number = 0.0600\n");
  const auto* number = As<NumberLiteral>(parsed.First<DefineDecl>()->value);
  REQUIRE(number != nullptr);
  CHECK(number->digits == "0.0600");
}

TEST_CASE("every part of an expression knows its place", "[syntax]") {
  const Parsed parsed = Parse("requirement 要求一\n    must 甲.乙 + 1 >= 丙.丁[2]   # remark\n");
  const auto* comparison = As<Comparison>(parsed.First<RequirementDecl>()->lines.conditions.front().expr);
  REQUIRE(comparison != nullptr);
  CHECK(parsed.Slice(comparison->left->span) == "甲.乙 + 1");
  CHECK(parsed.Slice(comparison->right->span) == "丙.丁[2]");
  CHECK(parsed.Slice(comparison->relation_span) == ">=");
  const auto* sum = As<Arithmetic>(comparison->left);
  REQUIRE(sum != nullptr);
  CHECK(parsed.Slice(sum->terms[1].op_span) == "+");
  CHECK(parsed.Slice(sum->terms[0].operand->span) == "甲.乙");
}
