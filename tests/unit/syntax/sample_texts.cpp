#include "sample_texts.h"

namespace footrule::syntax {
namespace {

constexpr std::string_view kFirstLines = R"frl(# 规则 rule
rule "CNCA-CFP-15:2025" "电解铝" "Electrolytic aluminium"
refines general = "CNCA-CFP-00:2025" from "../general"
based on "GB/T 24067-2024", "T/CQAE 12002-2024"
effective 2025-09-03 to none
use "std/units"
use "common/certificate_states.frl" as common §7.4
clauses
    §9.3.2   "审查内容" "Contents"
    §9.3.2#2 "审查结论" printed "9.3.2" erratum "second clause of this number, 9.3.3 was meant"
    §"附录 九(二)"

dimension mass "质量"
dimension co2e kind of mass "二氧化碳当量" "CO2 equivalent"
dimension energy = mass * length * length / (time * time)
unit kg : mass "千克"
unit t = 1000 kg also 吨, "metric ton" "吨" "tonne" source "GB 3100"
unit percent_point = 1/100 %
unit dozen = 12
unit kWh = 3.6 MJ also 千瓦时, 度
calendar prc "日历" source "国办"
    year 2025 source "通知"
    off 2025-01-28 to 2025-02-04 "春节" "Spring Festival"
    work 2025年1月26日

list qualifying_work §2.4 open { research, standard_drafting "标准起草", for, 3, unit "单位" "unit", }
list source_class §5.5.3.4(2)b best first open { national_factor "国家公布因子" "national factor",
    commercial_database "商业数据库"
}
    others : for judgement when product.device_is_electric
    filled by basis, "product rule"
list extended extends general.papers { more }

record transport "运输"
    mode : one of mode
    distance : km 0.. "距离"
facts each row in inventory "清单" §7.6 "Inventory"
    key id, part
    id, part : text
    source, from : one of source_class
    unit : t*km optional "量" "amount" §5.2
    share : ratio 0..100 %
    low : number -5.5..
    upper : kWh ..5
    amount : any flow / (kWh * any flow) or none
    legs : list of transport
    fields : set of text
    printed_in : number in kgCO2e/kWh
    available : yes/no for each source_class
    factor.value : kgCO2e / any flow
records each revocation in register.revocations "撤销记录"
    holder : party
    on : date or 无
facts product
    chemistry : text

parameter gwp : number by gas, year "GWP100" source "IPCC AR6"
    | CH4 | 2024-01-01 to 2024-12-31 | 27.9 |
    | N2O | 2024-01-01 to 2024-12-31 | 273  |
parameter limit : kWh §1.2 = 5 kWh
term row.quality_ok : yes/no §7.6.2 "数据质量符合依据"
    filled by product_rule, basis
term cut_off : ratio 0..1 default 3 %
fill general.cut_off_total = 3 % §5.5.3.6 by "the body" because "表中没有总量" "the basis gives no total"
waive general.application_form.model §5.1(1) because "units are told apart by kind, not by model"
reading renewal_window §9.1.1 "届满前90日内"
    last_90_days : certificate.expiry - 90 day to certificate.expiry   default
    up_to_90_days : certificate.issued to certificate.expiry - 90 day "至多"
)frl";

constexpr std::string_view kRequirements = R"frl(
define person.experience : day = days_covered(each job in person.jobs where job.field is product.field
    and job.substantive and job.kind in qualifying_work: job.from to job.to)
define row.emission : kgCO2e exclusive =
    | row.kind is transport | row.mass * row.distance * row.factor.value |
    | row.kind in {a, b} | if row.x then 0 kgCO2e else 1 kgCO2e |
    | otherwise             | row.amount * row.factor.value              |
define mean_of(a : number, b : number 1..5) : number "平均" replaces general.mean_of = mean(a, b)
define per_class for each class in source_class : number = count(each row where row.class is class)
result footprint : kgCO2e/t "重算碳足迹" = sum(each row where row.verified and row.usable: row.emission) / application.output

requirement staff §2.4 §"2.4 a)" "专职人员" "Staff" replaces general.staff
    for each series of entry in register.certificates by { entry.no.year, entry.no.product }
    for each class in source_class where class better than x
    when application.kind is not renewal
    with slack = least(0.005 % * count(each entry in table.entries), 0.05 %)
    must sum(each entry in table.entries: entry.percent) = 100 % ± slack
        or (not party.halted and count(each person in body.staff where person.full_time and person.experience >= 730 day) >= 10)
    in principle declared.footprint = footprint rounded like declared.footprint
    advised x <= 5.0 by rounded value
    may y
    for judgement when member.role is recorded
    judged by body "是否真实？" "Is it true?"
    breach refusal on body
    message zh "{factor.name}：已有{class}，不应采用{factor.source}" en "{factor.name}: a {class} exists, {sum(each x in {a, b}: x)}"
    note "说明" "Note"
    recorded as a.b, c

scope §1.2 "适用范围"
    breach refusal
    chemistry §1.2 "化学体系" "Chemistry": must product.chemistry is lithium_ion
        message zh "不是锂离子"
    energy : in principle product.pack.rated_energy <= 5 kWh
        for judgement
functional unit §5.5.3.1 "功能单位" = 1 kWh
    recorded as declared.unit
declared unit = 1 t
boundary §5.5.3.2 = { raw_materials, manufacturing }
    recorded as declared.stages, row.stage

processes production §5.5.3.3 "单元过程"
    stage raw_material "原材料获取" §5.5.3.3(2)
    | cathode_active_material "正极活性材料生产" | core | site      |
    | electrolyte "电解液生产" "Electrolyte" §5                 |      | secondary |
    | others                                     |      | primary   |
    stage manufacturing "生产制造"
    | others where row.operator is battery_maker | 核心 | site      |
    recorded as row.stage, row.process, row.class
    for judgement when not row.is_core and row.infeasible is recorded

data quality row_quality §5.5.3.7 "数据质量" replaces general.unusable_data
    for each row where row.used
    scores row.TeR, row.GeR, row.TiR, row.P : 1..5
    row.DQR = mean(row.TeR, row.GeR, row.TiR, row.P)
    by row.class
    | primary §5 "初级" | site, primary | row.DQR <= 2              |
    | secondary     | secondary | row.DQR <= 3 and row.TeR <= 4 |
    | all           |           | row.DQR <= 5                  |

person-days site_inspection §5.4.3 "现场检查人日"
    for each site
    first unit in principle
        | site.steps inside {pack_assembly}   | 2 |
        | otherwise | 4 |
    each further unit in site.units : 1..2
    must at most 4
    at least 50 % * other
    recorded as site.inspection_days
person-days simple
    first unit : 4

documents application_file §5.1 "申请文件" extends general.application_file
    §5.1(3)  entrustment_proof "委托关系证明" for each pair in pairs where pair.first <> pair.second
    §5.1(13) §5.1(14) type_test "型式试验报告" "Type test" for each unit when unit.new needs file.lab.cma covers file.issued
        and file.valid_to >= application.date
    §5.1(16) test
    recorded as files

checklist surveillance_clauses §6.2.1 "监督必查条款"
    for each site
    when visit.kind is surveillance
    must { 3, 5, 6, 10, 12, 13, 14 }
    may { c1, c2 }
    recorded as site.checked_clauses

deadline certification_time §7.3.3 "认证时限" in principle
    from acceptance.date to decision.date within 90 day
    not counting each delay where delay.cause in client_delay: delay.from to delay.to
    instead agreement.end when agreement.cause is special_period and agreement.signed is recorded

unit partition units §4 "认证单元" replaces general.unit_partition in principle
    each product in application.products goes to product.unit
    same  { product.enterprise, product.kind }
    apart { product.site } open
    apart { product.material }

phase surveillance §6 "监督" "Surveillance"
    when application.occasion is surveillance
conclusion inspection §5.4.4 "现场检查结论"
    on surveillance
    §5.4.4(3) failed "不通过" "Failed" when some finding: finding.grade is systemic or finding.overdue
    §5.4.4(1) passed when count(each finding) = 0
    open_case when breaches_within(minor)
    otherwise for judgement
    recorded as visit.conclusion
conclusion other
    done when all_met
    otherwise not_done "未完成"

test "中文" "English"
    given "baseline.json"
    with product.energy = "5.1 kWh", inventory[0].dqr.TeR = 1.1, files[2] = absent, source.for = {a, b}
    as of 2026-03-01
    phase surveillance
    expect scope.energy not met
    expect §5.5.3.7 for each "R-07" met
    expect document_review conforms
    expect x for judgement
    expect footprint = 61.5 kgCO2e/kWh
phase other §7
)frl";

