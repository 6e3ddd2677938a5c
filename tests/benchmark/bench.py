#!/usr/bin/env python3
"""bench.py --build BUILD cold|warm|all: medians of whole processes (cold) and of judging again and again in one process (warm)."""
import argparse
import pathlib
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULE = ROOT / "rules/small-power-li-ion"
DOSSIER = ROOT / "examples/small-power-li-ion/complete.json"
DAY = "2026-03-01"


def milliseconds(command, times):
    laps = []
    for _ in range(times):
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True)
        laps.append((time.perf_counter() - start) * 1000)
        if done.returncode > 2:
            raise SystemExit(done.stderr.decode())
    return laps


def cold(build, times):
    program = str(build / "footrule")
    commands = {"version": ["version"], "check": ["check", str(RULE)], "judge": ["judge", str(RULE), str(DOSSIER), "--as-of", DAY]}
    print(f"whole processes, medians of {times} runs:")
    for name, words in commands.items():
        laps = milliseconds([program, *words], times)
        print(f"  footrule {name:8} {statistics.median(laps):7.1f} ms   (from {min(laps):.1f} to {max(laps):.1f})")


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
