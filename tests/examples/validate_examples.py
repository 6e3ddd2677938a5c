#!/usr/bin/env python3
"""`footrule schema` is a JSON Schema that accepts the complete examples and refuses one with a slip in it."""
import argparse
import copy
import json
import pathlib
import subprocess
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]


def schema_of(program, rule):
    done = subprocess.run([program, "schema", str(ROOT / rule), "--lang", "zh"], capture_output=True, check=True, timeout=120)
    schema = json.loads(done.stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    program = parser.parse_args().program
    count = failed = 0
    for file in sorted((ROOT / "examples").rglob("expected.json")):
        validator = schema_of(program, json.loads(file.read_text(encoding="utf-8"))["rule"])
        dossier = json.loads((file.parent / "complete.json").read_text(encoding="utf-8"))
        mistakes = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in validator.iter_errors(dossier)]
        slip = copy.deepcopy(dossier)
        slip["no_such_field"] = 1
        if validator.is_valid(slip):
            mistakes.append("a field that the rule does not know is accepted")
        count += 1
        failed += bool(mistakes)
        print("\n".join([str(file.parent / "complete.json")] + ["    " + line for line in mistakes]))
    print(f"{count} schemas, {failed} with mistakes")
    return 1 if failed or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
