#!/usr/bin/env python3
"""Holds the traceability table beside a rule against the rule: each id once, each clause in the rule's index, each element declared and citing it.

    traceability.py --program build/release/footrule RULE-FOLDER

The table is `id,clause,element`. `element` names one declaration or several (`;` between them); of several, one must cite the clause.
`informative` stands for a clause that the index marks so. `general.NAME` names an element of the refined rule (its clauses are of that rule's own document).
"""
import argparse
import csv
import json
import pathlib
import subprocess
import sys


def coverage(program, rule):
    run = subprocess.run([program, "cover", rule, "--format", "json"], capture_output=True, text=True, check=False)
    if not run.stdout:
        sys.exit(run.stderr)
    return json.loads(run.stdout)


def refined(rule):
    """Folders of the rules that this one refines, by the name it calls them."""
    found = {}
    for file in sorted(rule.glob("*.frl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            words = line.split()
            if words and words[0] in ("refines", "细化") and "=" in words:
                found[words[1]] = rule / line.rsplit('"', 2)[1]
    return found


class Rule:
    def __init__(self, program, folder):
        told = coverage(program, folder)
        self.clauses = {clause["id"]: clause for clause in told["clauses"]}
        self.elements = {}
        for element in told["elements"]:
            self.elements.setdefault(element["name"], set()).update(element["clauses"])
        self.refined = {name: Rule(program, path) for name, path in refined(folder).items()}

    def cites(self, name):
        """Clauses that the element cites; None if there is none of that name. Of an inherited one: None among the clauses."""
        if name in self.elements:
            return self.elements[name]
        alias, _, rest = name.partition(".")
        if alias in self.refined and self.refined[alias].cites(rest) is not None:
            return {None}
        return None


def wrong_with(row, rule):
    clause, names = row["clause"], [name.strip() for name in row["element"].split(";")]
    if clause not in rule.clauses:
        return f"clause {clause} is not in the clause index"
    if names == ["informative"]:
        return None if rule.clauses[clause]["class"] == "informative" else f"clause {clause} is not marked informative"
    unknown = [name for name in names if rule.cites(name) is None]
    if unknown:
        return f"no element {', '.join(unknown)}"
    cited = set().union(*(rule.cites(name) for name in names))
    return None if clause in cited or None in cited else f"{row['element']} cites {', '.join(sorted(cited)) or 'nothing'}, not {clause}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("rule", type=pathlib.Path)
    arguments = parser.parse_args()
    rule = Rule(arguments.program, arguments.rule)
    with open(arguments.rule / "traceability.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    wrong, seen = [], set()
    for number, row in enumerate(rows, start=2):
        if row["id"] in seen:
            wrong.append(f"line {number}: {row['id']} stands twice")
        seen.add(row["id"])
        found = wrong_with(row, rule)
        if found:
            wrong.append(f"line {number}: {row['id']}: {found}")
    print("\n".join(wrong))
    print(f"{len(rows)} entries, {len(wrong)} wrong")
    return 1 if wrong or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
