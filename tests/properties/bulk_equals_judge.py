#!/usr/bin/env python3
"""A record of judging in bulk says what the verdict of the same dossier says; the summary counts what the records say; the summaries of parts,
merged in any order and grouping, are that of the whole; neither threads nor the way the dossiers are split into files matter.

    bulk_equals_judge.py --program build/release/footrule
"""
import argparse
import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
SETTLED = ("met", "not_applicable")


def schema(name):
    return jsonschema.Draft7Validator(json.loads((ROOT / "docs/schema" / name).read_text(encoding="utf-8")))


RECORD, SUMMARY = schema("record-1.schema.json"), schema("summary-1.schema.json")


def run(*words, **kwargs):
    return subprocess.run([str(word) for word in words], capture_output=True, **kwargs)


def results_of(verdict):
    for result in verdict["results"]:
        shown = {"name": result["name"], "subject": result["subject"], "state": result["state"]}
        if "number" in result:
            shown.update(number=result["number"], unit=result["unit"])
        yield shown


def expected_record(verdict, name, digest):
    rule = verdict["rules"][0]["id"]
    return {
        "version": 1, "input": name, "line": 1, "rule": rule, "as_of": verdict["as_of"], "rule_digest": digest, "outcome": verdict["outcome"], "counts": verdict["counts"],
        "conclusions": [{"name": one["name"], "state": one["state"], "candidates": [case["name"] for case in one["candidates"]]} for one in verdict["conclusions"]],
        "results": list(results_of(verdict)),
        "requirements": [{"name": one["name"], "outcome": one["outcome"],
                          "subjects": [{"subject": finding["subject"], "outcome": finding["outcome"]} for finding in one["findings"]]}
                         for one in verdict["requirements"] if one["outcome"] not in SETTLED],
        "dossier_findings": {"count": len(verdict["dossier_findings"]),
                             "first": [{"code": one["code"], "pointer": one.get("pointer", "")} for one in verdict["dossier_findings"][:5]]},
    }


def without_values(record):
    """Values that are no numbers stand in a verdict as words for people only."""
    for result in record.get("results", []):
        result.pop("value", None)
    return record


def records_equal_verdicts(program, rule, day, files, wrong):
    judged = run(program, "judge", rule, *files, "--format", "json", "--as-of", day)
    with tempfile.TemporaryDirectory(prefix="footrule-bulk-") as folder:
        summary = pathlib.Path(folder, "summary.json")
        in_bulk = run(program, "judge", rule, "--batch", *files, "--as-of", day, "--threads", "2", "--summary", summary)
        digest = json.loads(summary.read_text(encoding="utf-8"))["rule"]["digest"]
    verdicts = [json.loads(line) for line in judged.stdout.splitlines()]
    records = [json.loads(line) for line in in_bulk.stdout.splitlines()]
    if (judged.returncode, len(verdicts)) != (in_bulk.returncode, len(records)):
        wrong.append(f"{rule.name}: code {in_bulk.returncode} and {len(records)} records, not {judged.returncode} and {len(verdicts)}")
    for verdict, record, file in zip(verdicts, records, files):
        expected = expected_record(verdict, str(file), digest)
        if list(record) != list(expected) or without_values(record) != expected:
            different = [key for key in expected if record.get(key) != expected[key]]
            wrong.append(f"{file}: {different}: {str([(record.get(key), expected[key]) for key in different][:1])[:500]}")
    return len(records)