constexpr std::string_view kChinese = R"frl(规则 “样例” “样例规则” “Sample”
认证依据 “甲”，“乙”
施行 2025年9月3日 至 无
清单 来源类别 §5.5.3.4(2)b 由优到劣 开放 {国家公布因子，核查报告，商业数据库，文献，国外同类技术}
    其他：待判断
事实 各 场所 属于 场所表 “场所”
    标识 编号
    编号：文字
    工序：集合 工序表
    单元：列表 单元
    检查人日：person_day
    已查：是否 选填 对每个 来源类别
    量：任意 flow 或 无
要求 检查员人数 §7.3.2 “至少两名检查员”
    应 计数(各 成员 其中 成员.角色 为 检查员) >= 2
        且 成员数 不属于 1..2
要求 来源次序 §5.5.3.4(2)b “次级数据来源次序”
    对每个 因子 其中 因子.类型 为 次级数据
    应 没有 类别 属于 来源类别 其中 类别 优于 因子.来源：因子.可得[类别]
    后果 不可用
    提示 中文 “{因子.名称}：已有更优来源”
时限 认证时限 §7.3.3 原则上
    自 受理.日期 至 决定.日期 限 90 日
    扣除 各 延误 其中 延误.原因 属于 委托人原因：延误.开始 至 延误.结束
    后果 建议 归于 认证机构
