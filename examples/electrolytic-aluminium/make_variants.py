#!/usr/bin/env python3
"""Writes the faulty dossiers of this folder from complete.json, and expected.json: see ../variants.py.

    python3 make_variants.py            writes the files
    python3 make_variants.py --check    exits with 1 if a file is not what would be written
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from variants import JUDGEMENT, NOT_MET, UNDETERMINED, change, run  # noqa: E402


def molten_metal_in_the_same_unit(text):
    """A second product, molten aluminium, put into the unit of the ingots."""
    product = next(line for line in text.split("\n") if '"id": "P-1"' in line)
    second = product.replace('"P-1"', '"P-2"').replace('"name": "重熔用铝锭", "kind": "铝锭", "metal": "ingot"', '"name": "铝液", "kind": "铝液", "metal": "molten"')
    return text.replace(product, product + ",\n" + second)


def two_sites_in_one_unit(text):
    """A second cast house makes ingots of the same unit."""
    product = next(line for line in text.split("\n") if '"id": "P-1"' in line)
    text = text.replace(product, product + ",\n" + product.replace('"P-1"', '"P-2"').replace('"F-1"', '"F-2"'))
    return change(text, '"steps": ["anode_step"]', '["anode_step"]', '["anode_step", "casting_step"]')


def fewer_days_at_the_anode_plant(text):
    head, mark, tail = text.partition('"id": "F-2"')
    return head + mark + tail.replace('"inspection_days": "4 人日"', '"inspection_days": "3 人日"', 1)


FLUORIDE_FORM = """[
    {
      "id": "Q-5", "unit": "U-1", "supplier": "示例氟化盐公司", "material": "氟化铝",
      "auxiliary_form": {
        "enterprise": {"enterprise_name": "示例氟化盐公司", "province": "河南省", "address": "示例市化工园", "filled_by": "统计员，000-00000000", "total_output": "50000 t"},
        "product_part": {"material": "氟化铝", "output": "1686.7 t"},
        "materials": [
          {"line": "G-01", "item": "氢氧化铝", "amount": "1670 t", "data_source": "供应部", "method": "erp_system", "evidence": "领料台账", "supplier_city": "示例县", "transport_mode": "road", "distance": "80 km"},
          {"line": "G-02", "item": "萤石", "amount": "2560 t", "data_source": "供应部", "method": "erp_system", "evidence": "领料台账", "supplier_city": "示例市", "transport_mode": "rail", "distance": "400 km"}
        ],
        "energy": [
          {"line": "G-03", "item": "electric_energy", "amount": "40 万kWh", "data_source": "动力部", "method": "measurement", "evidence": "电表抄表记录"}
        ],
        "waste_water": [
          {"line": "G-04", "item": "cod", "amount": "0.2 t", "data_source": "环保部", "method": "measurement", "evidence": "监测报告"}
        ],
        "waste_gas": [
          {"line": "G-05", "item": "ch4", "amount": "0.1 t", "data_source": "环保部", "method": "measurement", "evidence": "监测报告"}
        ],
        "solid_waste": [
          {"line": "G-06", "item": "氟石膏", "amount": "4300 t", "evidence": "过磅记录", "treatment": "外售综合利用", "transport_mode": "road", "distance": "25 km"}
        ]
      }
    }
  ]"""


def other_material(text):
    """Aluminium fluoride of its supplier, with form 2.5."""
    return change(text, '  "material_sources": [', "[]", FLUORIDE_FORM)


ROW = '"id": "%s"'

# name, exit code, outcomes, what it says, [(text on the line, old, new)]; new None takes the line away
VARIANTS = [
    ("soderberg_cells", NOT_MET, {"scope.cells": {"P-1": "not met"}},
     "部分电解槽为自焙阳极槽，不在适用范围内。",
     [(ROW % "P-1", '["prebaked"]', '["prebaked", "soderberg"]')]),
    ("scrap_in_casting", JUDGEMENT, {"scope.casting_scrap": {"P-1": "for judgement"}},
     "铸造时加入废铝，规则没有写明：由机构判断。",
     [(ROW % "P-1", '"scrap_in_casting": false', '"scrap_in_casting": true')]),
    ("accepted_too_early", NOT_MET, {"edition": "not met"},
     "2025-09-02 受理，规则次日才实施。",
     [('    "date": "2025-09-15"', '"2025-09-15"', '"2025-09-02"')]),
    ("molten_metal_in_the_same_unit", NOT_MET, {"one_kind_per_unit": {"U-1": "not met"}},
     "铝液 P-2 与铝锭 P-1 同归单元 U-1。",
     molten_metal_in_the_same_unit),
    ("two_sites_in_one_unit", NOT_MET, {"site_partition.factory": {"U-1": "not met"}},
     "P-2 在另一处场地铸锭，却与 P-1 同归单元 U-1。",
     two_sites_in_one_unit),
    ("document_missing", NOT_MET, {"application_file.meter_list": {"F-2": "not met"}, "file_complete": "not met"},
     "缺阳极厂的计量设备清单。",
     [(ROW % "D-12", None, None)]),
    ("purchased_alumina_from_a_database", NOT_MET, {"core_site_data": {"R-23": "not met"}, "verification_conclusion": "not_passed", "surveillance_conclusion": "failed", "certification_decision": "not_granted"},
     "外购氧化铝的用电不是氧化铝厂的现场数据：核心过程没有退路。",
     [(ROW % "R-23", '"data_class": "site"', '"data_class": "secondary", "primary_available": false, "infeasible": "氧化铝厂不提供", "collected_by_standard": true, "conservative": true, "conservatism_reason": "取行业较高值"'),
      (ROW % "R-23", '"grade": "good", "several_sources"', '"grade": "fair", "several_sources"')]),
    ("bauxite_without_data_of_the_mine", JUDGEMENT, {"unit_process.bauxite": {"R-21": "for judgement"}},
     "进口铝土矿用次级数据，有原因、符合保守性：由人判断。",
     [(ROW % "R-21", '"data_class": "primary"', '"data_class": "secondary", "primary_available": false, "infeasible": "矿山在境外，拒绝提供", "collected_by_standard": true')]),
    ("site_data_only_fair", NOT_MET, {"row_quality.primary": {"R-30": "not met"}, "from_verified": {"R-30": "not met"}},
     "R-30 电解用电是现场数据，等级只到“一般”，应为“好”：不得使用。",
     [(ROW % "R-30", '"grade": "good", "several_sources"', '"grade": "fair", "several_sources"')]),
    ("grade_not_on_the_scale", UNDETERMINED, {"row_quality.primary": {"R-30": "undetermined"}},
     "R-30 的等级写成“良好”，不在等级表内：不能确定，不因写法判为不符合。",
     [(ROW % "R-30", '"grade": "good", "several_sources"', '"grade": "良好", "several_sources"')]),
    ("better_source_available", NOT_MET, {"source_priority": {"R-04": "not met"}},
     "R-04 石油焦用了数据库因子，而经第三方验证的报告已经有。",
     [(ROW % "R-04", '"verified_report": false', '"verified_report": true')]),
    ("mass_where_energy_is_due", UNDETERMINED, {"recomputed": {"U-1": "undetermined"}},
     "R-30 的用电量写成吨，因子以千瓦时计：单元格有误，碳足迹不能确定。",
     [(ROW % "R-30", '"amount": "110000 万kWh"', '"amount": "110000 t"')]),
    ("declared_value_differs", NOT_MET, {"recomputed": {"U-1": "not met"}},
     "申报 12718，重算后按其位数为 12781（两位数字写颠倒）。",
     [('        "footprint"', '"12781 kgCO2e/t"', '"12718 kgCO2e/t"'),
      ('"certificate_footprint"', '"12781 kgCO2e/t"', '"12718 kgCO2e/t"')]),
    ("alumina_below_stoichiometry", NOT_MET, {"alumina_plausible": {"U-1": "not met"}},
     "每吨铝液只用 1.80 吨氧化铝，低于化学计量的 1.889 吨。",
     [('"alumina_used"', '"194728 t"', '"181800 t"')]),
    ("person_days_below_floor", NOT_MET, {"inspection_days.floor": {"F-2": "not met"}},
     "阳极厂的检查只有 3 人日，每个场所不得低于 4 人日；没有登记理由。",
     fewer_days_at_the_anode_plant),
    ("clause_not_checked", NOT_MET, {"surveillance_clauses.c10": {"F-2": "not met"}},
     "监督时阳极厂没有检查附件1第10条（第7、8、9条不是必查）。",
     [('["c3", "c5", "c6", "c10", "c11"', '"c10", ', '')]),
    ("above_initial_result", NOT_MET, {"not_above_initial": {"U-1": "not met"}, "surveillance_conclusion": "failed"},
     "监督时重算的碳足迹高于初次核查的 12500 kgCO2e/t，没有登记理由。",
     [('"initial_footprint"', '"12950 kgCO2e/t"', '"12500 kgCO2e/t"')]),
    ("above_initial_with_reason", JUDGEMENT, {"not_above_initial": {"U-1": "for judgement"}},
     "同上，但登记了理由：由人判断。",
     [('"initial_footprint"', '"12950 kgCO2e/t"', '"12500 kgCO2e/t"'),
      ('"departures"', '[]', '[{"requirement": "not_above_initial", "subject": "U-1", "reason": "直供风电合同减少，同口径重算初次结果为 12900", "by": "检查员甲", "on": "2026-10-21"}]')]),
    ("surveillance_overdue", NOT_MET, {"surveillance_interval": {"S-1": "not met"}},
     "上一次监督在 2025-10-13，2026-10-20 才再次监督，超过一年。",
     [('"no": "S-1"', '"no": "S-1"', '"no": "S-1", "after": "2025-10-13"')]),
    ("correction_overdue", NOT_MET, {"corrections_verified": {"N-1": "not met"}, "inspection_conclusion": "failed"},
     "一般不符合项过了整改期限才验证，按不通过。",
     [('"id": "N-1"', '"verified": "2025-10-30"', '"verified": "2025-11-14"')]),
    ("omission_without_limits", UNDETERMINED, {"cut_off": {"打包钢带": "undetermined"}, "core_never_cut": {"打包钢带": "met"}},
     "舍去打包钢带 0.02 %，GB/T 44905-2024 的限值没有填入：不能确定。",
     [('"omissions"', '[]', '[{"name": "打包钢带", "unit": "U-1", "share": "0.02 %", "core_process": false}]')]),
    ("supplier_without_form", NOT_MET, {"alumina_form.enterprise": {"Q-5": "not met"}},
     "第二家氧化铝供应商没有填收集表 2.1。",
     [('  "alumina_sources": [', '[', '[\n    {"id": "Q-5", "unit": "U-1", "supplier": "另一氧化铝有限公司"},')]),
    ("nothing_collected", NOT_MET, {"unit_process.refractory": {"R-06": "not met"}},
     "耐火材料可用次级数据，却什么也没有收集。",
     [(ROW % "R-06", '"data_class": "secondary"', '"data_class": "not_collected"')]),
    ("line_in_no_form", NOT_MET, {"traceable": {"R-04": "not met"}},
     "R-04 指明的行号不在任何收集表中：不可追溯。",
     [(ROW % "R-04", '"line": "B-01"', '"line": "B-10"')]),
    ("other_material_with_primary_data", 0, {"auxiliary_form.materials": "met", "form_per_material": {"Q-5": "met"}},
     "氟化铝由供应商填了收集表 2.5：要求均符合。",
     other_material),
]

COMPLETE = {"exit": 0, "outcomes": {"recomputed": "met", "row_quality.primary": "met", "core_site_data": "met", "surveillance_conclusion": "passed"},
            "says": "各项可计算的要求均符合，需人判断的都有记录。"}

if __name__ == "__main__":
    sys.exit(run(HERE, "rules/electrolytic-aluminium", "2026-11-02", COMPLETE, VARIANTS))
