#!/usr/bin/env python3
"""Judging in bulk is killed again and again and gone on with: the output and the summary are byte for byte those of a run nobody disturbed.

Also: what may not be gone on with is refused and left as it is (another job, another input, a damaged journal, a run still at work), a full
disk leaves something to go on with, and an output that is not finished never has the name of the finished one.

    batch_resume.py --program build/release/footrule [--kills 25] [--seed 1]
"""
import argparse
import fcntl
import json
import pathlib
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time

RULE = """rule "resume" "续" "Resume"
use "std/units"
facts
    size : number
facts each part in parts
    key id
    id : text
    mass : kg
result total "合计" "Total" = sum(each part in parts: part.mass)
requirement big_enough §3.1 "够大" "Big enough"
    must size >= 10
requirement light §3.2 "轻" "Light"
    for each part
    must part.mass <= 5 kg
conclusion decision §4 "决定" "Decision"
    refused "不予" "refused" when size < 10
    otherwise granted "准予" "granted"
"""
DAY = ["--as-of", "2026-03-01", "--lang", "en"]
USAGE = 5


def dossier(rng):
    kind = rng.randrange(20)
    if kind == 0:
        return rng.choice([b"", b"{", b"[]", b'{"size": \xff}', b'{"size": 1, "size": 2}', b"\x00", b'{"size": "heavy"}'])
    parts = [{"id": f"P-{i}", "mass": f"{rng.randrange(1, 80) / 10} kg"} for i in range(rng.randrange(4))]
    return json.dumps({"size": rng.randrange(5, 30), "parts": parts}).encode()


class Place:
    def __init__(self, program, folder, seconds, rng):
        self.program, self.folder, self.rng = program, folder, rng
        (folder / "rule.frl").write_text(RULE, encoding="utf-8")
        some = [dossier(rng) for _ in range(1000)]
        (folder / "small.ndjson").write_bytes(b"\n".join(some[:50]))
        lines = 10_000
        while self.seconds_for(some, lines) < seconds:
            lines *= 2

    def seconds_for(self, some, lines):
        """How long a run of so many lines takes. It must be long enough to be killed in the middle, on any machine."""
        with open(self.folder / "in.ndjson", "wb") as file:
            for _ in range(lines):
                file.write(self.rng.choice(some) + b"\n")
        begun = time.monotonic()
        self.run("probe", "--threads", "1")
        (self.folder / "probe").unlink()
        return time.monotonic() - begun

    def words(self, out, *more, given=("in.ndjson",)):
        return [self.program, "judge", "rule.frl", "--batch", *given, *DAY, "-o", out, "--summary", out + ".summary", *more]

    def start(self, out, *more, given=("in.ndjson",), stdin=None, **kwargs):
        stream = open(self.folder / stdin, "rb") if stdin else subprocess.DEVNULL
        return subprocess.Popen(self.words(out, *more, given=given), cwd=self.folder, stdin=stream, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **kwargs)

    def run(self, out, *more, **kwargs):
        process = self.start(out, *more, **kwargs)
        output, errors = process.communicate()
        return process.returncode, output, errors

    def bytes(self, name):
        path = self.folder / name
        return path.read_bytes() if path.exists() else None

    def leftovers(self, out):
        return [suffix for suffix in (".part", ".journal", ".journal.part") if (self.folder / (out + suffix)).exists()]


def killed_job(place, number, whole, given, stdin, more):
    """One job, killed until it gets through. Returns the number of kills, or None if something differs."""
    out, kills, first = f"killed-{number}", 0, time.monotonic()
    while True:
        threads = place.rng.choice(["1", "2", "5"])
        process = place.start(out, "--resume", "--threads", threads, *more, given=given, stdin=stdin)
        try:
            # Longer and longer, so that it ends on a slow machine as well.
            _, errors = process.communicate(timeout=place.rng.uniform(0.05, 0.6) * (1 + (time.monotonic() - first) / 5))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.communicate()
            kills += 1
            if (place.folder / out).exists() and place.bytes(out) != place.bytes(whole):
                print(f"FAILED {out}: there is an output that is not whole")
                return None
            continue
        same = place.bytes(out) == place.bytes(whole) and place.bytes(out + ".summary") == place.bytes(whole + ".summary")
        if not same or process.returncode != 4 or place.leftovers(out):
            print(f"FAILED {out}: code {process.returncode}, {place.leftovers(out)}, {errors.decode()}")
            return None
        return kills


def kills(place, wanted):
    for name, more in (("whole", ()), ("whole-only", ("--only", "not-met,error"))):
        if place.run(name, "--threads", "1", *more)[0] != 4:
            return False
    for name, more in (("stream", ()), ("stream-only", ("--only", "not-met,error"))):
        if place.run(name, "--threads", "2", *more, given=("-",), stdin="in.ndjson")[0] != 4:
            return False
    done, number = 0, 0
    while done < wanted:
        only = number % 4 >= 2
        stream = number % 2 == 1
        found = killed_job(place, number, ("stream" if stream else "whole") + ("-only" if only else ""), ("-",) if stream else ("in.ndjson",),
                           "in.ndjson" if stream else None, ("--only", "not-met,error") if only else ())
        if found is None:
            return False
        done, number = done + found, number + 1
    print(f"{done} kills in {number} jobs")
    return done >= wanted