人日计算 现场检查 §5.4.3 “现场检查人日”
    对每个 场所
    首个单元 原则上
        | 场所.工序 包含于 {电池组装}                       | 2 |
        ｜ 场所.工序 包含于 ｛极片制造、电芯制造、电池组装｝  ｜ 4 ｜
    每增一个单元 属于 场所.单元 ： 1..2
    应 不超过 4
    记录于 场所.检查人日
结论 现场检查结论 §5.4.4
    §5.4.4(3) 不通过 当 存在 不符合项：不符合项.等级 为 系统性 或 不符合项.逾期
    §5.4.4(1) 通过 当 计数(各 不符合项) = 0
    §5.4.4(2) 待整改 当 所有 不符合项：不符合项.等级 不为 轻微
    否则 待判断
    记录于 检查.结论
数据质量 行质量
    评分项 行.甲，行.乙：1..5
    行.均值 ＝ 平均(行.甲，行.乙)
    按 行.类别
    | 初级 | 现场，初级 | 行.均值 ≤ 2 |
定义 分类：number 互斥 ＝
    | 行.量 ＜ 1 千克 | 1 |
    | 否则 | 如果 行.有效 那么 2 不然 3 |
测试 “一”
    给定 “基准.json”
    令 行[0].量 = 缺失
    基准日 2026-03-01
    预期 来源次序 非 符合
    预期 §5.4.4 待判断
)frl";

}  // namespace

const std::vector<std::string_view>& SampleTexts() {
  static const std::vector<std::string_view> texts{kFirstLines, kRequirements, kChinese};
  return texts;
}

}  // namespace footrule::syntax
