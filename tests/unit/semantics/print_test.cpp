#include "loaded_rules.h"

using namespace footrule;
using namespace footrule::semantics;

namespace {

// The text printed again; it must be free of mistakes.
std::string Printed(const std::string& text) {
  LoadedRules rules;
  const std::string printed = rules.Add(text).Core();
  INFO(text);
  INFO(rules.Message());
  CHECK(rules.Codes().empty());
  return printed;
}

}  // namespace

TEST_CASE("expressions are printed with the parentheses they need", "[print]") {
  for (const char* expression : {
           "a + b - c * d / e",
           "a - (b - c)",
           "a * (b + c)",
           "a / (b / c)",
           "-(a + b) * 2",
           "-a.b[c, d].e",
           "a and b or c and not d",
           "(a or b) and not (c or d)",
           "not (some x in t: x.f) and y",
           "every x in t where x.a and x.b: x.c or x.d",
           "(every x in t: x.c) and d",
           "no x in {a, b} where (some y in t: y.f): x is y.g",
           "if a then b else c + d",
           "(if a then b else c) + d",
           "a = b ± 5 % * c",
           "a <= 2.50 kWh by rounded value",
           "a + b rounded to 0.01 kg",
           "a rounded like b.c",
           "d in a to b + 3 month",
           "a to b inside c to d",
           "x is not recorded and y not in {a, b}",
           "s covers t and a no worse than b and c better than d",
           "sum(each x in t where x.a: x.b * x.c)",
           "count(each x in t)",
           "days_covered(each x in t: x.from to x.to)",
           "distinct(each x in series: x.f) <= 1",
           "least(a, 1..2, 90 day, 2025-09-03, \"t \\\"x\\\" \\\\\")",
           "n in 1..2 person_day",
       }) {
    const std::string text = "define v : number = " + std::string(expression) + "\n";
    CHECK(Printed(text) == text);
  }
}

TEST_CASE("declarations are printed as they are written", "[print]") {
  for (const char* text : {
           "rule \"a-1\" \"甲\" \"A\"\n",
           "refines general = \"g\" from \"../general\"\n",
           "based on \"GB/T 1\", \"GB/T 2\"\n",
           "effective 2025-09-03 to none\n",
           "effective 2025-09-03 to 2026-01-31\n",
           "use \"std/units\" as u §1\n",
           "clauses\n    §1 \"范围\" \"Scope\"\n    §\"5.4 a)\" \"甲\" printed \"5.4\" erratum \"误\" informative\n",
           "dimension energy = mass * length * length / time / time \"能量\"\n",
           "dimension co2e kind of mass \"当量\"\n",
           "unit kg : mass also \"千克\" \"千克\"\n",
           "unit t = 1000 kg \"吨\" source \"GB 3100\"\n",
           "unit third = 1/3 kg\n",
           "calendar prc \"日历\" source \"通知\"\n    year 2025 source \"甲\"\n    off 2025-01-28 to 2025-02-04 \"春节\"\n    work 2025-01-26 to 2025-01-26\n",
           "list a §1 \"甲\" open best first { b \"乙\" \"B\" §1(1), c }\n    others : for judgement when x\n    filled by basis\n",
           "record r \"记录\"\n    key a\n    a, b : text optional \"甲\" §1\n",
           "facts each row in site.rows \"行\" §1\n    key id\n    id : text\n    f.g : number in km 0..5 km\n    s : set of a or none\n    t : kgCO2e / any flow\n    y : yes/no for each a\n",
           "records study\n    x : list of r\n    p : ratio 0..100 %\n",
           "parameter gwp : number by gas, year \"表\" source \"IPCC\"\n    | CH4 | 2024-01-01 to 2024-12-31 | 27.9 |\n",
           "parameter one : kg = 1 kg\n",
           "term t : number §1 \"项\" default 3\n    filled by a, b\n",
           "reading r §1 \"读法\"\n    one : a to b default \"甲\"\n    two : c to d\n",
           "result f(a : number, b : kg) : yes/no §1 \"函数\" exclusive replaces general.f =\n    | a > 1 | true |\n    | otherwise | false |\n",
           "define e for each s in stages : kg = sum(each row where row.stage is s: row.m)\n",
           "requirement r §1 \"要求\" in principle replaces general.r\n    for each site where site.a\n    for each s in stages\n    when x\n    with y = 3\n    must z\n    for judgement when w\n    judged by body \"问？\" \"q?\"\n    breach major on body\n    message zh \"甲 {y}\" en \"a {y}\"\n    note \"说明\"\n",
           "requirement papers.form\n    must x\n",
           "phase p §5.3\n    when x\n",
           "conclusion c §5 \"结论\"\n    on p\n    §5(1) good \"好\" when all_met\n    otherwise for judgement\n    recorded as x.y\n",
           "test \"测\" \"test\"\n    given \"a.json\"\n    with p.e = \"5.1 kWh\", rows[0].q.TeR = 1.1, files[2] = absent\n    as of 2026-03-01\n    phase p\n    expect scope.energy not met\n    expect §5.5(1) for each \"R-07\" met\n    expect c for judgement\n    expect v = 61.5 kgCO2e / kWh\n",
           "fill general.t = 3 % §5 by a because \"因\"\n",
           "waive general.r §5 because \"因\"\n",
       })
    CHECK(Printed(text) == text);
}

TEST_CASE("blocks are named in a comment", "[print]") {
  LoadedRules rules;
  CHECK(rules.Add("define a = 1\n\nchecklist c\n    must { x, y }\n    recorded as s.t\n").Core() ==
        "define a = 1\n\n# from checklist c\nrequirement c.x\n    must x in s.t\n\nrequirement c.y\n    must y in s.t\n");
}
