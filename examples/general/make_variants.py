#!/usr/bin/env python3
"""Writes the faulty dossiers of this folder from complete.json, and expected.json; see examples/variants.py.

The complete dossier is undetermined in what the general rule leaves to product rules, and in nothing else.
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
import variants  # noqa: E402

NOT_MET, OPEN = variants.NOT_MET, variants.UNDETERMINED
FIRST, SECOND = "CFP-F027-2025-015-0001", "CFP-F027-2025-015-0002"


def expires(day):
    """Certificate 0002, the second of the two, is valid until `day`."""
    def edit(text):
        at = text.rindex('"expiry": "2027-06-27"')
        return text[:at] + text[at:].replace("2027-06-27", day, 1)
    return edit


def revocable_but_cancelled(text):
    """Certificate 0001, the first of the two, holds a ground for revocation and is cancelled at the client's request."""
    act = '{"no": "Z-1", "event": "cancel", "on": "2026-05-04", "cancellation_ground": "holder_asked", "requested": "2026-04-27", "published": "2026-05-06"}'
    ground = '{"id": "H-1", "kind": "false_papers", "established": "2026-04-20", "knowing": true}'
    return text.replace('"acts": []', f'"acts": [{act}]', 1).replace('"revocation_grounds": []', f'"revocation_grounds": [{ground}]', 1)


