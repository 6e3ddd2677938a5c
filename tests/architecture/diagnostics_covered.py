#!/usr/bin/env python3
"""Every registered message is seen by a case or a unit test, or uncovered.txt says why it cannot be. Ids are unique and of their room."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
ENTRY = re.compile(r'^\s*DIAGNOSTIC\((\w+),\s*"(FR\d{4})"', re.MULTILINE)
FIRST_DIGIT = {"source": "1", "syntax": "2", "semantics": "3", "blocks": "3", "dossier": "4", "command": "6"}
TESTS = ["tests/cases", "tests/unit", "tests/robustness", "tests/examples", "tests/properties", "tests/library", "tests/compiled"]


def registered():
    codes, wrong = {}, []
    for file in sorted((ROOT / "interpreter/diagnostics/codes").glob("*.def")):
        for name, code in ENTRY.findall(file.read_text(encoding="utf-8")):
            if code in codes:
                wrong.append(f"{code} is registered twice: {codes[code]} and {name}")
            if code[2] != FIRST_DIGIT.get(file.stem, code[2]):
                wrong.append(f"{code} {name}: ids in {file.name} begin with FR{FIRST_DIGIT[file.stem]}")
            codes[code] = name
    return codes, wrong


def reasons():
    """`FR6115 OutOfMemory: why it has no test` per line."""
    listed = {}
    for line in (ROOT / "tests/architecture/uncovered.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            code, _, reason = line.partition(" ")
            listed[code] = reason.partition(":")[2].strip()
    return listed


def tested(codes):
    text = ""
    for folder in TESTS:
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in (".case", ".c", ".cpp", ".py", ".json") and file.is_file():
                text += file.read_text(encoding="utf-8", errors="replace")
    ids, names = set(re.findall(r"FR\d{4}", text)), set(re.findall(r"\bk([A-Z]\w+)", text))
    return {code for code, name in codes.items() if code in ids or name in names}


def main():
    codes, wrong = registered()
    listed, seen = reasons(), tested(codes)
    wrong += [f"{code} {name}: no test shows it" for code, name in codes.items() if code not in seen and code not in listed]
    wrong += [f"uncovered.txt: {code} is not registered" for code in listed if code not in codes]
    wrong += [f"uncovered.txt: {code} is shown by a test now" for code in listed if code in seen]
    wrong += [f"uncovered.txt: {code} gives no reason" for code, reason in listed.items() if not reason]
    print("\n".join(wrong))
    print(f"{len(codes)} messages: {len(seen)} shown by tests, {len(listed)} listed with a reason")
    return 1 if wrong or not codes else 0


if __name__ == "__main__":
    sys.exit(main())
