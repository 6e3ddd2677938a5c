#!/usr/bin/env python3
"""The rule w1 says exactly what the oracle says; and with fields taken out it never says more than it can know.

    agrees.py [--program FOOTRULE] [--handwritten PROGRAM] [--dossiers 200]

1. tables.frl is what tables.py writes.
2. Complete dossiers, judged one by one and in bulk: every number, list and verdict is equal.
3. The same dossiers with one to three fields deleted at random: what is still decided is what is true of the complete dossier. So nothing passes
   for want of a datum, and nothing fails for it either.
4. With --handwritten: that program agrees as well in both its ways, totals to nine digits.
"""
import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

import compare
import generate
import oracle
import tables
import to_oracle

HERE = pathlib.Path(__file__).resolve().parent
JUDGED_ON = "2026-03-01"


def verdicts_of(command):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if done.returncode > 2:
        raise SystemExit(f"footrule ended with {done.returncode}: {done.stderr}")
    return [to_oracle.in_oracle_form(json.loads(line)) for line in done.stdout.splitlines()]


def judged_one_by_one(program, lines):
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder, f"{at:05d}.json") for at in range(len(lines))]
        for path, line in zip(paths, lines):
            path.write_text(line, encoding="utf-8")
        return verdicts_of([program, "judge", HERE, *paths, "--format", "json", "--as-of", JUDGED_ON])


def judged_in_bulk(program, lines):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "dossiers.ndjson")
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return verdicts_of([program, "judge", HERE, "--batch", path, "--as-of", JUDGED_ON])


def judged(program, lines):
    """The verdict of every line, in the oracle's form, and that both ways of judging say the same."""
    singly, in_bulk = judged_one_by_one(program, lines), judged_in_bulk(program, lines)
    if len(singly) != len(lines) or len(in_bulk) != len(lines):
        raise SystemExit(f"{len(lines)} dossiers, {len(singly)} verdicts, {len(in_bulk)} records")
    for at, (one, other) in enumerate(zip(singly, in_bulk), 1):
        if one != other:
            raise SystemExit(f"dossier {at}: by itself {one}\nin bulk {other}")
    return singly


def tables_are_current():
    written = "\n".join(tables.footrule()) + "\n"
    if written != (HERE / "tables.frl").read_text(encoding="utf-8"):
        yield "tables.frl is not what `tables.py rule` writes"


def complete_ones_agree(verdicts, expected):
    for at, (got, wanted) in enumerate(zip(verdicts, expected), 1):
        for key in compare.differences(got, wanted):
            yield f"dossier {at}: {key} is {got.get(key)}, the oracle says {wanted.get(key)}"


# ---- deletions ------------------------------------------------------------------------------------------------------
def places(value, path=()):
    """Paths of all keys of all objects."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from places(inner, (*path, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from places(inner, (*path, at))


def without(dossier, path):
    holder = dossier
    for step in path[:-1]:
        holder = holder[step]
    del holder[path[-1]]


def mutilated(line, draw):
    dossier, taken = json.loads(line), []
    for _ in range(draw.randint(1, 3)):
        # Half of the deletions are near the top, where there are few fields but much depends on them.
        found = list(places(dossier))
        top = [path for path in found if len(path) <= 3]
        path = draw.choice(top if top and draw.random() < 0.5 else found)
        without(dossier, path)
        taken.append("/".join(map(str, path)))
    return json.dumps(dossier), taken


def said_too_much(got, truth):
    if got["verdict"] not in (None, truth["verdict"]):
        yield "verdict"
    for key in ("total", "per_rated_energy"):
        if got[key] is not None and Fraction(got[key]) != Fraction(truth[key]):
            yield key
    for key in ("by_stage", "days", "counts"):
        if any(value is not None and Fraction(value) != Fraction(truth[key][name]) for name, value in got[key].items()):
            yield key
    if not all(set(rows) <= set(truth["failures"][check]) for check, rows in got["failures"].items()):
        yield "failures"
    if not set(got["hotspots"]) <= set(truth["hotspots"]):
        yield "hotspots"


def mutilated_ones_say_no_more(program, lines, expected):
    draw = random.Random(5)
    changed = [mutilated(line, draw) for line in lines]
    verdicts = judged(program, [line for line, _ in changed])
    for at, (got, truth, (_, taken)) in enumerate(zip(verdicts, expected, changed), 1):
        for key in said_too_much(got, truth):
            yield f"dossier {at} without {', '.join(taken)}: {key} is {got[key]}, the complete one has {truth[key]}"
    still_open = sum(got["verdict"] is None for got in verdicts)
    if not 0 < still_open < len(lines):
        yield f"{still_open} of {len(lines)} mutilated dossiers are undecided: the deletions test nothing"


# ---- the hand-written program ---------------------------------------------------------------------------------------
def handwritten_agrees(program, lines, expected):
    with tempfile.TemporaryDirectory() as folder:
        table_file, dossiers = pathlib.Path(folder, "tables.json"), pathlib.Path(folder, "dossiers.ndjson")
        table_file.write_text(json.dumps(tables.as_json()), encoding="utf-8")
        dossiers.write_text("\n".join(lines) + "\n", encoding="utf-8")
        for way in ("plain", "tuned"):
            done = subprocess.run([program, way, str(table_file), str(dossiers)], capture_output=True, text=True)
            if done.returncode != 0:
                yield f"the hand-written program, {way}, ended with {done.returncode}: {done.stderr}"
            yield from compare.compare(done.stdout.splitlines(), map(json.dumps, expected), Fraction(1, 10**9))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", help="footrule: steps 1 to 3")
    parser.add_argument("--handwritten", help="the other program: step 4")
    parser.add_argument("--dossiers", type=int, default=200)
    options = parser.parse_args()
    lines = list(generate.dossiers(options.dossiers, seed=3))
    expected = [oracle.judged(oracle.parsed(line)) for line in lines]
    wrong = [*tables_are_current()]
    if options.handwritten:
        wrong += handwritten_agrees(options.handwritten, lines, expected)
    if options.program:
        wrong += complete_ones_agree(judged(options.program, lines), expected)
        wrong += mutilated_ones_say_no_more(options.program, lines, expected)
    print("\n".join(wrong[:20]) if wrong else f"{len(lines)} dossiers agree")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
