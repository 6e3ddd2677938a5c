#!/usr/bin/env python3
"""What W1 asks for, computed exactly and without Footrule: oracle.py < dossiers.ndjson > expected.ndjson

One line per dossier. Every number is a fraction and is written as text ("7/3"), so that nothing is lost when two of them are compared.
The rows that fail a check are listed by their position.
"""
import json
import sys
from fractions import Fraction

import tables

CHECKS = ("class_demanded", "quality", "best_source", "units_convert")


def no_worse(order, name, limit):
    return tables.rank(order, name) <= tables.rank(order, limit)


def within_limit(row):
    scores = row["dqr"]
    mean = Fraction(scores["TeR"] + scores["GeR"] + scores["TiR"] + scores["P"]) / 4
    return mean <= 3 and scores["TeR"] <= 4 if row["data_class"] == "secondary" else mean <= 2


def denominator(row):
    return row["factor"]["unit"].removeprefix("kgCO2e/")


def converts(row):
    return tables.UNITS[row["unit"]][0] == tables.UNITS[denominator(row)][0]


def failed_checks(row):
    passed = {
        "class_demanded": no_worse(tables.DATA_CLASSES, row["data_class"], tables.PROCESSES[row["process"]][2]),
        "quality": within_limit(row),
        "best_source": row["data_class"] != "secondary" or no_worse(tables.SOURCE_KINDS, row["source_kind"], tables.FLOWS[row["flow"]][2]),
        "units_convert": converts(row),
    }
    return [check for check in CHECKS if not passed[check]]


def emission(row):
    if not converts(row):
        return Fraction(0)
    return row["amount"] * tables.size(row["unit"]) / tables.size(denominator(row)) * row["factor"]["value"]


def person_days(dossier):
    further = dossier["units"] - 1
    assessment = sum(tables.COVERAGES[site["coverage"]][1] + further for site in dossier["sites"])
    verification = sum(4 + further for _ in dossier["sites"])
    return {"assessment": str(assessment), "verification": str(verification), "surveillance": str((assessment + verification) / 2)}


def verdict(failures, rows):
    if failures == 0:
        return "pass"
    return "review" if 20 * failures <= rows else "fail"


def judged(dossier):
    rows = dossier["rows"]
    emissions = [emission(row) for row in rows]
    total = sum(emissions, Fraction(0))
    failures = {check: [] for check in CHECKS}
    for at, row in enumerate(rows):
        for check in failed_checks(row):
            failures[check].append(at)
    return {
        "verdict": verdict(sum(map(len, failures.values())), len(rows)),
        "total": str(total),
        "per_rated_energy": str(total / dossier["product"]["rated_energy_kWh"]),
        "by_stage": {stage: str(sum((e for e, row in zip(emissions, rows) if row["stage"] == stage), Fraction(0))) for stage in tables.STAGES},
        "days": person_days(dossier),
        "counts": {check: str(len(failures[check])) for check in CHECKS},
        "failures": failures,
        "hotspots": [at for at, e in enumerate(emissions) if 20 * e >= total],
    }


def parsed(line):
    return json.loads(line, parse_float=Fraction, parse_int=Fraction)


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(judged(parsed(line)), separators=(",", ":")))
