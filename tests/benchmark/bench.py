#!/usr/bin/env python3
"""bench.py --build BUILD cold|warm|all: medians of whole processes (cold) and of judging again and again in one process (warm)."""
import argparse
import pathlib
import resource
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULE = ROOT / "rules/small-power-li-ion"
DOSSIER = ROOT / "examples/small-power-li-ion/complete.json"
DAY = "2026-03-01"


def processor():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def milliseconds(command, times):
    """(elapsed, of the processor) per run: on a busy machine only the second means something."""
    laps = []
    for _ in range(times):
        start, start_processor = time.perf_counter(), processor()
        done = subprocess.run(command, capture_output=True)
        laps.append(((time.perf_counter() - start) * 1000, (processor() - start_processor) * 1000))
        if done.returncode > 2:
            raise SystemExit(done.stderr.decode())
    return laps


def cold(build, times):
    program = str(build / "footrule")
    commands = {"version": ["version"], "check": ["check", str(RULE)], "judge": ["judge", str(RULE), str(DOSSIER), "--as-of", DAY]}
    print(f"whole processes, medians of {times} runs:", flush=True)
    for name, words in commands.items():
        elapsed, used = zip(*milliseconds([program, *words], times))
        print(f"  footrule {name:8} {statistics.median(elapsed):7.1f} ms elapsed (from {min(elapsed):.1f}), {statistics.median(used):7.1f} ms of the processor")


def warm(build, times):
    subprocess.run([str(build / "tests/benchmark/benchmark_warm"), str(RULE), str(DOSSIER), DAY, "200", str(times)], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--times", type=int, default=21)
    parser.add_argument("what", choices=["cold", "warm", "all"], nargs="?", default="all")
    options = parser.parse_args()
    if options.what != "warm":
        cold(options.build, options.times)
    if options.what != "cold":
        warm(options.build, options.times * 10)


if __name__ == "__main__":
    main()
