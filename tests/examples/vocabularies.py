#!/usr/bin/env python3
"""The same rule in either vocabulary gives the same verdicts, byte for byte.

Rules and standard library are rewritten with Chinese keywords (and back with English ones) by `footrule translate`; every example is then
judged from the same relative paths under each, and the JSON verdicts are compared. Also, a rule edited on disk must take effect at the next run.

    vocabularies.py --program build/release/footrule
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = pathlib.Path("examples/small-power-li-ion")
RULES = ["general", "small-power-li-ion", "electrolytic-aluminium"]


def translated(program, source, target, vocabulary):
    """A copy of rules, standard library and examples below `target`, keywords in `vocabulary`."""
    for folder in [*(f"rules/{rule}" for rule in RULES), "stdlib"]:
        files = sorted((source / folder).glob("*.frl"))
        subprocess.run([program, "translate", *files, "--to", vocabulary, "-o", target / folder], check=True, capture_output=True)
    shutil.copytree(ROOT / "examples", target / "examples")
    return target


def judge(program, folder, dossier, as_of):
    """The verdict on `examples/RULE/x.json` by `rules/RULE`."""
    env = dict(os.environ, FOOTRULE_STDLIB=str(folder / "stdlib"))
    command = [program, "judge", f"rules/{dossier.parent.name}", str(dossier), "--as-of", as_of, "--format", "json", "--all"]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True).stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=lambda p: pathlib.Path(p).resolve(), required=True)
    program = parser.parse_args().program
    expected = json.loads((ROOT / EXAMPLES / "expected.json").read_text(encoding="utf-8"))
    dossiers = [(file.parent.relative_to(ROOT) / name, told["as_of"]) for file in sorted((ROOT / "examples").glob("*/expected.json"))
                for told in [json.loads(file.read_text(encoding="utf-8"))] if file.parent.name in RULES for name in told["dossiers"]]
    passed = failed = 0

    def check(good, what):
        nonlocal passed, failed
        passed, failed = passed + good, failed + (not good)
        if not good:
            print(f"FAILED {what}")

    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        chinese = translated(program, ROOT, scratch / "zh", "zh")
        english = translated(program, chinese, scratch / "en", "en")
        sample = "rules/small-power-li-ion/inspection.frl"
        check((chinese / sample).read_bytes() != (ROOT / sample).read_bytes(), "the Chinese text differs from the English one")
        check("人日计算" in (chinese / sample).read_text(encoding="utf-8"), "the Chinese text has Chinese keywords")
        for dossier, as_of in dossiers:
            original = judge(program, ROOT, dossier, as_of)
            check(len(original) > 1000, f"{dossier}: there is a verdict")
            for name, folder in (("Chinese", chinese), ("English again", english)):
                check(judge(program, folder, dossier, as_of) == original, f"{dossier}: {name} keywords, same verdict")
        # Edited on disk, in force at the next run.
        limit = english / "rules/small-power-li-ion/scope.frl"
        before = judge(program, english, EXAMPLES / "complete.json", expected["as_of"])
        text = limit.read_text(encoding="utf-8")
        check("5 kWh" in text, "the limit of the scope stands in scope.frl")
        limit.write_text(text.replace("5 kWh", "0.4 kWh"), encoding="utf-8")
        check(judge(program, english, EXAMPLES / "complete.json", expected["as_of"]) != before, "an edited rule gives another verdict")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
