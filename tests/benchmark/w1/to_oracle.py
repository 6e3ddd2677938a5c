#!/usr/bin/env python3
"""Verdicts of the rule w1 in the form of oracle.py: to_oracle.py < verdicts.ndjson

A line is one verdict, as `judge --format json` over several dossiers prints it, or a record of `judge --batch`. What is not decided or not known is
null, and a check that is not decided for a row is in "open".
"""
import json
import sys

from oracle import CHECKS
from tables import STAGES

ROW_OF = "rows["
HOTSPOT = "hotspot"
COUNTS = {"class_demanded": "class_failures", "quality": "quality_failures", "best_source": "source_failures", "units_convert": "unit_failures"}
DAYS = ("assessment", "verification", "surveillance")


def position(subject):
    """rows[7] -> 7; a row has no key, so it is called by its position."""
    if not (subject.startswith(ROW_OF) and subject.endswith("]")):
        raise ValueError(f"{subject!r} is no row of the inventory")
    return int(subject[len(ROW_OF):-1])


def findings(verdict):
    """(requirement, subject, outcome) of all that is neither met nor not applicable."""
    for requirement in verdict["requirements"]:
        if "more" in requirement:
            raise ValueError(f"{requirement['more']} subjects of {requirement['name']} are not told")
        # A record tells the subjects only; a verdict has a finding for each.
        for finding in requirement.get("findings", requirement.get("subjects")):
            yield requirement["name"], finding["subject"], finding["outcome"]


def numbers(verdict):
    return {result["name"]: result.get("number") if result["state"] == "known" else None for result in verdict["results"]}


def conclusion(verdict):
    found = next(one for one in verdict["conclusions"] if one["name"] == "verdict")
    if found["state"] != "decided":
        return None
    decided = found["candidates"][0]
    return decided if isinstance(decided, str) else decided["name"]


def in_oracle_form(verdict):
    known, failures, hotspots, not_decided = numbers(verdict), {check: [] for check in CHECKS}, [], []
    for requirement, subject, outcome in findings(verdict):
        if outcome != "not_met":
            not_decided.append([requirement, subject])
        elif requirement == HOTSPOT:
            hotspots.append(position(subject))
        else:
            failures[requirement].append(position(subject))
    return {
        "verdict": conclusion(verdict),
        "total": known["total"],
        "per_rated_energy": known["per_rated_energy"],
        "by_stage": {stage: known[f"by_stage[{stage}]"] for stage in STAGES},
        "days": {day: known[f"{day}_days"] for day in DAYS},
        "counts": {check: known[COUNTS[check]] for check in CHECKS},
        "failures": {check: sorted(rows) for check, rows in failures.items()},
        "hotspots": sorted(hotspots),
        "open": not_decided,
    }


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(in_oracle_form(json.loads(line)), separators=(",", ":")))
