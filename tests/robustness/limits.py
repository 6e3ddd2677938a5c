#!/usr/bin/env python3
"""Hostile inputs, made here because they are large: every one ends with a message and its exit code, within seconds, never with a signal."""
import argparse
import pathlib
import subprocess
import sys
import tempfile
import time

SECONDS = 120  # under the sanitizers as well
RULE = 'rule "limits" "极限" "Limits"\nuse "std/units"\n'
FACTS = 'facts each row in rows\n    key id\n    id : text\n    mass : mass optional\nfacts\n    size : number optional\n    name : text optional\n'
REQUIREMENT = "requirement one\n    must size >= 1\n"
WHOLE = RULE + FACTS + REQUIREMENT

RULE_ERROR, UNREADABLE = 3, 4
VERDICT = (0, 1, 2)


def rules():
    """(what, text of the rule, exit codes that are right)"""
    must = RULE + FACTS + "requirement one\n    must "
    yield "an empty file", "", (RULE_ERROR,)
    yield "only line ends", "\n" * 100_000, (RULE_ERROR,)
    yield "100,000 opening parentheses", must + "(" * 100_000 + "\n", (RULE_ERROR,)
    yield "parentheses 10,000 deep", must + "(" * 10_000 + "size" + ")" * 10_000 + " > 1\n", (RULE_ERROR,)
    yield "parentheses 200 deep", must + "(" * 200 + "size" + ")" * 200 + " > 1\n", (0,)
    yield "100,000 closing braces", must + "}" * 100_000 + "\n", (RULE_ERROR,)
    yield "not 100,000 times", must + "not " * 100_000 + "size > 1\n", (RULE_ERROR,)
    yield "a minus 100,000 times", must + "size > " + "- " * 100_000 + "1\n", (RULE_ERROR,)
    yield "if nested 5,000 deep", must + "size > " + "if size > 1 then 1 else " * 5_000 + "2\n", (RULE_ERROR,)
    yield "a sum of 50,000 terms", must + " + ".join(["size"] * 50_000) + " > 1\n", (RULE_ERROR,)
    yield "a sum of 5,000 terms", must + " + ".join(["size"] * 5_000) + " > 1\n", (0,)
    yield "50,000 conditions joined by and", must + " and ".join(["size > 1"] * 50_000) + "\n", (RULE_ERROR,)
    yield "a path of 50,000 parts", must + "a" + ".b" * 50_000 + " > 1\n", (RULE_ERROR,)
    yield "a number of 100,000 digits", must + "size > " + "9" * 100_000 + "\n", (0, RULE_ERROR)
    yield "a name of a million letters", must + "a" * 1_000_000 + " > 1\n", (RULE_ERROR,)
    yield "a text never closed", must + 'name is "' + "x" * 1_000_000 + "\n", (RULE_ERROR,)
    yield "a list of 5,000 members", WHOLE + "list many { " + ", ".join(f"m{i}" for i in range(5_000)) + " }\n", (RULE_ERROR,)
    yield "3,000 requirements", RULE + FACTS + "".join(f"requirement r{i}\n    must size >= {i}\n" for i in range(3_000)), (0,)
    yield "3,000 mistakes", RULE + FACTS + "".join(f"requirement r{i}\n    must seize >= {i}\n" for i in range(3_000)), (RULE_ERROR,)
    yield "one requirement 2,000 times", WHOLE + REQUIREMENT * 2_000, (RULE_ERROR,)
    yield "definitions in a chain of 2,000", WHOLE + "define d0 : number = size\n" + "".join(f"define d{i} : number = d{i - 1} + 1\n" for i in range(1, 2_000)), (0, RULE_ERROR)
    yield "definitions in a circle", WHOLE + "define a : number = b\ndefine b : number = a\n", (RULE_ERROR,)
    yield "control characters", WHOLE + "".join(map(chr, range(1, 32))) + "\n", (RULE_ERROR,)
    yield "a NUL", WHOLE.replace("one", "o\0e"), (RULE_ERROR,)
    yield "bytes that are no UTF-8", WHOLE.encode() + b"\xff\xfe\xc0\x80", (RULE_ERROR,)
    yield "Chinese in GBK", WHOLE.encode("gbk"), (RULE_ERROR,)
    yield "UTF-16", WHOLE.encode("utf-16"), (RULE_ERROR,)
    yield "a byte-order mark", b"\xef\xbb\xbf" + WHOLE.encode(), (0,)
    yield "line ends of all sorts", WHOLE.replace("\n", "\r\n") + "\r\r\n", (0,)


