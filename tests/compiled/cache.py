#!/usr/bin/env python3
"""The cache of compiled rules: used when nothing has changed, and never when anything has."""
import argparse
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = ""
RULE = 'rule "kept" "留存" "Kept"\nuse "std/units"\nuse "parts"\nfacts\n    mass : kg 0..\n{more}'
LIMIT = 'requirement light §1 "轻" "light"\n    must mass <= {limit} kg\n    breach minor\n'
PARTS = 'define twice(x : number) = x * {factor}\n'
DOSSIER = '{"mass": "5 kg"}'


class Cache(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="footrule-cache-"))
        self.cache = self.folder / "cache"
        (self.folder / "rule").mkdir()
        self.write("rule/rule.frl", RULE.format(more=""))
        self.write("rule/limit.frl", LIMIT.format(limit=6))
        self.write("parts.frl", PARTS.format(factor=2))
        self.write("rule/rule.frl", RULE.format(more="").replace('"parts"', '"../parts"'))
        self.write("dossier.json", DOSSIER)

    def tearDown(self):
        shutil.rmtree(self.folder)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def run_program(self, *words, env=None, cwd=None):
        # strace-free sign that the cache was used: nothing is written, and the answer is right. Where it matters the entry is looked at.
        surroundings = {key: value for key, value in os.environ.items() if not key.startswith("FOOTRULE_") and key not in ("XDG_CACHE_HOME",)}
        surroundings.update({"FOOTRULE_CACHE": str(self.cache), "LC_ALL": "C.UTF-8"}, **(env or {}))
        surroundings = {key: value for key, value in surroundings.items() if value is not None}
        return subprocess.run([PROGRAM, *words], cwd=cwd or self.folder, env=surroundings, capture_output=True, text=True, timeout=60)

    def judge(self, env=None, cwd=None, rule="rule"):
        return self.run_program("judge", rule, "dossier.json", "--as-of", "2026-03-01", "--lang", "en", env=env, cwd=cwd).returncode

    def entries(self):
        return sorted(path.name for path in self.cache.iterdir()) if self.cache.exists() else []

    def stamp(self):
        return [path.stat().st_mtime_ns for path in sorted(self.cache.iterdir())]

    def test_second_run_uses_it(self):
        self.assertEqual(self.judge(), 0)
        self.assertEqual(len(self.entries()), 1)
        before = self.stamp()
        self.assertEqual(self.judge(), 0)
        self.assertEqual(self.stamp(), before)   # an entry that was not used would have been written anew

    def test_off(self):
        self.assertEqual(self.judge({"FOOTRULE_CACHE": "off"}), 0)
        self.assertEqual(self.entries(), [])
        self.assertFalse((self.folder / "off").exists())

    def test_folders_of_the_system(self):
        self.judge({"FOOTRULE_CACHE": None, "XDG_CACHE_HOME": str(self.folder / "xdg")})
        self.assertEqual(len(list((self.folder / "xdg/footrule").iterdir())), 1)
        self.judge({"FOOTRULE_CACHE": None, "XDG_CACHE_HOME": "relative", "HOME": str(self.folder / "home")})
        self.assertEqual(len(list((self.folder / "home/.cache/footrule").iterdir())), 1)
        self.assertEqual(self.judge({"FOOTRULE_CACHE": None, "HOME": None}), 0)

    def test_changed_text(self):
        self.assertEqual(self.judge(), 0)
        time = (self.folder / "rule/limit.frl").stat()
        self.write("rule/limit.frl", LIMIT.format(limit=4))   # as long as before
        os.utime(self.folder / "rule/limit.frl", ns=(time.st_atime_ns, time.st_mtime_ns))
        self.assertEqual(self.judge(), 1)
        self.assertEqual(len(self.entries()), 1)

    def test_changed_module(self):
        self.judge()
        before = self.stamp()
        self.write("parts.frl", PARTS.format(factor=3))
        self.assertEqual(self.judge(), 0)
        self.assertNotEqual(self.stamp(), before)

    def test_new_file_in_the_folder(self):
        self.assertEqual(self.judge(), 0)
        self.write("rule/more.frl", LIMIT.replace("light", "heavy").format(limit=4))
        self.assertEqual(self.judge(), 1)
        (self.folder / "rule/more.frl").unlink()
        self.assertEqual(self.judge(), 0)

    def test_removed_file(self):
        self.judge()
        (self.folder / "parts.frl").unlink()
        self.assertEqual(self.judge(), 3)

    def test_other_place_of_that_name(self):
        self.assertEqual(self.judge(), 0)
        (self.folder / "parts").mkdir()   # `use "../parts"` takes a folder before parts.frl
        self.assertEqual(self.judge(), 3)

    def test_names_are_shown_as_given(self):
        self.write("rule/limit.frl", LIMIT.format(limit=4) + "define unused = no_such\n")
        self.write("rule/limit.frl", LIMIT.format(limit=4))
        inner = self.folder / "rule"
        shutil.copy(self.folder / "dossier.json", inner)
        one = self.run_program("explain", "rule", "dossier.json", "light", "--lang", "en").stdout
        two = self.run_program("explain", ".", "dossier.json", "light", "--lang", "en", cwd=inner).stdout
        self.assertEqual(one, self.run_program("explain", "rule", "dossier.json", "light", "--lang", "en").stdout)
        self.assertEqual(two, self.run_program("explain", ".", "dossier.json", "light", "--lang", "en", cwd=inner, env={"FOOTRULE_CACHE": "off"}).stdout)

    def test_errors_are_not_kept(self):
        self.write("rule/limit.frl", "requirement light\n    must no_such <= 4 kg\n")
        self.assertEqual(self.judge(), 3)
        self.assertEqual(self.entries(), [])

    def test_damaged_entry(self):
        self.judge()
        entry = self.cache / self.entries()[0]
        good = entry.read_bytes()
        for bad in (b"", good[:100], good[:-1], good[:5000] + b"?" + good[5001:], b"not a rule"):
            entry.write_bytes(bad)
            self.assertEqual(self.judge(), 0)
            self.assertEqual(entry.read_bytes(), good)

    def test_entry_of_someone_else(self):
        self.judge()
        entry = self.cache / self.entries()[0]
        entry.chmod(0o666)   # anybody may have written it
        before = entry.stat().st_mtime_ns
        self.assertEqual(self.judge(), 0)
        self.assertNotEqual(entry.stat().st_mtime_ns, before)
        self.assertEqual(entry.stat().st_mode & 0o777, 0o600)

    def test_folder_that_cannot_be_written(self):
        self.cache.write_text("a file", encoding="utf-8")
        done = self.run_program("check", "rule")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(self.judge({"FOOTRULE_CACHE": "/proc/no/such"}), 0)

    def test_full_disk(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        self.cache.mkdir()
        self.judge()
        entry = self.cache / self.entries()[0]
        entry.unlink()
        entry.symlink_to("/dev/full")
        self.assertEqual(self.judge(), 0)

    def test_library_folder(self):
        self.assertEqual(self.judge(), 0)
        library = pathlib.Path(__file__).resolve().parents[2] / "stdlib"
        shutil.copytree(library, self.folder / "stdlib")
        env = {"FOOTRULE_STDLIB": str(self.folder / "stdlib")}
        self.assertEqual(self.judge(env), 0)
        self.assertEqual(len(self.entries()), 2)
        units = self.folder / "stdlib/units.frl"
        units.write_text(units.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
        before = self.stamp()
        self.assertEqual(self.judge(env), 0)
        self.assertNotEqual(self.stamp(), before)
        units.unlink()
        self.assertEqual(self.judge(env), 3)
        self.assertEqual(self.judge(), 0)

    def test_other_build(self):
        """The same program with another build id, as another build has."""
        self.judge()
        image = pathlib.Path(PROGRAM).read_bytes()
        at = image.find(b"\x14\0\0\0\3\0\0\0GNU\0")
        self.assertGreater(at, 0)
        other = self.folder / "other"
        other.write_bytes(image[:at + 12] + bytes([image[at + 12] ^ 1]) + image[at + 13:])
        other.chmod(0o755)
        done = subprocess.run([other, "check", "rule"], cwd=self.folder, env=dict(os.environ, FOOTRULE_CACHE=str(self.cache)), capture_output=True)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(len(self.entries()), 2)

    def test_bounded(self):
        for number in range(66):
            name = f"rule{number}.frl"
            self.write(name, f'rule "n{number}" "n" "n"\nfacts\n    mass : number\nrequirement one\n    must mass <= 4\n')
            self.assertEqual(self.run_program("check", name).returncode, 0)
        self.assertEqual(len(self.entries()), 64)

    def test_several_at_once(self):
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            self.assertEqual(set(pool.map(lambda _: self.judge(), range(24))), {0})
        self.assertEqual(len(self.entries()), 1)

    def test_syntax_trees_come_from_the_sources(self):
        self.write("rule/tests.frl", 'test "轻的" "light ones"\n    given "../dossier.json"\n    as of 2026-03-01\n    expect light met\n')
        for _ in range(2):
            done = self.run_program("test", "rule", "--lang", "en")
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


def main():
    global PROGRAM
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    options, rest = parser.parse_known_args()
    PROGRAM = str(pathlib.Path(options.program).resolve())
    unittest.main(argv=[sys.argv[0], *rest])


if __name__ == "__main__":
    main()
