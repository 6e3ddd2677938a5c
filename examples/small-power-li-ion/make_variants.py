#!/usr/bin/env python3
"""Writes the faulty dossiers of this folder from complete.json, and expected.json: see ../variants.py.

    python3 make_variants.py            writes the files
    python3 make_variants.py --check    exits with 1 if a file is not what would be written
"""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from variants import JUDGEMENT, NOT_MET, UNDETERMINED, change, run  # noqa: E402


def two_sites(text):
    """A second factory and a second product that share unit U-1."""
    data = json.loads(text)
    factory = text[text.index('  "factories": [\n') + len('  "factories": [\n'):text.index('\n  ],\n  "units"')]
    second = factory.replace('"F-1"', '"F-2"').replace("一厂", "二厂").replace("示例路1号", "示例路2号")
    product = next(line for line in text.split("\n") if '"id": "P-1"' in line)
    text = text.replace(factory, factory + ",\n" + second)
    text = text.replace(product, product + ",\n" + product.replace('"P-1"', '"P-2"').replace('"F-1"', '"F-2"'))
    for kind in ("equipment_list", "meter_list", "capacity_statement"):
        line = next(line for line in text.split("\n") if '"document": "%s"' % kind in line)
        text = text.replace(line, line + "\n" + line.replace('"F-1"', '"F-2"').replace('"D-', '"D-2-'))
    ccc = next(line for line in text.split("\n") if '"ccc_certificate"' in line)
    text = text.replace(ccc, ccc + "\n" + ccc.replace('"P-1"', '"P-2"').replace('"D-', '"D-2-'))
    # Four more days of inspection and of verification need four more of surveillance.
    text = change(text, '"no": "S-1"', '"days": "4 人日"', '"days": "8 人日"')
    assert len(data["factories"]) == 1
    return text


# A failed verification: nothing may be granted, whatever conclusion is recorded.
REFUSED = {"verification_conclusion": "not_passed", "certification_decision": "not_granted"}
ROW = '"id": "%s"'

