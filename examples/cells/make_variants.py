#!/usr/bin/env python3
"""Writes the faulty dossiers of this folder from complete.json, and expected.json: see ../variants.py.

    python3 make_variants.py            writes the files
    python3 make_variants.py --check    exits with 1 if a file is not what would be written
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from variants import NOT_MET, UNDETERMINED, run  # noqa: E402

ID = '"id": "%s"'
NO = '"no": "%s"'

# name, exit code, outcomes, what it says, [(text on the line, old, new)]; new None takes the line away
VARIANTS = [
    ("wrong_chemistry", NOT_MET, {"scope.chemistry": {"P-1": "not met"}},
     "申请的是其他体系的电芯，不在列明的六种之内。",
     [(ID % "P-1", '"chemistries": ["lfp"]', '"chemistries": ["other_chemistry"]'), (NO % "M-02", '"cathode_for": ["lfp"]', '"cathode_for": ["other_chemistry"]'), ('"name_and_model"', '"chemistry": "lfp"', '"chemistry": "other_chemistry"')]),
    ("eleven_months", NOT_MET, {"statistics_period": {"U-1": "not met"}},
     "统计期只有 11 个月，产品并非新近投产。",
     [('"output"', '"2025-01-01"', '"2025-02-01"')]),
    ("undisclosed_material", NOT_MET, {"disclosure": {"U-1": "not met"}},
     "石墨没有披露，披露的原料只占质量的 87.5 %。",
     [(NO % "M-06", '"disclosed": true', '"disclosed": false')]),
    ("density_missing", NOT_MET, {"density_given": {"U-1/M-10": "not met"}, "disclosure": {"U-1": "undetermined"}},
     "碳酸盐溶剂按体积填报而没有密度，须补充；质量算不出，披露比例与碳足迹都不能确定。",
     [(NO % "M-10", '"density": "1.25 kg/L", ', '')]),
    ("litres_where_kilograms_are_due", UNDETERMINED, {"materials_booked": {"U-1/M-05": "undetermined"}, "reproducible": {"U-1": "undetermined"}},
     "铜箔的用量写成升，因子以千克计：单元格读不出来，与原材料表是否一致、碳足迹多少都不能确定。",
     [(ID % "R-05", '"amount": "72240 kg"', '"amount": "72240 L"')]),
    ("domestic_use_left_in", NOT_MET, {"without_domestic": {"U-1/E-02": "not met"}},
     "生产用电没有扣除生活用电。",
     [(NO % "E-02", '"produced_with": "8960000 kWh"', '"produced_with": "9000000 kWh"')]),
    ("declared_value_differs", NOT_MET, {"reproducible": {"U-1": "not met"}},
     "申报 70.02，重算后按其位数为 70.20。",
     [('"declared": {"footprint"', '"70.20 kgCO2e/kWh"', '"70.02 kgCO2e/kWh"')]),
    ("foreign_though_domestic", NOT_MET, {"domestic_first": {"DS-4": "not met"}, "foreign_only_if_needed": {"DS-4": "not met"}},
     "有合适的国内数据，仍用了国外的隔膜数据集，没有说明理由。",
     [(ID % "DS-4", '"domestic_alternative": false', '"domestic_alternative": true')]),
    ("document_missing", NOT_MET, {"application_file.process_flow_chart": "not met"},
     "缺生产工艺流程图。",
     [('"document": "process_flow_chart"', None, None)]),
    ("notice_too_late", NOT_MET, {"acceptance_notice": "not met"},
     "文件 2025-02-13 齐全，第四个工作日才发出受理通知。",
     [('"notified": "2025-02-17"', '"2025-02-17"', '"2025-02-19"'), ('"agreement"', '"2025-02-18"', '"2025-02-19"')]),
    ("two_links_by_one_person", NOT_MET, {"links_apart": {"决定人甲": "not met"}},
     "作认证决定的人又参加了受理。",
     [('"name": "决定人甲"', '["decision"]', '["decision", "acceptance"]')]),
    ("registration_lapsed", NOT_MET, {"inspectors_registered": {"检查员乙": "not met"}},
     "检查员乙的注册在监督检查之前到期。",
     [('"name": "检查员乙"', '"kind": "voluntary_product", "from": "2023-06-01", "to": "2026-05-31"', '"kind": "voluntary_product", "from": "2023-03-09", "to": "2026-03-08"')]),
    ("too_few_person_days", NOT_MET, {"site_days.floor": {"S-1": "not met"}},
     "监督检查只安排 1.5 人日，没有登记理由。",
     [('"person_days"', '"2 人日"', '"1.5 人日"')]),
    ("surveillance_overdue", NOT_MET, {"surveillance_interval": {"V-2": "not met"}, "kept_by_surveillance": {"C-1": "not met"}},
     "上次检查 2025-03-11 结束，2026-04-20 还没有监督。",
     [('"no": "V-2"', '"started": "2026-03-09", "ended": "2026-03-10", ', '')]),
    ("correction_late", NOT_MET, {"corrected_in_time": {"N-1": "not met"}, "inspection_conclusion": "failed"},
     "整改晚于期限一天：按现场检查不通过处理，不应颁证。",
     [(ID % "N-1", '"due": "2025-04-10"', '"due": "2025-03-27"')]),
    ("suspension_ground_ignored", NOT_MET, {"status.suspend.due": {"C-1": "not met"}},
     "持证人被责令停业整顿，证书没有暂停。",
     [('"halted"', '"halted": false', '"halted": true')]),
    ("suspension_too_long", NOT_MET, {"status.suspend.lasts": {"C-1/E-1": "not met"}},
     "持证人请求暂停，一次停了四个月，超过三个月。",
     [('"events": []', '[]', '[{"id": "E-1", "event": "suspend", "ground": "on_request", "confirmed": "2026-03-02", "on": "2026-03-09", "until": "2026-07-09", "published": "2026-03-09"}]')]),
    ("suspension_ran_out", NOT_MET, {"status.revoke.due": {"C-1": "not met"}},
     "暂停至 2026-04-10，没有采取纠正措施，也没有撤销。",
     [('"events": []', '[]', '[{"id": "E-1", "event": "suspend", "ground": "improper_claims", "confirmed": "2026-03-02", "on": "2026-03-10", "until": "2026-04-10", "published": "2026-03-10"}]')]),
    ("third_time_running", NOT_MET, {"rotation": {"检查员甲/91310000EXAMPLE11A/P-1": "not met"}},
     "检查员甲还参加了更早的一次，连续三次检查同一产品。",
     [('"no": "V-1"', '"previous": "none"', '"previous": "V-0"'), ('"visits": [', '[', '[\n    {"no": "V-0", "kind": "initial_visit", "previous": "none", "started": "2024-03-11", "ended": "2024-03-12", "client": "91310000EXAMPLE11A", "product": "P-1", "announced": true, "modules": ["consistency_module", "data_module", "quantification_module", "factory_module"], "conclusion": "passed", "concluded_by": "team"},'), ('"assignments": [', '[', '[\n    {"id": "D-0", "visit": "V-0", "inspector": "检查员甲"},')]),
    ("mark_recoloured", NOT_MET, {"mark_scaling": {"K-1": "not met"}, "status.suspend.due": {"C-1": "not met"}},
     "标志变了颜色，是标志使用不当，证书没有暂停。",
     [(ID % "K-1", '"recoloured": false', '"recoloured": true')]),
    ("stage_share_missing", NOT_MET, {"certificate_shares": {"C-1/distribution": "not met"}},
     "证书没有写分销阶段的比例。",
     [('"stage_share"', ', "distribution": "0.4 %"', '')]),
]


COMPLETE = {"exit": UNDETERMINED,
            "outcomes": {"reproducible": "met", "disclosure": "met", "surveillance_conclusion": "passed", "rating.pass_mark": "undetermined", "covers_inventory": "undetermined"},
            "says": "各项可计算的要求均符合，需人判断的都有记录；只有两项依赖未公开的 CCAI-S-C05:2023，不能确定。"}

if __name__ == "__main__":
    sys.exit(run(HERE, "rules/cells", "2026-04-20", COMPLETE, VARIANTS))