def interrupted(place, out, **kwargs):
    """A job that stands in the middle."""
    while True:
        process = place.start(out, "--resume", "--threads", "1", **kwargs)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and process.poll() is None:
            text = place.bytes(out + ".journal") or b""
            if b"\ndossiers " in text and b"\ndossiers 0\n" not in text:
                break
            time.sleep(0.01)
        process.kill()
        process.communicate()
        if (place.folder / (out + ".part")).exists():
            return
        (place.folder / out).unlink()


def refusals(place):
    interrupted(place, "half")
    part, journal = place.bytes("half.part"), place.bytes("half.journal")
    wrong = []

    def refused(name, code, result):
        left = place.bytes("half.part") == part and place.bytes("half.journal") == journal
        if result[0] != USAGE or code not in result[2] or not left:
            wrong.append(f"{name}: {result[0]} {result[2].decode()} {'' if left else 'and the output was touched'}")

    refused("no --resume", b"FR6305", place.run("half"))
    refused("another outcome", b"FR6306", place.run("half", "--resume", "--only", "met"))
    refused("another limit", b"FR6306", place.run("half", "--resume", "--longest", "17"))
    refused("another input", b"FR6306", place.run("half", "--resume", given=("small.ndjson",)))
    refused("another day", b"FR6306", other_day(place))
    (place.folder / "half.journal").unlink()
    journal = None
    refused("no journal", b"FR6307", place.run("half", "--resume"))
    (place.folder / "half.journal").write_bytes(journal := b"footrule-journal 2\n")
    refused("damaged journal", b"FR6307", place.run("half", "--resume"))
    return report("refusals", wrong)


def other_day(place):
    words = [word.replace("2026-03-01", "2026-04-01") for word in place.words("half", "--resume")]
    done = subprocess.run(words, cwd=place.folder, capture_output=True, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout, done.stderr


def shortened(place):
    interrupted(place, "short")
    with open(place.folder / "short.part", "r+b") as file:
        file.truncate(10)
    code, _, errors = place.run("short", "--resume")
    return report("shortened output", [] if code == USAGE and b"FR6307" in errors else [f"{code} {errors.decode()}"])


def other_stream(place):
    interrupted(place, "stream-half", given=("-",), stdin="in.ndjson")
    code, _, errors = place.run("stream-half", "--resume", given=("-",), stdin="small.ndjson")
    wrong = [] if code == USAGE and b"FR6309" in errors else [f"another stream: {code} {errors.decode()}"]
    code, _, errors = place.run("stream-half", "--resume", given=("-",), stdin="in.ndjson")
    wrong += [] if code == 4 and place.bytes("stream-half") == place.bytes("stream") else [f"the same stream: {code} {errors.decode()}"]
    return report("streams", wrong)


def last_steps(place):
    """Broken off when all is judged: before the output gets its name, and after."""
    (place.folder / "last").mkdir()   # in the way
    code, _, errors = place.run("last")
    wrong = [] if code == USAGE and b"FR6113" in errors else [f"in the way: {code} {errors.decode()}"]
    (place.folder / "last").rmdir()
    journal = place.bytes("last.journal")
    for step in ("before", "after"):
        if step == "after":
            (place.folder / "last.journal").write_bytes(journal)
        (place.folder / "last.summary").unlink(missing_ok=True)
        code, _, errors = place.run("last", "--resume")
        same = place.bytes("last") == place.bytes("whole") and place.bytes("last.summary") == place.bytes("whole.summary")
        if code != 4 or not same or place.leftovers("last"):
            wrong.append(f"{step}: {code} {errors.decode()}")
    return report("last steps", wrong)


def in_use(place):
    interrupted(place, "busy")
    with open(place.folder / "busy.part", "r+b") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        code, _, errors = place.run("busy", "--resume")
    return report("in use", [] if code == USAGE and b"FR6308" in errors else [f"{code} {errors.decode()}"])


def full_disk(place):
    """A limit on the size of files stands for a full disk."""
    def limited():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))

    code, _, errors = place.run("full", preexec_fn=limited, restore_signals=False)
    wrong = [] if code == USAGE and b"FR6113" in errors and b"FR6310" in errors else [f"{code} {errors.decode()}"]
    code, _, errors = place.run("full", "--resume")
    wrong += [] if code == 4 and place.bytes("full") == place.bytes("whole") else [f"not gone on with: {code} {errors.decode()}"]
    return report("full disk", wrong)


def closed_pipe(place):
    process = subprocess.Popen([place.program, "judge", "rule.frl", "--batch", "in.ndjson", *DAY], cwd=place.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.read(100)
    process.stdout.close()
    errors = process.stderr.read()
    return report("closed pipe", [] if process.wait() == USAGE and b"FR6112" in errors else [f"{process.returncode} {errors.decode()}"])


def report(name, wrong):
    print("\n".join(f"FAILED {name}: {line}" for line in wrong) or name)
    return not wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--kills", type=int, default=25)
    parser.add_argument("--seconds", type=float, default=0.8, help="that a job takes at least")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="footrule-resume-") as name:
        place = Place(str(pathlib.Path(asked.program).resolve()), pathlib.Path(name), asked.seconds, random.Random(asked.seed))
        passed = kills(place, asked.kills)
        for check in (refusals, shortened, other_stream, last_steps, in_use, full_disk, closed_pipe):
            passed = check(place) and passed
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
