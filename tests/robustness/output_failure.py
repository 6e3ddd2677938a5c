#!/usr/bin/env python3
"""Output goes out whole or not at all, and the exit code says so: a full disk, a reader that went away, a folder that takes no files."""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

RULE = 'rule "output" "输出" "Output"\nfacts\n    size : number\nrequirement one\n    must size >= 1\n'
USAGE = 5


def full_disk(program, folder):
    with open("/dev/full", "wb") as full:
        done = subprocess.run([program, "judge", "rule.frl", "dossier.json", "--lang", "en"], cwd=folder, stdout=full, stderr=subprocess.PIPE)
    return done.returncode == USAGE and b"FR6112" in done.stderr


def closed_pipe(program, folder):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([program, "help-me"], cwd=folder, stdout=writing, stderr=subprocess.PIPE)
    usage = done.returncode == USAGE
    done = subprocess.run([program, "judge", "rule.frl", "dossier.json", "--lang", "en"], cwd=folder, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    return usage and done.returncode == USAGE and b"FR6112" in done.stderr


def nothing_on_error(program, folder):
    done = subprocess.run([program, "judge", "rule.frl", "missing.json"], cwd=folder, capture_output=True)
    return done.returncode == 4 and done.stdout == b"" and b"FR1001" in done.stderr


def folder_that_is_a_file(program, folder):
    done = subprocess.run([program, "translate", "rule.frl", "--to", "zh", "-o", "dossier.json"], cwd=folder, capture_output=True)
    return done.returncode == USAGE and b"FR6113" in done.stderr and (folder / "dossier.json").read_text() == '{"size": 1}'


def original_is_kept(program, folder):
    done = subprocess.run([program, "translate", "rule.frl", "--to", "zh", "-o", "."], cwd=folder, capture_output=True)
    return done.returncode == USAGE and b"FR6114" in done.stderr and (folder / "rule.frl").read_text() == RULE


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    program = str(pathlib.Path(parser.parse_args().program).resolve())
    failed = 0
    with tempfile.TemporaryDirectory(prefix="footrule-output-") as name:
        folder = pathlib.Path(name)
        (folder / "rule.frl").write_text(RULE)
        (folder / "dossier.json").write_text('{"size": 1}')
        for check in (full_disk, closed_pipe, nothing_on_error, folder_that_is_a_file, original_is_kept):
            passed = check(program, folder)
            failed += not passed
            print(f"{'' if passed else 'FAILED '}{check.__name__}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
