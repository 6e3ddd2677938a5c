#include "loaded_rules.h"

using namespace footrule;
using namespace footrule::semantics;

namespace {

// The core of a text that must be free of mistakes; it must parse again and print the same.
std::string CoreOf(const std::string& text) {
  LoadedRules rules;
  const std::string core = rules.Add(text).Core();
  INFO(core);
  INFO(rules.Message());
  CHECK(rules.Codes().empty());
  LoadedRules again;
  const std::string second = again.Add(core).Core();
  INFO(again.Message());
  CHECK(again.Codes().empty());
  std::string plain;   // comments name the blocks; the second time there are none
  for (std::size_t at = 0; at < core.size();) {
    const std::size_t end = core.find('\n', at);
    if (core[at] != '#') plain += core.substr(at, end - at + 1);
    at = end + 1;
  }
  CHECK(second == plain);
  return plain;
}

Strings CodesOf(const std::string& text) {
  LoadedRules rules;
  rules.Add(text).Expanded();
  return rules.Codes();
}

}  // namespace

TEST_CASE("scope: each item a requirement, refused unless said", "[blocks]") {
  CHECK(CoreOf(R"(scope §1.2 "适用范围"
    for each product
    must product.sold
    energy §1.2(1) "能量" "energy" : must product.energy <= 5 kWh
        for judgement
    device : must product.device in light_device
        breach major
)") == R"(requirement scope §1.2 "适用范围"
    for each product
    must product.sold
    breach refusal

requirement scope.energy §1.2(1) "能量" "energy"
    for each product
    must product.energy <= 5 kWh
    for judgement
    breach refusal

requirement scope.device §1.2 "适用范围"
    for each product
    must product.device in light_device
    breach major
)");
}

TEST_CASE("functional unit: a value, and a requirement where it is recorded", "[blocks]") {
  CHECK(CoreOf("functional unit §5 \"功能单位\" = 1 kWh\n    recorded as study.unit\n    breach major\n") == R"(define functional_unit : kWh §5 "功能单位" = 1 kWh

requirement functional_unit §5 "功能单位"
    must study.unit = functional_unit
    breach major
)");
  CHECK(CoreOf("declared unit = product.mass\n") == "define declared_unit = product.mass\n");
}

TEST_CASE("boundary: per stage, declared and with rows", "[blocks]") {
  CHECK(CoreOf(R"(facts each row in inventory
    stage : one of stages

boundary §5.2 "边界" = { making, using }
    recorded as study.stages, row.stage
)") == R"(facts each row in inventory
    stage : one of stages

requirement boundary.making §5.2 "边界"
    must making in study.stages and (some row: row.stage is making)

requirement boundary.using §5.2 "边界"
    must using in study.stages and (some row: row.stage is using)
)");
}

TEST_CASE("processes: named rows, others, derived fields", "[blocks]") {
  CHECK(CoreOf(R"(facts each row in inventory
    data_class : one of data_classes

processes unit_process §5 "单元过程"
    recorded as row.stage, row.process, row.data_class
    stage making "制造" §5(1)
    | mixing "搅拌" | core | site |
    | drying "烘干" | core | site |
    | coating "涂布" §5(1)b | | primary |
    | others where row.maker | core | site |
    | others | | primary |
    stage using "使用"
    | others | | secondary |
    for judgement when row.infeasible
    breach major
)") == R"(facts each row in inventory
    data_class : one of data_classes

list unit_process §5 "单元过程" open { mixing "搅拌", drying "烘干", coating "涂布" §5(1)b }

requirement unit_process.mixing §5(1) "搅拌"
    for each row where row.stage is making and row.process is mixing
    must row.data_class no worse than site
    breach major

requirement unit_process.drying §5(1) "烘干"
    for each row where row.stage is making and row.process is drying
    must row.data_class no worse than site
    breach major

requirement unit_process.coating §5(1)b "涂布"
    for each row where row.stage is making and row.process is coating
    must row.data_class no worse than primary
    for judgement when row.infeasible
    breach major

requirement unit_process.making_others §5(1) "制造"
    for each row where row.stage is making and row.process not in {mixing, drying, coating} and row.maker
    must row.data_class no worse than site
    breach major

requirement unit_process.making_others_2 §5(1) "制造"
    for each row where row.stage is making and row.process not in {mixing, drying, coating} and not row.maker
    must row.data_class no worse than primary
    for judgement when row.infeasible
    breach major

requirement unit_process.using_others §5 "使用"
    for each row where row.stage is using
    must row.data_class no worse than secondary
    for judgement when row.infeasible
    breach major

define row.is_core : yes/no §5 "核心过程" "core process" = row.stage is making and row.process in {mixing, drying} or row.stage is making and row.process not in {mixing, drying, coating} and row.maker

define row.required_class : one of data_classes or none §5 "所需数据类别" "data class needed" =
    | row.stage is making and row.process in {mixing, drying} | site |
    | row.stage is making and row.process is coating | primary |
    | row.stage is making and row.process not in {mixing, drying, coating} and row.maker | site |
    | row.stage is making and row.process not in {mixing, drying, coating} and not row.maker | primary |
    | row.stage is using | secondary |
    | otherwise | none |
)");
}

TEST_CASE("processes: the same process in two stages has the stage in its names", "[blocks]") {
  const std::string core = CoreOf(R"(processes
    recorded as row.stage, row.process, row.kind
    stage a
    | moving | | primary |
    stage b
    | moving | | secondary |
)");
  CHECK(core.find("list processes open { moving }") != core.npos);
  CHECK(core.find("requirement processes.a_moving") != core.npos);
  CHECK(core.find("requirement processes.b_moving") != core.npos);
  CHECK(core.find("required_class") == core.npos);
}

TEST_CASE("data quality: derived fields, rows, scale", "[blocks]") {
  CHECK(CoreOf(R"(data quality row_quality §5.7 "数据质量"
    for each row where row.used
    scores row.TeR, GeR : 1..5
    by row.kind
    DQR = mean(row.TeR, GeR)
    | first "甲" | site, primary | DQR <= 2 |
    | secondary | secondary | row.DQR <= 3 and row.TeR <= 4 |
)") == R"(define row.DQR §5.7 "数据质量" = mean(row.TeR, row.GeR)

requirement row_quality.scale §5.7 "数据质量"
    for each row where row.used
    must (row.TeR is not recorded or row.TeR in 1..5) and (row.GeR is not recorded or row.GeR in 1..5)
    breach unusable

requirement row_quality.first §5.7 "甲"
    for each row where row.used and row.kind in {site, primary}
    must row.DQR <= 2
    breach unusable

requirement row_quality.secondary §5.7 "数据质量"
    for each row where row.used and row.kind is secondary
    must row.DQR <= 3 and row.TeR <= 4
    breach unusable
)");
}

TEST_CASE("data quality: short names reach into messages", "[blocks]") {
  const std::string core = CoreOf(R"(data quality q
    for each row
    DQR = mean(row.TeR, row.P)
    | limit | | DQR <= 2 |
    message zh "DQR 为 {DQR}" en "DQR is {DQR}"
)");
  CHECK(core.find("    for each row\n    with DQR = row.DQR\n    must row.DQR <= 2\n") != core.npos);
}

TEST_CASE("person-days: floor and ceiling that grow with the units", "[blocks]") {
  CHECK(CoreOf(R"(facts each unit in site.units

person-days inspection §5.4 "现场检查人日"
    for each site
    first unit in principle
        | site.steps inside {pack} §5.4(1) | 2 |
        | site.steps inside {pack, cell} | 4 |
    each further unit in site.units : 1..2
    recorded as site.days
    breach major
    message zh "人日不足" en "too few"
)") == R"(facts each unit in site.units

define site.inspection_first : person_day §5.4 "现场检查人日" =
    | site.steps inside {pack} §5.4(1) | 2 person_day |
    | site.steps inside {pack, cell} | 4 person_day |

define site.inspection_floor : person_day §5.4 "现场检查人日" = site.inspection_first + greatest(count(each unit in site.units) - 1, 0) * 1 person_day

define site.inspection_ceiling : person_day §5.4 "现场检查人日" = site.inspection_first + greatest(count(each unit in site.units) - 1, 0) * 2 person_day

requirement inspection.floor §5.4 "现场检查人日"
    for each site
    in principle site.days >= site.inspection_floor
    breach major
    message zh "人日不足" en "too few"

requirement inspection.ceiling §5.4 "现场检查人日"
    for each site
    advised site.days <= site.inspection_ceiling
)");
}

TEST_CASE("person-days: a cap that binds, and units counted by a number", "[blocks]") {
  CHECK(CoreOf(R"(person-days review §5.3
    first unit : 2
    each further unit in application.unit_count : 0..2
    must at most 4
    for judgement when plan.reason is recorded
    recorded as plan.days
    breach major
)") == R"(define review_floor : person_day §5.3 = least(2 person_day + greatest(application.unit_count - 1, 0) * 0 person_day, 4 person_day)

define review_ceiling : person_day §5.3 = least(2 person_day + greatest(application.unit_count - 1, 0) * 2 person_day, 4 person_day)

requirement review.floor §5.3
    must plan.days >= review_floor
    for judgement when plan.reason is recorded
    breach major

requirement review.ceiling §5.3
    must plan.days <= review_ceiling
    for judgement when plan.reason is recorded
    breach major
)");
}

TEST_CASE("person-days: numbers that stand for days, and those that do not", "[blocks]") {
  CHECK(CoreOf(R"(person-days surveillance
    for each visit
    in principle at least 50 % * (visit.a + visit.b)
)") == "define visit.surveillance_floor : person_day = 50 % * (visit.a + visit.b)\n");
  CHECK(CoreOf(R"(person-days p
    with steps = product.steps * 2
    first unit : if steps > 3 then 2..3 else 1 + 1 day_share
)") == R"(define p_floor : person_day = if product.steps * 2 > 3 then 2 person_day else 1 person_day + 1 day_share

define p_ceiling : person_day = if product.steps * 2 > 3 then 3 person_day else 1 person_day + 1 day_share
)");
}

TEST_CASE("person-days: one value per member of a list, and the table's own noun", "[blocks]") {
  const std::string core = CoreOf(R"(list step { pack, cell }

facts each site in sites

person-days a
    for each s in step
    first unit : 2
    recorded as plan.days

person-days b
    for each here in sites
    first unit : here.base
    recorded as here.days
)");
  CHECK(core.find("define a_floor for each s in step : person_day = 2 person_day") != core.npos);
  CHECK(core.find("must plan.days >= a_floor[s]") != core.npos);
  CHECK(core.find("define site.b_floor : person_day = site.base") != core.npos);
  CHECK(core.find("must here.days >= here.b_floor") != core.npos);
}

TEST_CASE("documents: a list and a requirement per paper", "[blocks]") {
  CHECK(CoreOf(R"(facts each file in files
    document : one of papers

facts each site in sites
    key id
    id : text

documents papers §5.1 "文件"
    §5.1(1) form "委托书"
    §5.1(2) licence "执照" for each site where site.active when needed needs file.valid
    breach minor
)") == R"(facts each file in files
    document : one of papers

facts each site in sites
    key id
    id : text

list papers §5.1 "文件" open { form "委托书" §5.1(1), licence "执照" §5.1(2) }

requirement papers.form §5.1(1) "委托书"
    must some file in files where file.document is form: true
    breach minor

requirement papers.licence §5.1(2) "执照"
    for each site where site.active
    when needed
    must some file in files where file.document is licence and file.about is site.id: file.valid
    breach minor
)");
}

TEST_CASE("checklist: one requirement per member that must be checked", "[blocks]") {
  CHECK(CoreOf(R"(checklist clauses_checked §6
    for each site
    must { c3 }
    advised { c5 }
    may { c1, c2 }
    recorded as site.checked
    breach major
)") == R"(requirement clauses_checked.c3 §6
    for each site
    must c3 in site.checked
    breach major

requirement clauses_checked.c5 §6
    for each site
    advised c5 in site.checked
    breach major
)");
}

TEST_CASE("deadline: the due day and the requirement", "[blocks]") {
  CHECK(CoreOf(R"(deadline time §7.3 in principle "时限"
    from acceptance.date to decision.date within 90 day
    not counting each delay in delays where delay.cause is client: delay.from to delay.to
    instead agreement.end when agreement.signed
    breach advice
)") == R"(define time_due : date §7.3 "时限" =
    | agreement.signed | agreement.end |
    | otherwise | next_working_day(acceptance.date + 90 day + days_covered(each delay in delays where delay.cause is client: delay.from to delay.to)) |

requirement time §7.3 "时限"
    in principle decision.date <= time_due
    breach advice
)");
  const std::string by_policy = CoreOf("term last_day_on_holiday_moves : yes/no default true\n\ndeadline d\n    for each request\n    from request.on to request.answered within 3 working_day\n");
  CHECK(by_policy.find("define request.d_due : date = if last_day_on_holiday_moves then next_working_day(request.on + 3 working_day) else request.on + 3 working_day") != by_policy.npos);
  CHECK(by_policy.find("must request.answered <= request.d_due") != by_policy.npos);
}

TEST_CASE("unit partition: equal inside a unit, merged for judgement", "[blocks]") {
  CHECK(CoreOf(R"(facts each difference in differences

unit partition §4 "单元划分"
    each product in products goes to product.unit
    same { product.kind }
    apart { product.voltage, product.cell.voltage } open
    recorded as differences
)") == R"(facts each difference in differences

requirement unit_partition.kind §4 "单元划分"
    for each series of product in products by {product.unit}
    must distinct(each product in series: product.kind) <= 1
    breach major

requirement unit_partition.voltage §4 "单元划分"
    for each series of product in products by {product.unit}
    must distinct(each product in series: product.voltage) <= 1
    breach major

requirement unit_partition.cell_voltage §4 "单元划分"
    for each series of product in products by {product.unit}
    must distinct(each product in series: product.cell.voltage) <= 1
    breach major

requirement unit_partition.merged §4 "单元划分"
    for each series of product in products by {product.kind}
    must distinct(each product in series: product.unit) <= 1
    for judgement
    breach major

requirement unit_partition.other_difference §4 "单元划分"
    must count(each difference in differences) = 0
    for judgement
    breach major
)");
}

TEST_CASE("mistakes in the shape of a block", "[blocks]") {
  CHECK(CodesOf("boundary = { making }\n") == Strings{"FR3502 BlockNeedsRecordedAs"});
  CHECK(CodesOf("boundary = { making, 3 + 4 }\n    recorded as a.stages\n") == Strings{"FR3507 NotAName"});
  CHECK(CodesOf("functional unit = 1 kWh\n    must true\n") == Strings{"FR3501 LineNotInBlock"});
  CHECK(CodesOf("functional unit = 1 kWh\n    recorded as a, b\n") == Strings{"FR3503 RecordedAsCount"});
  CHECK(CodesOf("scope\n    a : must x\n    a : must y\n") == Strings{"FR3505 ItemTwice"});
  CHECK(CodesOf("scope\n    note \"n\"\n") == Strings{"FR3506 EmptyBlock"});
  CHECK(CodesOf("processes\n    recorded as row.stage, process, row.kind\n    stage a\n    | x | | site |\n") == Strings{"FR3504 RecordedNotOfRow"});
  CHECK(CodesOf("processes\n    recorded as row.stage, row.process, row.kind\n    stage a\n    | others | | site |\n    | others where row.x | | site |\n") == Strings{"FR3510 OthersTwice"});
  CHECK(CodesOf("data quality\n    DQR = 3\n") == Strings{"FR3511 BlockNeedsForEach"});
  CHECK(CodesOf("data quality\n    for each row\n    | first | site | row.DQR <= 2 |\n") == Strings{"FR3512 ClassesWithoutBy"});
  CHECK(CodesOf("person-days p\n    first unit : 2\n    each further unit : 1..2\n") == Strings{"FR3513 FurtherUnitsOfWhat"});
  CHECK(CodesOf("person-days p\n    for each series of row by {row.a}\n    first unit : 2\n") == Strings{"FR3514 NoPlaceForValue"});
  CHECK(CodesOf("documents\n    §1 form for each site\n") == Strings{"FR3515 SubjectWithoutKey"});
  CHECK(CodesOf("checklist c\n    must { 3 }\n    recorded as a.b\n") == Strings{"FR3508 NumberAsMember"});
  CHECK(CodesOf("checklist c\n    must { c3 }\n    may { c3 }\n    recorded as a.b\n") == Strings{"FR3505 ItemTwice"});
  CHECK(CodesOf("unit partition\n    same { product.kind }\n") == Strings{"FR3516 UnitsOfWhat"});
}

TEST_CASE("made declarations point at what was written", "[blocks]") {
  LoadedRules rules;
  rules.Add("checklist c §6\n    must { c3, c5 }\n    recorded as site.checked\n");
  const std::vector<CoreDeclaration> core = rules.Expanded();
  REQUIRE(core.size() == 2);
  CHECK(rules.sources().text(core[1].span) == "c5");
  CHECK(core[1].name == "c.c5");
  CHECK(core[1].block == "checklist");
  CHECK(core[1].owner == "c");
  const auto& condition = std::get<syntax::RequirementDecl>(core[1].node).lines.conditions.front().expr;
  CHECK(rules.sources().text(condition->span) == "c5");
  const auto* comparison = syntax::As<syntax::Comparison>(condition);
  REQUIRE(comparison);
  CHECK(rules.sources().text(comparison->right->span) == "site.checked");
}
