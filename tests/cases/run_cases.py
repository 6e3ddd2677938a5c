#!/usr/bin/env python3
"""Runs case files: each is one run of the program, with its files and what must come out, all in one text.

    title: a mean of exactly two passes
    args: judge rule.frl dossier.json --lang en --as-of 2026-03-01
    env: NAME=value                      (may be left out; one per line)
    --- file rule.frl
    ...
    --- file broken.frl hex              (bytes as hexadecimal digits, for texts that are no UTF-8)
    ...
    --- stdin                            (may be left out)
    --- stdout
    ...
    --- stderr
    ...
    --- exit 1

A section that is left out is expected to be empty, `--- exit` to be 0. Each case runs in an empty folder of its own that holds its files.
`{root}` in args and expected texts is the folder of the project. A case named fail_… must end with 3 or more; another
may only with a verdict on the standard output (a rule that fails).

    run_cases.py --program build/release/footrule [--update] [--cached] [FOLDER or FILE ...]

--update rewrites what differs; the change is then read as a diff. --cached runs each case a second time, with the cache of compiled rules
that its first run filled.
"""
import argparse
import concurrent.futures
import dataclasses
import difflib
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
TIME_LIMIT = 120  # seconds for one case, also under the sanitizers


@dataclasses.dataclass
class Case:
    path: pathlib.Path
    head: list            # lines before the first section
    files: list           # (name, is_hex, text)
    stdin: str
    stdout: str
    stderr: str
    exit: int

    def value(self, key):
        return [line[len(key) + 1:].strip() for line in self.head if line.startswith(key + ":")]


class Malformed(Exception):
    pass


def read_case(path):
    case = Case(path, [], [], "", "", "", 0)
    section, lines = None, []

    def close():
        if section is None:
            case.head = lines
            return
        text = "".join(line + "\n" for line in lines)
        words = section.split()
        if words[0] == "file" and len(words) in (2, 3):
            case.files.append((words[1], len(words) == 3 and words[2] == "hex", text))
        elif section in ("stdin", "stdout", "stderr"):
            setattr(case, section, text)
        elif words[0] == "exit" and len(words) == 2:
            case.exit = int(words[1])
        else:
            raise Malformed(f"unknown section '--- {section}'")

    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("--- "):
            close()
            section, lines = line[4:].strip(), []
        else:
            lines.append(line)
    if lines and lines[-1] == "":
        lines.pop()
    close()
    for key in ("title", "args"):
        if len(case.value(key)) != 1:
            raise Malformed(f"needs exactly one line '{key}:'")
    return case


def write_case(case):
    text = "".join(line + "\n" for line in case.head)
    for name, is_hex, content in case.files:
        text += f"--- file {name}{' hex' if is_hex else ''}\n{content}"
    for section in ("stdin", "stdout", "stderr"):
        if getattr(case, section):
            text += f"--- {section}\n{getattr(case, section)}"
    case.path.write_text(text + f"--- exit {case.exit}\n", encoding="utf-8")


def prepare(case, folder):
    for name, is_hex, content in case.files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes.fromhex(content) if is_hex else content.encode())


def environment(case, cache):
    env = {key: value for key, value in os.environ.items() if not key.startswith(("FOOTRULE_", "LC_")) and key not in ("LANG", "NO_COLOR")}
    env["LC_ALL"] = "C.UTF-8"
    env["FOOTRULE_CACHE"] = cache
    env.update(line.replace("{root}", str(ROOT)).split("=", 1) for line in case.value("env"))
    return env


def ended(text):
    """Sections hold whole lines; a text that does not end its last line shows as if it did."""
    return text if not text or text.endswith("\n") else text + "\n"


def run(case, program, cached):
    args = shlex.split(case.value("args")[0].replace("{root}", str(ROOT)))
    with tempfile.TemporaryDirectory(prefix="footrule-case-") as name, tempfile.TemporaryDirectory(prefix="footrule-cache-") as cache:
        folder = pathlib.Path(name)
        for _ in range(2 if cached else 1):
            prepare(case, folder)
            env = environment(case, cache if cached else "off")
            done = subprocess.run([program, *args], cwd=folder, env=env, input=case.stdin.encode(), capture_output=True, timeout=TIME_LIMIT)
    clean = lambda raw: ended(raw.decode("utf-8", "backslashreplace").replace(str(ROOT), "{root}"))
    return dataclasses.replace(case, stdout=clean(done.stdout), stderr=clean(done.stderr), exit=done.returncode)


def differences(expected, found):
    report = []
    for section in ("stdout", "stderr"):
        report += difflib.unified_diff(getattr(expected, section).splitlines(), getattr(found, section).splitlines(),
                                       f"{section} expected", f"{section} found", lineterm="")
    if expected.exit != found.exit:
        report.append(f"exit: expected {expected.exit}, found {found.exit}")
    return report


def judge(path, program, update, cached=False):
    """The lines that tell what is wrong; none if the case passes."""
    try:
        case = read_case(path)
        found = run(case, program, cached)
    except (Malformed, ValueError, OSError, subprocess.TimeoutExpired) as error:
        return [str(error)]
    wrong = differences(case, found)
    if update and wrong and 0 <= found.exit <= 5:
        write_case(found)
        wrong = []
    if path.name.startswith("fail_") and found.exit < 3:
        wrong.append(f"a case named fail_… ended with {found.exit}")
    if not path.name.startswith("fail_") and found.exit >= 3 and not found.stdout:
        wrong.append(f"ended with {found.exit} and no verdict: such a case is named fail_…")
    return wrong


def collect(places):
    cases = []
    for place in places:
        place = pathlib.Path(place)
        cases += sorted(place.rglob("*.case")) if place.is_dir() else [place]
    return cases


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--cached", action="store_true")
    parser.add_argument("places", nargs="*", default=[str(ROOT / "tests/cases")])
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    cases = collect(options.places)
    if not cases:
        print("no case was found, so nothing was tested")
        return 1
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, wrong in zip(cases, pool.map(lambda one: judge(one, program, options.update, options.cached), cases)):
            if wrong:
                failed += 1
                print(f"FAILED {path}\n" + "\n".join("    " + line for line in wrong))
    print(f"{len(cases)} cases: {len(cases) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
