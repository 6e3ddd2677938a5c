#!/usr/bin/env python3
"""A program over libfootrule.so prints what `footrule judge --batch` prints of the same dossiers, byte for byte.

    agrees.py --program build/release/footrule --library build/release/libfootrule.so -- COMMAND…

{rule} {compiled} {day} {dossiers} {records} {summary} stand for these in the words of COMMAND. What it prints is compared with the records; with
{records} it compares them itself and is only asked for its exit code.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
W1, DAY, DOSSIERS = ROOT / "tests/benchmark/w1", "2026-03-01", 400
# Lines that are no dossiers, an empty one, one with CR LF and a byte-order mark, and one at the end without a line end.
ODD = b'{"id": 1\n\n\xef\xbb\xbf{}\r\n\xff\xfe\n' + b"[" * 100000 + b'\n{"id": "last"}'


def run(*words, **options):
    return subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, **options)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--library", dest="shared_object", required=True)
    parser.add_argument("command", nargs="+")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = {name: f"{folder}/{name}" for name in ("dossiers", "records", "summary")} | {"compiled": f"{folder}/w1.frc"} | {"rule": str(W1), "day": DAY}
        made = run(sys.executable, W1 / "generate.py", DOSSIERS, "--rows", 12, check=True).stdout
        pathlib.Path(place["dossiers"]).write_bytes(made + ODD)
        run(asked.program, "build", W1, "-o", place["compiled"], check=True)
        single = run(asked.program, "judge", W1, "--batch", place["dossiers"], "-o", place["records"], "--summary", place["summary"], "--as-of", DAY, "--lang", "en")
        expected = pathlib.Path(place["records"]).read_bytes()
        if single.returncode != 4 or expected.count(b"\n") != DOSSIERS + 6:
            return f"the command ended with {single.returncode} and {expected.count(10)} records"
        got = run(*(word.format(**place) for word in asked.command), env=dict(os.environ, FOOTRULE_LIBRARY=asked.shared_object))
        if got.returncode != 0:
            return f"ended with {got.returncode}"
        if not any("{records}" in word for word in asked.command) and got.stdout != expected:
            return f"{len(got.stdout)} bytes that are not the {len(expected)} of judge --batch"
    print(f"{DOSSIERS + 6} records agree")
    return 0


if __name__ == "__main__":
    sys.exit(main())
