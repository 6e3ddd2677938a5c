#!/usr/bin/env python3
"""Judges every dossier that an examples/**/expected.json names, and compares exit code and outcomes.

    {"rule": "rules/x", "as_of": "2026-03-01",
     "dossiers": {"complete.json": {"exit": 0, "outcomes": {"requirement.name": "met" | {"subject": "outcome"}}, "says": "one sentence"}}}

A name may also be a conclusion (its case) or a result (its value).
"""
import argparse
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def judge(program, expected, dossier):
    command = [program, "judge", str(ROOT / expected["rule"]), str(dossier), "--as-of", expected["as_of"], "--format", "json", "--all", "--lang", "en"]
    done = subprocess.run(command, capture_output=True, timeout=120)
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def found_outcome(verdict, name, subject):
    """What the verdict says under a name, for a subject or as a whole; None if it says nothing."""
    for requirement in verdict["requirements"]:
        if requirement["name"] == name:
            if subject is None:
                return requirement["outcome"]
            return next((one["outcome"] for one in requirement["findings"] if one["subject"] == subject), None)
    for conclusion in verdict["conclusions"]:
        if conclusion["name"] == name:
            names = [one["name"] for one in conclusion["candidates"]]
            return names[0] if len(names) == 1 else names
    return next((one["value"] for one in verdict["results"] if one["name"] == name and one.get("subject", "") == (subject or "")), None)


def differences(verdict, outcomes):
    for name, wanted in outcomes.items():
        for subject, outcome in (wanted.items() if isinstance(wanted, dict) else [(None, wanted)]):
            found = found_outcome(verdict, name, subject)
            if (found.replace("_", " ") if isinstance(found, str) else found) != outcome.replace("_", " "):
                yield f"{name}{f' for {subject}' if subject else ''}: expected {outcome}, found {found}"


def check(program, expected, folder, name, wanted):
    code, out, err = judge(program, expected, folder / name)
    wrong = [] if code == wanted["exit"] else [f"exit code: expected {wanted['exit']}, found {code}"]
    try:
        wrong += differences(json.loads(out), wanted.get("outcomes", {}))
    except json.JSONDecodeError:
        wrong.append("no verdict came out: " + err)
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    program = parser.parse_args().program
    count = failed = 0
    for file in sorted((ROOT / "examples").rglob("expected.json")):
        expected = json.loads(file.read_text(encoding="utf-8"))
        shipped = {path.name for path in file.parent.glob("*.json")} - {"expected.json"}
        for name in sorted(shipped - set(expected["dossiers"])):
            failed += 1
            print(f"FAILED {file.parent / name}: expected.json says nothing about it")
        for name, wanted in expected["dossiers"].items():
            count += 1
            wrong = check(program, expected, file.parent, name, wanted)
            if wrong:
                failed += 1
                print(f"FAILED {file.parent / name}\n" + "\n".join("    " + line for line in wrong))
    print(f"{count} dossiers judged, {failed} not as expected")
    return 1 if failed or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