# name, exit code, outcomes, what it says, [(text on the line, old, new)]; new None takes the line away
VARIANTS = [
    ("nine_staff", NOT_MET, {"ten_staff": "not met"}, "专职10 改为兼职，具有能力的专职人员只剩 9 名。",
     [('"name": "专职10"', '"full_time": true', '"full_time": false')]),
    ("approval_ends_early", NOT_MET, {"field_approval": "not met"}, "领域资质 2025-05-31 到期，不覆盖 2025-06-23 的决定。",
     [('"body_approvals"', '"2028-12-31"', '"2025-05-31"')]),
    ("neither_insurance_nor_reserve", NOT_MET, {"insurance_or_reserve": "not met"}, "机构没有保险，也没有储备金。",
     [('"pilot_status"', '"insurance", ', '')]),
    ("body_not_submitted", OPEN, {"ten_staff": "not applicable", "lead_appointed": "met"}, "没有交机构的登记：对机构的要求不适用，其余照常。",
     [('"records"', '"body", ', '')]),
    ("registration_expired", NOT_MET, {"inspector_registered": {"乙": "not met"}}, "检查员乙的注册在现场检查之前到期。",
     [('"name": "乙", "role"', '"registered_to": "2026-12-31"', '"registered_to": "2025-04-20"')]),
    ("paper_missing", NOT_MET, {"capability_papers.calibration_procedure": "not met"}, "缺校准或检定程序。",
     [('"document": "calibration_procedure"', None, None)]),
    ("judgement_missing", OPEN, {"lead_competent": "for judgement"}, "没有登记认证负责人是否胜任的判断。",
     [('"requirement": "lead_competent"', None, None)]),
    ("cycle_exceeded", NOT_MET, {"calibrated_in_cycle": "not met"}, "W-1 的校准周期是 11 个月，却隔了将近 12 个月。",
     [('"cycle"', '"12 month"', '"11 month"')]),
    ("use_period_missing", OPEN, {"calibrated_throughout": {"W-1": "undetermined"}}, "W-1 没有写数据期间内使用自何日，列为尚缺的数据。",
     [('"used_from"', '"used_from": "2024-01-01", ', '')]),
    ("result_lapsed", NOT_MET, {"lapse_unplanned": {FIRST: "not met"}, "capability_papers.lapse_notice": "not met"}, "计划外变化使证书 0001 的碳足迹增加到 13.75（恰为 10 %），持续超过三个月：结果失效，也没有通知机构。",
     [('"no": "B-1"', '13.6', '13.75')]),
    ("result_open", OPEN, {"lapse_unplanned": {FIRST: "undetermined"}, "status.revoke.due": {FIRST: "undetermined"}}, "没有写 B-1 的数值：结果是否失效、证书是什么状态都不能确定。",
     [('"no": "B-1"', '"footprint": 13.6, ', '')]),
    ("changed_before_approval", NOT_MET, {"change_approved_first": "not met"}, "变更 C-1 在批准的前一天实施。",
     [('"implemented"', '"implemented": "2026-02-12"', '"implemented": "2026-02-09"')]),
    ("visit_overdue", NOT_MET, {"visit_interval": {"S-1": "not met"}}, "2025-06-27 发证，次年 6 月 27 日是周六，最迟 29 日监督，实际 30 日。",
     [('"on": "2026-06-15"', '"2026-06-15"', '"2026-06-30"'), ('"evaluated"', '"2026-06-26"', '"2026-07-01"')]),
    ("suspended_too_long", NOT_MET, {"status.suspend.lasts": "not met"}, "证书 0002 暂停到第四个月。",
     [('"no": "Z-1"', '"until": "2026-01-15"', '"until": "2026-01-16"')]),
    ("revocation_due", NOT_MET, {"status.revoke.due": {SECOND: "not met"}, "no_use_suspended": "not met"}, "证书 0002 暂停期满，没有纠正和申请，也没有撤销。",
     [('"no": "Z-1"', ', "corrected": "2025-11-05", "requested": "2025-11-07"', ''), ('"no": "Z-1"', '"},', '"}'), ('"no": "Z-2"', None, None)]),
    ("restored_after_revocation", NOT_MET, {"status.restore": "not met", "no_use_ended": "not met"}, "证书 0002 撤销之后又予以恢复。",
     [('"no": "Z-1"', '"event": "suspend", "on": "2025-10-15", "until": "2026-01-15", "suspension_ground": "misuse"', '"event": "revoke", "on": "2025-10-15", "revocation_ground": "used_beyond_scope"')]),
    ("cancelled_though_revocable", NOT_MET, {"status.cancel.barred": "not met", "revoke_false_papers": "not met"}, "证书 0001 有应撤销的情形，却按委托人的申请注销。",
     revocable_but_cancelled),
    ("used_while_suspended", NOT_MET, {"no_use_suspended": "not met"}, "证书 0002 暂停期间使用了标识。",
     [('"id": "M-3"', '"2025-12-01"', '"2025-11-20"')]),
    ("valid_three_years", NOT_MET, {"validity_two_years": {SECOND: "not met"}}, "证书 0002 的有效期写成三年。",
     expires("2028-06-27")),
    ("valid_one_year", OPEN, {"validity_two_years": {SECOND: "for judgement"}}, "证书 0002 的有效期不足两年：由机构判断。",
     expires("2026-12-31")),
    ("serial_twice", NOT_MET, {"number_unique": "not met"}, "另一机构代码的证书用了同一年份、产品代码和流水号。",
     [('"number": "CFP-F027-2025-015-0002",', 'CFP-F027-2025-015-0002', 'CFP-F028-2025-015-0001')]),
    ("number_malformed", NOT_MET, {"certificate_number.certificate.number": "not met", "number_serial": "undetermined"}, "证书 0002 的流水号只写了三位：指出是哪一部分，取自编号的其余各项待定。",
     [('"number": "CFP-F027-2025-015-0002",', 'CFP-F027-2025-015-0002', 'CFP-F027-2025-015-002')]),
    ("reviewer_in_team", NOT_MET, {"reviewer_not_member": {"甲": "not met"}}, "技术评审人是检查组成员甲。",
     [('"reviewers": [{"name": "丁", "independent"', '"丁"', '"甲"')]),
    ("shares_not_hundred", NOT_MET, {"shares_total": {"原材料获取": "not met"}}, "原材料获取阶段的百分比合计 100.18。",
     [('"share": 20.02', '20.02', '20.20')]),
]

COMPLETE = {"exit": OPEN, "outcomes": {"unusable_data": "undetermined", "certification_decision.recorded": "undetermined", "ten_staff": "met",
                                       "capability_papers.calibration_procedure": "met", "validity_two_years": "met", "status.restore": "met", "lapse_unplanned": "met",
                                       "shares_total": "met"},
            "says": "除通用规则留给专用规则填写的两项外，均符合；需人判断的都有记录。"}

if __name__ == "__main__":
    sys.exit(variants.run(HERE, "rules/general", "2026-07-01", COMPLETE, VARIANTS))
