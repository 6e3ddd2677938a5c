#!/usr/bin/env python3
"""Every verb says of a compiled rule, and of one from the cache, byte for byte what it says of the sources."""
import argparse
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULES = ["general", "small-power-li-ion", "electrolytic-aluminium", "cells", "electronic-components"]
TESTED = "cells"   # `test` and `cover` take long
READING = ("cells", "longest_run=lenient")


def run(program, words, cache="off"):
    done = subprocess.run([program, *words], cwd=ROOT, env=dict(os.environ, FOOTRULE_CACHE=str(cache), LC_ALL="C.UTF-8"), capture_output=True, timeout=300)
    return done.returncode, done.stdout, done.stderr


def questions(rule):
    """What is asked of a rule: the words behind it, by verb."""
    examples = ROOT / "examples" / rule
    day = json.loads((examples / "expected.json").read_text(encoding="utf-8"))["as_of"]
    dossiers = sorted(str(path.relative_to(ROOT)) for path in examples.glob("*.json") if path.name not in ("expected.json", "make_variants.json"))
    complete = f"examples/{rule}/complete.json"
    for language in ("zh", "en"):
        yield "judge", [*dossiers, "--as-of", day, "--lang", language]
        yield "judge", [complete, "--as-of", day, "--lang", language, "--all"]
        yield "check", ["--lang", language]
    yield "judge", [complete, "--as-of", day, "--format", "json"]
    yield "schema", ["--lang", "zh"]
    yield "check", ["--format", "json"]
    yield "check", ["--expand"]
    yield "explain", ["--refinement"]
    for target in targets(rule)[:4]:
        yield "explain", [complete, target, "--as-of", day, "--lang", "zh"]
        yield "explain", [complete, target, "--as-of", day, "--format", "json"]
    if rule == READING[0]:
        yield "judge", [complete, "--as-of", day, "--reading", READING[1]]
        yield "explain", [complete, "9.2.1", "--as-of", day, "--reading", READING[1]]
    if rule == TESTED:
        yield "test", ["--lang", "en"]
        yield "cover", ["--format", "json"]


def targets(rule):
    with open(ROOT / "rules" / rule / "traceability.csv", encoding="utf-8") as table:
        return sorted({row[0].lstrip("§") for row in list(csv.reader(table))[1:] if row and row[0]})[::7]


def compare(program, rule, folder):
    source, compiled, cache = f"rules/{rule}", str(folder / f"{rule}.frc"), folder / "cache"
    code, out, err = run(program, ["build", source, "-o", compiled])
    if code != 0:
        return [f"{rule}: build ended with {code}: {err.decode()}"]
    if (again := run(program, ["编译", compiled, "-o", str(folder / "again.frc")]))[0] != 0 or (folder / "again.frc").read_bytes() != pathlib.Path(compiled).read_bytes():
        return [f"{rule}: compiling the compiled rule gives something else: {again}"]
    run(program, ["check", source], cache)   # fills the cache
    wrong = []
    for verb, words in questions(rule):
        expected = run(program, [verb, source, *words])
        for kind, found in (("compiled", run(program, [verb, compiled, *words])), ("cached", run(program, [verb, source, *words], cache))):
            if found != expected:
                wrong.append(f"{rule}: {verb} {' '.join(words)}: {kind} differs: {found[0]} {found[2].decode()[:300]}")
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    program = str(pathlib.Path(parser.parse_args().program).resolve())
    wrong = []
    with tempfile.TemporaryDirectory(prefix="footrule-compiled-") as name:
        for rule in RULES:
            wrong += compare(program, rule, pathlib.Path(name))
    print("\n".join(wrong) or f"{len(RULES)} rules: compiled and cached say what the sources say")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