def counted(records, summary):
    """What the summary must say of these records, where they say it: dossiers, errors, conclusions, requirements that are not settled."""
    wrong = []
    judged = [record for record in records if record["outcome"] != "error"]
    if summary["dossiers"] != len(records) or summary["errors"]["dossiers"] != len(records) - len(judged):
        wrong.append("dossiers")
    for outcome, count in summary["outcomes"].items():
        if count != sum(record["outcome"] == outcome for record in judged):
            wrong.append(outcome)
    for code, count in summary["errors"]["codes"].items():
        if count != sum(record["outcome"] == "error" and record["error"]["code"] == code for record in records):
            wrong.append(code)
    for requirement in summary["requirements"]:
        said = [one["outcome"] for record in judged for one in record["requirements"] if one["name"] == requirement["name"]]
        for outcome, count in requirement["outcomes"].items():
            if outcome not in SETTLED and count != said.count(outcome):
                wrong.append(f"{requirement['name']} {outcome}")
        if sum(requirement["outcomes"].values()) != len(judged):
            wrong.append(f"{requirement['name']} in all")
    for conclusion in summary["conclusions"]:
        said = [one for record in judged for one in record["conclusions"] if one["name"] == conclusion["name"]]
        for candidate in conclusion["candidates"]:
            of = [one["state"] == "decided" for one in said if candidate["name"] in one["candidates"]]
            if (candidate["decided"], candidate["possible"]) != (sum(of), len(of) - sum(of)):
                wrong.append(f"{conclusion['name']} {candidate['name']}")
    return wrong


def one_line(file):
    return json.dumps(json.loads(file.read_text(encoding="utf-8")), ensure_ascii=False) + "\n"


def splits_add_up(program, rule, day, files, rng, wrong):
    with tempfile.TemporaryDirectory(prefix="footrule-bulk-") as name:
        folder = pathlib.Path(name)
        lines = [one_line(file) for file in files] + ["\n", "{\n", '{"no": 1}\n']
        rng.shuffle(lines)

        def judge(stem, part, threads):
            (folder / f"{stem}.ndjson").write_text("".join(part), encoding="utf-8")
            run(program, "judge", rule, "--batch", f"{stem}.ndjson", "-o", f"{stem}.out", "--summary", f"{stem}.json", "--as-of", day, "--threads", threads, cwd=folder)
            return (folder / f"{stem}.json").read_bytes(), [json.loads(line) for line in (folder / f"{stem}.out").read_bytes().splitlines()]

        whole, records = judge("whole", lines, 1)
        wrong += [f"{rule.name}: not as the schema says: {error.message}" for record in records for error in RECORD.iter_errors(record)]
        wrong += [f"{rule.name}: not as the schema says: {error.message}" for error in SUMMARY.iter_errors(json.loads(whole))]
        wrong += [f"{rule.name}: the summary is wrong about {what}" for what in counted(records, json.loads(whole))]
        cuts = sorted(rng.sample(range(len(lines)), 2))
        parts = [lines[: cuts[0]], lines[cuts[0]: cuts[1]], lines[cuts[1]:]]
        part_records = []
        for stem, part, threads in zip("abc", parts, (1, 2, 5)):
            part_records += judge(stem, part, threads)[1]
        same = [{**record, "input": "", "line": 0, "error": None} for record in records] == [{**record, "input": "", "line": 0, "error": None} for record in part_records]
        if not same:
            wrong.append(f"{rule.name}: the records of the parts are not those of the whole")
        for order in itertools.permutations("abc"):
            merged = run(program, "summarize", *(f"{stem}.json" for stem in order), "--format", "json", cwd=folder).stdout
            run(program, "summarize", f"{order[0]}.json", f"{order[1]}.json", "-o", "two.json", cwd=folder)
            grouped = run(program, "summarize", f"{order[2]}.json", "two.json", "--format", "json", cwd=folder).stdout
            if merged != whole or grouped != whole:
                wrong.append(f"{rule.name}: merged in order {order} it is another summary")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    program, wrong, count, rng = pathlib.Path(parser.parse_args().program).resolve(), [], 0, random.Random(7)
    for folder in sorted((ROOT / "examples").iterdir()):
        if not (folder / "expected.json").exists():
            continue
        day = json.loads((folder / "expected.json").read_text(encoding="utf-8"))["as_of"]
        files = [file for file in sorted(folder.glob("*.json")) if file.name != "expected.json"]
        count += records_equal_verdicts(program, ROOT / "rules" / folder.name, day, files, wrong)
        splits_add_up(program, ROOT / "rules" / folder.name, day, files, rng, wrong)
    print("\n".join(f"FAILED {line}" for line in wrong))
    print(f"{count} records compared with their verdicts")
    return 1 if wrong or not count else 0


if __name__ == "__main__":
    sys.exit(main())
