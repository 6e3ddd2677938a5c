#!/usr/bin/env python3
"""The harness must fail where it should: a test that cannot fail tests nothing."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

HARNESS = pathlib.Path(__file__).with_name("run_cases.py")
CASE = 'title: echo\nargs: "a  b" c\n--- stdout\n{stdout}\n--- exit {exit}\n'


def run(text, *options, name="one.case"):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / name
        if text is not None:
            path.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, HARNESS, "--program", "/bin/echo", *options, folder], capture_output=True, text=True)
        return done.returncode, path.read_text(encoding="utf-8") if text is not None else "", done.stdout


class Harness(unittest.TestCase):
    def test_right(self):
        self.assertEqual(run(CASE.format(stdout="a  b c", exit=0))[0], 0)

    def test_wrong_text(self):
        self.assertEqual(run(CASE.format(stdout="a b c", exit=0))[0], 1)

    def test_wrong_code(self):
        self.assertEqual(run(CASE.format(stdout="a  b c", exit=1))[0], 1)

    def test_nothing_to_run(self):
        self.assertEqual(run(None)[0], 1)

    def test_malformed(self):
        self.assertEqual(run("title: no args\n--- stdout\n")[0], 1)
        self.assertEqual(run(CASE.format(stdout="a  b c", exit=0) + "--- stdoot\n")[0], 1)

    def test_fail_name(self):
        self.assertEqual(run(CASE.format(stdout="a  b c", exit=0), name="fail_one.case")[0], 1)

    def test_update(self):
        code, text, _ = run(CASE.format(stdout="other", exit=2), "--update")
        self.assertEqual(code, 0)
        self.assertEqual(text, CASE.format(stdout="a  b c", exit=0))


if __name__ == "__main__":
    unittest.main()
