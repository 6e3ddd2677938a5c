#!/usr/bin/env python3
"""Writes the faulty dossiers of this folder from complete.json, and expected.json: see ../variants.py.

    python3 make_variants.py            writes the files
    python3 make_variants.py --check    exits with 1 if a file is not what would be written
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from variants import JUDGEMENT, NOT_MET, UNDETERMINED, run  # noqa: E402


def with_copy(mark, *changes):
    """A function that puts a changed copy of the line that holds `mark` behind it."""
    def edit(text):
        line = next(line for line in text.split("\n") if mark in line)
        copy = line.removesuffix(",")
        for seen, put in changes:
            assert copy.count(seen) >= 1, seen
            copy = copy.replace(seen, put)
        return text.replace(line, line.removesuffix(",") + ",\n" + copy + ("," if line.endswith(",") else ""))
    return edit


def change_after(text, mark, old, new):
    """The text with the first `old` behind `mark` replaced."""
    before, behind = text.split(mark)
    assert old in behind, old
    return before + mark + behind.replace(old, new, 1)


ID = '{"id": "%s"'

# name, exit code, outcomes, what it says, [(text on the line, old, new)]
# or a function of the text; new None takes the line away
VARIANTS = [
    ("category_rule_differs", NOT_MET, {"category_rule": "not met"},
     "依据的是别的产品种类规则：本规则只适用于按 CEC 091-2024 开展的认证。",
     [('"pcr"', '"CEC 091-2024"', '"另一种类规则（虚构）"')]),
    ("functional_units_mixed", NOT_MET, {"unit_partition.functional_unit": "not met"},
     "P-2 的功能单位是 200 kvar，与 P-1 的 334 kvar 同归单元 U-1。",
     with_copy(ID % "P-1", ('"P-1"', '"P-2"'), ("334-1W", "200-1W"), ('"1 台 334 kvar 高压并联电容器"', '"1 台 200 kvar 高压并联电容器"'))),
    ("document_missing", NOT_MET, {"application_file.energy_evidence": "not met", "review_conclusion": "in_substance"},
     "缺能源台账或发票：文件不齐，评审结论算出为“基本符合”。",
     [('"document": "energy_evidence"', None, None)]),
    ("notice_late", NOT_MET, {"acceptance_notice": "not met"},
     "文件 2024-12-03 齐全，3 个工作日到 12-06，受理通知 12-09 才发出。",
     [('"notified"', '"2024-12-05"', '"2024-12-09"')]),
    ("verifier_registration_expired", NOT_MET, {"team_ghg_verifier": "not met"},
     "检查员甲的温室气体核查员注册资格在 2025-01-12 到期，检查在 01-13 开始，组中没有别人具备。",
     [('"kind": "ghg_verifier"', '"to": "2026-12-31"', '"to": "2025-01-12"')]),
    ("person_days_below_floor", NOT_MET, {"inspection_days.floor": "not met"},
     "初始检查在一厂只安排 1.5 人日，原则上不低于 2 人日，没有登记理由。",
     [('"person_days": "4 人日"', '"4 人日"', '"1.5 人日"')]),
    ("process_not_as_applied", NOT_MET, {"process_consistent": {"P-1": "not met"}},
     "现场所用工艺规程是 V6，申请写的是 V5。",
     [(ID % "P-1", '"process": "工艺规程 V5"}', '"process": "工艺规程 V6"}')]),
    ("gwp_multiplied_twice", NOT_MET, {"gwp_once": {"R-13": "not met"}, "factor_method": {"R-13": "not met"}},
     "R-13 外购蒸汽的因子已是二氧化碳当量，又乘了甲烷的 GWP。",
     [(ID % "R-13", '"gwp": "none"', '"gwp": 29.8'), (ID % "R-13", '"396.000 tCO2e"', '"11800.800 tCO2e"')]),
    ("stock_not_deducted", NOT_MET, {"mass_balance_method": {"R-18": "not met"}},
     "R-18 乙炔的物料平衡没有减去期末结存 30 kg。",
     [(ID % "R-18", '"reported": "2.538 tCO2e"', '"reported": "2.640 tCO2e"')]),
    ("volume_where_mass_is_due", UNDETERMINED, {"measurement_method": {"R-19": "undetermined"}, "total_recomputed": {"U-1": "undetermined"}},
     "R-19 的六氟化硫补充量写成升，应为气体的质量：单元格有误，排放总量不能确定。",
     [(ID % "R-19", '"0.62 kgGas"', '"620 L"')]),
    ("factor_missing", UNDETERMINED, {"footprint_recomputed": {"U-1": "undetermined"}},
     "R-02 铝箔没有填排放因子：碳足迹不能确定，列为尚缺的数据。",
     [(ID % "R-02", '"co2e": "11.5 kgCO2e/kg", ', "")]),
    ("form_row_not_counted", NOT_MET, {"making_energy_counted": "not met"},
     "生产制造采集表的生产用水写的是清单 R-11，那一行属于原材料获取阶段。",
     [('"data_source": "水表与水费单"', '"R-17"', '"R-11"')]),
    ("form_period_differs", NOT_MET, {"making_period_uniform": {"U-1": "not met"}},
     "生产制造采集表的时间范围只到 2025-11-30，统计期到 12-31。",
     lambda text: change_after(text, '"making_form"', '"to": "2025-12-31"', '"to": "2025-11-30"')),
    ("form_row_incomplete", NOT_MET, {"making_form.emissions": "not met"},
     "生产制造采集表的废水一行没有写数据来源。",
     [('"data_source": "排水流量计"', '"data_source": "排水流量计", ', "")]),
    ("declared_value_differs", NOT_MET, {"footprint_recomputed": {"U-1": "not met"}},
     "申报 0.428828，重算后按其位数为 0.428882。",
     [('"declared"', '"footprint": "0.428882 tCO2e"', '"footprint": "0.428828 tCO2e"'),
      (ID % "P-1", '"footprint": "0.428882 tCO2e"', '"footprint": "0.428828 tCO2e"')]),
    ("stream_unaccounted", NOT_MET, {"streams_accounted": {"F-23": "not met"}},
     "单元过程“供热”的天然气既不在清单里，也没有列为舍去。",
     [(ID % "F-23", '"row": "R-14"', '"row": "none"')]),
    ("cut_off_above_5_percent", NOT_MET, {"cut_off_mass": {"U-1": "not met"}},
     "舍去密封胶 3.06 kg，连同标签 0.05 kg 共 3.11 kg，超过产品重量 62 kg 的 5 %（3.1 kg）。",
     [(ID % "O-2", '"mass": "0.12 kg"', '"mass": "3.06 kg"')]),
    ("other_gwp_table", JUDGEMENT, {"gwp_source_named": "for judgement"},
     "企业说用的是 IPCC AR5 的数值表：文本没有指定哪一版，由人判断。",
     [('"gwp_table"', '"ipcc_ar6"', '"IPCC AR5"')]),
    ("calibration_overdue", NOT_MET, {"calibration_due": "not met"},
     "电能表 E-01 在 2024-12-10 校准，周期 12 个月，2026-01-12 监督时已过期。",
     [('"no": "E-01"', '"2025-06-10"', '"2024-12-10"')]),
    ("judgement_not_recorded", JUDGEMENT, {"mark_management": {"S-1": "for judgement"}},
     "附件3第13条证书与标识的管理没有检查组的判断记录。",
     [('"requirement": "mark_management"', None, None)]),
    ("change_before_approval", NOT_MET, {"change_approved_first": {"CH-1": "not met"}},
     "铝箔供应商的变更 2025-06-01 实施，06-05 才批准。",
     [(ID % "CH-1", '"approved": "2025-05-15"', '"approved": "2025-06-05"')]),
    ("planned_rise_not_recertified", NOT_MET, {"planned_rise": {"CH-1": "not met"}},
     "计划内变更使碳足迹由 0.4390 增至 0.4610 tCO2e（超过 5 %），持续三个月以上，没有重新申请。",
     [(ID % "CH-1", '"0.4262 tCO2e"', '"0.4610 tCO2e"')]),
    ("surveillance_overdue", NOT_MET, {"surveillance_interval": {"V-1": "not met"}, "surveillance_conclusion": "failed"},
     "初始检查 2025-01-14 结束，12 个月到 2026-01-14；监督 01-20 才进行。",
     [('      "started": "2026-01-12"', '"2026-01-12"', '"2026-01-20"'), ('      "ended": "2026-01-13"', '"2026-01-13"', '"2026-01-21"')]),
    ("used_while_suspended", NOT_MET, {"unused_while_suspended": {"CEC2025CFP00001/A-2": "not met"}},
     "证书 2025-11-01 至 11-20 暂停期间仍在使用标志和证书。",
     [(ID % "A-1", '"2025-02-20"}', '"2025-02-20"},\n        {"id": "A-2", "event": "suspend", "on": "2025-11-01", "until": "2025-12-31", "asked_by_holder": false, "ground": "未按期整改", "restoration_applied": "2025-11-15", "published": "2025-11-03"},\n        {"id": "A-3", "event": "restore", "on": "2025-11-21"}')]),
    ("suspension_too_long", NOT_MET, {"status.suspend.lasts": {"CEC2025CFP00001/A-2": "not met"}},
     "证书自 2026-03-01 起暂停七个月，超过六个月。",
     [(ID % "A-1", '"2025-02-20"}', '"2025-02-20"},\n        {"id": "A-2", "event": "suspend", "on": "2026-03-01", "until": "2026-10-01", "asked_by_holder": false, "ground": "未按期整改", "published": "2026-03-01"}')]),
    ("restored_without_application", NOT_MET, {"status.restore.needs": {"CEC2025CFP00001/A-3": "not met"}},
     "暂停自 2026-02-01 开始，没有恢复申请的记录就恢复了证书。",
     [(ID % "A-1", '"2025-02-20"}', '"2025-02-20"},\n        {"id": "A-2", "event": "suspend", "on": "2026-02-01", "until": "2026-03-31", "asked_by_holder": true, "ground": "停产检修", "published": "2026-02-02"},\n        {"id": "A-3", "event": "restore", "on": "2026-02-20"}'),
      (ID % "T-1", '"2026-02-28"', '"2026-01-31"'), (ID % "T-2", '"2026-02-28"', '"2026-01-31"')]),
    ("mark_on_packaging", NOT_MET, {"mark_priority": {"L-1": "not met"}},
     "批次 L-1 的标志加在外包装上，产品本体可以加施，没有说明理由。",
     [(ID % "L-1", '"place": "product_body"', '"place": "smallest_packaging", "possible": {"product_body": true}')]),
]


COMPLETE = {"exit": 0, "outcomes": {"footprint_recomputed": "met", "gwp_once": "met", "cut_off_mass": "met", "surveillance_conclusion": "passed_after_correction"},
            "says": "各项可计算的要求均符合，需人判断的都有记录。"}

if __name__ == "__main__":
    sys.exit(run(HERE, "rules/electronic-components", "2026-03-01", COMPLETE, VARIANTS))