# name, exit code, outcomes, what it says, [(text on the line, old, new)]; new None takes the line away
VARIANTS = [
    ("dqr_above_limit", NOT_MET, {"row_quality.primary": {"R-01": "not met"}, **REFUSED},
     "R-01 磷酸铁是现场数据，四项评分平均 2.25，超过 2；结论为核查不通过。",
     [(ROW % "R-01", '"TeR": 1.5, "GeR": 1.0, "TiR": 1.0, "P": 1.5', '"TeR": 3.0, "GeR": 2.0, "TiR": 2.0, "P": 2.0')]),
    ("core_process_secondary_data", NOT_MET, {"unit_process.cathode_active_material": {"R-02": "not met"}, **REFUSED},
     "R-02 碳酸锂属于核心过程，用了次级数据。",
     [(ROW % "R-02", '"data_class": "site", ', '"data_class": "secondary", "primary_available": false, "infeasible": "供应商未提供", "conservative": true, ')]),
    ("better_source_available", NOT_MET, {"source_priority": {"R-29": "not met"}, **REFUSED},
     "R-29 电池管理系统用了文献因子，而经验证的报告已经有。",
     [(ROW % "R-29", '"verified_report": false', '"verified_report": true')]),
    ("mass_where_energy_is_due", UNDETERMINED, {"recomputed": {"U-1": "undetermined"}},
     "R-04 的用电量写成千克，因子以千瓦时计：单元格有误，碳足迹不能确定。",
     [(ROW % "R-04", '"amount": "77000 kWh"', '"amount": "77000 kg"')]),
    ("two_sites_in_one_unit", NOT_MET, {"unit_partition.factory": "not met"},
     "P-2 在二厂组装，却与 P-1 同归单元 U-1。",
     two_sites),
    ("person_days_below_floor", NOT_MET, {"verification_days.floor": {"F-1": "not met"}},
     "一厂的核查只安排 3 人日，一个单元不得低于 4 人日；没有登记理由。",
     [('"verification_days"', '"4 人日"', '"3 人日"')]),
    ("document_missing", NOT_MET, {"application_file.type_test_report": {"U-1": "not met"}},
     "缺单元 U-1 的型式检验报告。",
     [('"document": "type_test_report"', None, None)]),
    ("datum_missing", UNDETERMINED, {"row_quality.primary": {"R-10": "undetermined"}},
     "R-10 铝合金外壳缺精度评分：其余三项平均不足以判定，列为尚缺的数据。",
     [(ROW % "R-10", ', "P": 2.0}', '}')]),
    ("above_initial_result", NOT_MET, {"not_above_initial": {"U-1": "not met"}},
     "监督时重算的碳足迹高于初次核查的 0.0401 kgCO2e/kWh，没有登记理由。",
     [('"initial_footprint"', '"0.0431 kgCO2e/kWh"', '"0.0401 kgCO2e/kWh"')]),
    ("above_initial_with_reason", JUDGEMENT, {"not_above_initial": {"U-1": "for judgement"}},
     "同上，但登记了理由：由人判断。",
     [('"initial_footprint"', '"0.0431 kgCO2e/kWh"', '"0.0401 kgCO2e/kWh"'),
      ('"departures"', '[]', '[{"requirement": "not_above_initial", "subject": "U-1", "reason": "2025年上游电力因子更新，同口径重算初次结果为 0.0422", "by": "检查员甲", "on": "2026-02-03"}]')]),
    ("over_5_kwh", JUDGEMENT, {"scope.energy": {"P-1": "for judgement"}},
     "额定能量 5.4 kWh，超过“通常不超过”的 5 kWh：是否适用由机构判断。",
     [('"id": "P-1"', '"rated_energy": "480 Wh", "nominal_voltage": "48 V", "rated_capacity": "10 Ah"', '"rated_energy": "5.4 kWh", "nominal_voltage": "72 V", "rated_capacity": "75 Ah"'),
      ('      "rated_energy"', '"0.48 kWh"', '"5.4 kWh"'),
      ('"use": {"rated_energy"', '"0.48 kWh"', '"5.4 kWh"')]),
    ("surveillance_overdue", NOT_MET, {"surveillance_interval": {"S-1": "not met"}},
     "2025-02-20 发证后一年内没有监督，至 2026-03-01 已逾期（末日在春节假期，顺延后为 2026-02-24）。",
     [('"no": "S-1"', ', "on": "2026-02-03"', '')]),
    ("wrong_functional_unit", NOT_MET, {"functional_unit_basis": "not met", **REFUSED},
     "功能单位按额定能量计，而不是按全寿命提供的总能量计。",
     [('"functional_unit_basis"', '"delivered_over_life"', '"rated_capacity"')]),
    ("declared_value_differs", NOT_MET, {"recomputed": {"U-1": "not met"}, **REFUSED},
     "申报 0.04145，重算后按其位数为 0.04154。",
     [('        "footprint"', '"0.04154 kgCO2e/kWh"', '"0.04145 kgCO2e/kWh"'),
      ('"certificate_footprint"', '"0.04154 kgCO2e/kWh"', '"0.04145 kgCO2e/kWh"')]),
    ("use_stage_counted_twice", NOT_MET, {"use_stage_once": {"U-1": "not met"}, **REFUSED},
     "使用阶段已在功能单位中考虑，R-54 又另计排放。",
     [(ROW % "R-54", '"factor": {"value": "none", "source": "none"}', '"factor": {"value": "0.6205 kgCO2e/kWh", "source": "national_factor", "name": "全国电力平均碳足迹因子（2023年）", "available": {"national_factor": true}}')]),
    ("clause_not_checked", NOT_MET, {"surveillance_clauses.c7": {"F-1": "not met"}},
     "监督时一厂没有检查附件1第7条。",
     [('"surveillance_clauses"', '"c7", ', '')]),
]


COMPLETE = {"exit": 0, "outcomes": {"recomputed": "met", "row_quality.primary": "met", "unit_process.cathode_active_material": "met",
                                     "certification_decision": "granted"},
            "says": "各项可计算的要求均符合，需人判断的都有记录。"}

if __name__ == "__main__":
    sys.exit(run(HERE, "rules/small-power-li-ion", "2026-03-01", COMPLETE, VARIANTS))
