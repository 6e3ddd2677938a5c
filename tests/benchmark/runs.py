"""Runs of whole processes: how long, how much of the processor, how much memory."""
import os
import re
import statistics
import subprocess
import threading
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    seconds: float
    processor: float   # seconds of all its threads
    peak: int          # bytes in memory at once; pages of a mapped file count


class PeakWatch(threading.Thread):
    """Looks again and again how much memory a process had at once. What the system tells after its end begins with the memory of Python."""
    FOUND = re.compile(r"VmHWM:\s+(\d+) kB")

    def __init__(self, process):
        super().__init__(daemon=True)
        self.status, self.over, self.peak = f"/proc/{process}/status", threading.Event(), 0
        self.start()

    def run(self):
        pause = 0.001
        while not self.over.wait(pause):
            try:
                with open(self.status, encoding="ascii", errors="replace") as status:
                    found = self.FOUND.search(status.read())
            except OSError:
                return
            self.peak = max(self.peak, int(found.group(1)) * 1024 if found else 0)
            pause = min(pause * 1.2, 0.02)

    def finished(self):
        self.over.set()
        self.join()
        return self.peak


def run(command, allowed=(0,)):
    """One run, its output thrown away. Ends the benchmark if the exit code is none of `allowed`."""
    start = time.perf_counter()
    with subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        watch = PeakWatch(process.pid)
        told = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    peak = watch.finished()
    if process.returncode not in allowed:
        raise SystemExit(f"{' '.join(map(str, command))}\nended with {process.returncode}: {told.decode(errors='replace')[:2000]}")
    return Run(seconds, used.ru_utime + used.ru_stime, peak)


# A verdict of "not met" or "undetermined" is no failure of the program.
VERDICTS = (0, 1, 2)


def alternately(commands, rounds, allowed=VERDICTS):
    """Each command once per round, one after the other, so that a slow minute of the machine meets all: a list of runs per command."""
    for command in commands:
        run(command, allowed)   # files into memory, code into caches
    laps = [[] for _ in commands]
    for _ in range(rounds):
        for command, own in zip(commands, laps):
            own.append(run(command, allowed))
    return laps


def repeated(command, rounds, budget, allowed=VERDICTS):
    """Up to `rounds` runs, fewer if they take longer than `budget` seconds together; one at least."""
    laps, start = [], time.perf_counter()
    while not laps or (len(laps) < rounds and time.perf_counter() - start < budget):
        laps.append(run(command, allowed))
    return laps


def median(laps, what="seconds"):
    return statistics.median(getattr(lap, what) for lap in laps)


def ratio(laps, others, what):
    """Median of the ratios of pairs."""
    return statistics.median(getattr(one, what) / getattr(other, what) for one, other in zip(laps, others))


def output(command, allowed=VERDICTS):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if done.returncode not in allowed:
        raise SystemExit(f"{' '.join(map(str, command))}\nended with {done.returncode}: {done.stderr[:2000]}")
    return done.stdout


COLLECTED = re.compile(r"Collected : (\d+)")


def instructions(command, allowed=VERDICTS):
    """Instructions of one run, counted by callgrind: the same on every machine of a kind, busy or not."""
    counted = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, command)]
    done = subprocess.run(counted, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = COLLECTED.search(done.stderr)
    if done.returncode not in allowed or not found:
        raise SystemExit(f"{' '.join(counted)}\nended with {done.returncode}: {done.stderr[:2000]}")
    return int(found.group(1))