def dossiers():
    """(what, text of the dossier, exit codes that are right)"""
    yield "an empty file", "", (UNREADABLE,)
    yield "a million opening brackets", "[" * 1_000_000, (UNREADABLE,)
    yield "a million nested objects", '{"a":' * 1_000_000, (UNREADABLE,)
    yield "nested 100,000 deep and closed", '{"rows":' + "[" * 100_000 + "]" * 100_000 + "}", (UNREADABLE,)
    yield "an array", "[]", (UNREADABLE,)
    yield "a number", "1", (UNREADABLE,)
    yield "cut in half", '{"size": 1, "rows": [{"id"', (UNREADABLE,)
    yield "two dossiers", '{"size": 1} {"size": 2}', (UNREADABLE,)
    yield "bytes that are no UTF-8", b'{"name": "\xff\xfe"}', (UNREADABLE,)
    yield "Chinese in GBK", '{"name": "电池组"}'.encode("gbk"), (UNREADABLE,)
    yield "UTF-16", '{"size": 1}'.encode("utf-16"), (UNREADABLE,)
    yield "a byte-order mark", b'\xef\xbb\xbf{"size": 1}', VERDICT
    yield "a lone surrogate", '{"name": "\\ud800"}', VERDICT + (UNREADABLE,)
    yield "a NUL in a text", '{"name": "a\\u0000b"}', VERDICT + (UNREADABLE,)
    yield "100,000 digits", '{"size": ' + "9" * 100_000 + "}", (2,)
    yield "an exponent of a billion", '{"size": 1e1000000000}', (2,)
    yield "an exponent of minus a billion", '{"size": 1e-1000000000}', (2,)
    yield "no number", '{"size": NaN}', (UNREADABLE,)
    yield "the same key 100,000 times", "{" + ",".join(['"size": 1'] * 100_000) + "}", (2,)
    yield "100,000 unknown fields", "{" + ",".join(f'"f{i}": 1' for i in range(100_000)) + "}", (2,)
    yield "100,000 rows", '{"size": 1, "rows": [' + ",".join(f'{{"id": "r{i}", "mass": "1 kg"}}' for i in range(100_000)) + "]}", VERDICT
    yield "100,000 rows of one name", '{"size": 1, "rows": [' + ",".join(['{"id": "r"}'] * 100_000) + "]}", VERDICT
    yield "a text of ten million letters", '{"name": "' + "x" * 10_000_000 + '"}', VERDICT
    yield "a unit of 100,000 letters", '{"size": 1, "rows": [{"id": "a", "mass": "1 ' + "k" * 100_000 + '"}]}', VERDICT
    yield "a unit of 100,000 parentheses", '{"size": 1, "rows": [{"id": "a", "mass": "1 ' + "(" * 50_000 + "kg" + ")" * 10_000 + '"}]}', VERDICT


class Runner:
    def __init__(self, program, folder):
        self.program, self.folder, self.failed, self.count = program, folder, 0, 0

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def run(self, what, args, right):
        start = time.monotonic()
        try:
            done = subprocess.run([self.program, *args, "--lang", "en"], capture_output=True, timeout=SECONDS)
            code, err = done.returncode, done.stderr.decode("utf-8", "replace")
        except subprocess.TimeoutExpired:
            code, err = f"no end within {SECONDS} s", ""
        wrong = code not in right or (code in (RULE_ERROR, UNREADABLE) and "FR" not in err) or "the program itself failed" in err or "not enough memory" in err
        self.count += 1
        self.failed += wrong
        print(f"{'FAILED ' if wrong else ''}{what}: {code} after {time.monotonic() - start:.1f} s")
        if wrong:
            print("    expected " + " or ".join(map(str, right)) + "\n    " + "\n    ".join(err[:2000].splitlines()[:20]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    program = parser.parse_args().program
    with tempfile.TemporaryDirectory(prefix="footrule-limits-") as name:
        runner = Runner(program, pathlib.Path(name))
        for what, text, right in rules():
            runner.run("rule, " + what, ["check", runner.write("rule.frl", text)], right)
        rule = runner.write("rule.frl", WHOLE)
        for what, text, right in dossiers():
            runner.run("dossier, " + what, ["judge", rule, runner.write("dossier.json", text), "--as-of", "2026-03-01"], right)
    print(f"{runner.count} inputs, {runner.failed} not as expected")
    return 1 if runner.failed or not runner.count else 0


if __name__ == "__main__":
    sys.exit(main())
