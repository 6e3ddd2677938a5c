#!/usr/bin/env python3
"""Timings: bench.py --build BUILD [w1|real|cold|warm|all] [options]

w1     the bulk workload, beside the same written by hand; ends with the line `W1 ratio R`: how many times the processor's time of the other
real   lithium-ion dossiers of 60, 1,000 and 100,000 rows; complete examples of the five rules
cold   start-up, and one dossier judged by a whole process
warm   the same dossier again and again in one process, step by step
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys

import inputs
import runs
from inputs import AS_OF, ROOT, W1

sys.path.insert(0, str(W1))
import compare     # noqa: E402
import to_oracle   # noqa: E402

CHECKED = 300   # dossiers of w1 whose records are held against the oracle before anything is timed
UNKNOWN_COMMAND = 5
LI_ION = "small-power-li-ion"


class Table:
    """Rows printed as they come, so that a long benchmark shows where it is."""
    COLUMNS = (("what", 46), ("dossiers/s", 11), ("MB/s", 8), ("× by hand", 10), ("cpu ms/dossier", 15), ("cpu µs/requirement", 19), ("peak MB", 8), ("runs", 5))

    def __init__(self):
        print("".join(f"{name:<{width}}" if at == 0 else f"{name:>{width}}" for at, (name, width) in enumerate(self.COLUMNS)), flush=True)

    def row(self, what, *, laps, dossiers, size, times_hand=None, requirements=None):
        # Throughput by the clock, as one waits for it; time per dossier of the processor, which other programs on the machine do not lengthen.
        seconds, processor = runs.median(laps), runs.median(laps, "processor")
        cells = [what, f"{dossiers / seconds:,.0f}" if dossiers > seconds else f"{dossiers / seconds:.2f}", f"{size / seconds / 1e6:.1f}",
                 f"{times_hand:.2f}" if times_hand else "", f"{processor / dossiers * 1000:.3f}",
                 f"{processor / dossiers / requirements * 1e6:.3f}" if requirements else "", f"{runs.median(laps, 'peak') / 1e6:.0f}", str(len(laps))]
        print("".join(f"{cell:<{width}}" if at == 0 else f"{cell:>{width}}" for at, (cell, (_, width)) in enumerate(zip(cells, self.COLUMNS))), flush=True)


class Bench:
    def __init__(self, options):
        self.options = options
        self.footrule = options.build / "footrule"
        self.hand = options.build / "tests/benchmark/handwritten/handwritten_w1"
        self.inputs = inputs.Inputs(options.build)

    # ---- the program ------------------------------------------------------------------------------------------------
    def compiled(self, rule):
        """The rule in its compiled form; its source if the program cannot make one."""
        made = self.inputs.folder / f"{rule.name}.frc"
        built = subprocess.run([self.footrule, "build", rule, "-o", made], capture_output=True, text=True)
        if built.returncode == UNKNOWN_COMMAND:
            return rule
        if built.returncode != 0:
            raise SystemExit(f"footrule build {rule}: {built.stderr}")
        return made

    def batch(self, rule, dossiers, as_of, threads=1):
        return [self.footrule, "judge", rule, "--batch", dossiers, "--as-of", as_of, "--threads", threads]

    # ---- w1 ---------------------------------------------------------------------------------------------------------
    def check_w1(self, rule):
        """Fast and wrong is not fast: ends the benchmark unless records and oracle are equal."""
        records = runs.output(self.batch(rule, self.inputs.w1(CHECKED), "2026-03-01")).splitlines()
        got = [json.dumps(to_oracle.in_oracle_form(json.loads(record))) for record in records]
        wrong = list(compare.compare(got, self.inputs.w1_expected(CHECKED).read_text(encoding="utf-8").splitlines()))
        if wrong:
            raise SystemExit("the records of w1 are not what the oracle says:\n" + "\n".join(wrong[:10]))
        print(f"{CHECKED} dossiers of w1: equal to the oracle\n", flush=True)

    def w1(self):
        rule = self.compiled(W1)
        self.check_w1(rule)
        count = self.options.dossiers
        dossiers = self.inputs.w1(count)
        shown = {"dossiers": count, "size": dossiers.stat().st_size}
        by_hand, tuned = (self.by_hand(way, dossiers) for way in ("plain", "tuned"))
        one, two = (self.batch(rule, dossiers, "2026-03-01", threads) for threads in (1, 2))
        table = Table()
        plain_laps, tuned_laps, single = runs.alternately([by_hand, tuned, one], self.options.rounds)
        # Of the processor's time: other programs on the machine show in it less than by the clock, and a second thread cannot hide in it.
        ratio = runs.ratio(single, plain_laps, "processor")
        table.row("w1, written by hand", laps=plain_laps, times_hand=1, **shown)
        table.row("w1, by hand, tuned", laps=tuned_laps, times_hand=runs.ratio(tuned_laps, plain_laps, "processor"), **shown)
        table.row("w1, footrule, 1 thread", laps=single, times_hand=ratio, requirements=self.requirements(rule, "2026-03-01", dossiers), **shown)
        beside = f"one thread, by the clock: {runs.ratio(single, plain_laps, 'seconds'):.2f} times as long as by hand; {runs.ratio(single, tuned_laps, 'processor'):.2f} times as long as the tuned one"
        single, double = runs.alternately([one, two], self.options.rounds)
        table.row("w1, footrule, 2 threads", laps=double, **shown)
        print(f"two threads: {runs.ratio(single, double, 'seconds'):.2f} times as fast as one\n{beside}\n")
        if self.options.instructions:
            self.instructions(rule)
        print(f"W1 ratio {ratio:.2f}")

    def by_hand(self, way, dossiers):
        return [self.hand, way, self.inputs.w1_tables(), dossiers]

    def instructions(self, rule):
        """Instructions per row: of two sizes the difference, so that start-up and tables do not count."""
        if not shutil.which("valgrind"):
            print("instructions: valgrind is not installed\n")
            return
        few, many, rows = 50, 250, 60
        small, large = self.inputs.w1(few), self.inputs.w1(many)
        commands = {"written by hand": lambda path: self.by_hand("plain", path), "by hand, tuned": lambda path: self.by_hand("tuned", path),
                    "footrule": lambda path: self.batch(rule, path, "2026-03-01")}
        counts = {name: (runs.instructions(command(large)) - runs.instructions(command(small))) / ((many - few) * rows) for name, command in commands.items()}
        for name, count in counts.items():
            print(f"instructions per row, {name}: {count:,.0f}")
        print(f"ratio of instructions {counts['footrule'] / counts['written by hand']:.2f}\n")

    # ---- real rules -------------------------------------------------------------------------------------------------
    def requirements(self, rule, as_of, dossiers):
        """How many requirements the rule has, from the counts of a verdict over the first dossier."""
        first = self.inputs.folder / "first.json"
        with dossiers.open(encoding="utf-8") as lines:
            first.write_text(lines.readline(), encoding="utf-8")
        verdict = json.loads(runs.output([self.footrule, "judge", rule, first, "--as-of", as_of, "--format", "json"]))
        return sum(verdict["counts"].values())

    def bulk(self, table, what, rule_id, dossiers, count, *more):
        rule, as_of = self.compiled(ROOT / "rules" / rule_id), AS_OF[rule_id]
        laps = runs.repeated([*self.batch(rule, dossiers, as_of), *more], self.options.rounds, self.options.seconds)
        table.row(what, laps=laps, dossiers=count, size=dossiers.stat().st_size, requirements=self.requirements(rule, as_of, dossiers))

    def real(self):
        table = Table()
        for count, rows in ((1000, 60), (60, 1000), (1, 100000)):
            self.bulk(table, f"lithium-ion, {rows:,} rows", LI_ION, self.inputs.li_ion(count, rows), count, "--longest", 128)
        for rule in AS_OF:
            dossiers = self.inputs.example(rule, self.options.copies)
            self.bulk(table, f"{rule}, complete × {self.options.copies:,}", rule, dossiers, self.options.copies)
            dossiers.unlink()
        print()

    # ---- start-up and steps -----------------------------------------------------------------------------------------
    def cold(self):
        source, example = ROOT / "rules" / LI_ION, ROOT / "examples" / LI_ION / "complete.json"
        judging = [example, "--as-of", AS_OF[LI_ION]]
        compiled, w1 = self.compiled(source), self.compiled(W1)
        empty = self.inputs.made("empty.ndjson", lambda: [])
        commands = {
            "version": [self.footrule, "version"],
            "check": [self.footrule, "check", source],
            "judge, from source": [self.footrule, "judge", source, *judging],
            "judge, compiled": [self.footrule, "judge", compiled, *judging],
            "judge, from the cache": ["env", f"FOOTRULE_CACHE={self.inputs.folder / 'cache'}", self.footrule, "judge", source, *judging],
            "judge --batch, compiled, no dossier": self.batch(compiled, empty, AS_OF[LI_ION]),
            "judge --batch of w1, compiled, no dossier": self.batch(w1, empty, "2026-03-01"),
        }
        print(f"whole processes, lithium-ion unless said otherwise, medians of {self.options.starts} runs:", flush=True)
        for name, command in commands.items():
            laps = runs.repeated(command, self.options.starts, self.options.seconds)
            print(f"  {name:<44}{runs.median(laps) * 1000:8.1f} ms elapsed (from {min(lap.seconds for lap in laps) * 1000:.1f}),"
                  f"{runs.median(laps, 'processor') * 1000:8.1f} ms of the processor,{runs.median(laps, 'peak') / 1e6:7.1f} MB")
        print()

    def warm(self):
        program, example = self.options.build / "tests/benchmark/benchmark_warm", ROOT / "examples" / LI_ION / "complete.json"
        subprocess.run([program, ROOT / "rules" / LI_ION, example, AS_OF[LI_ION], "200", str(self.options.starts * 10)], check=True)
        print()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["w1", "real", "cold", "warm", "all"], nargs="?", default="all")
    parser.add_argument("--build", type=pathlib.Path, required=True, help="where the programs are")
    parser.add_argument("--dossiers", type=int, default=20000, help="of w1")
    parser.add_argument("--rounds", type=int, default=5, help="of which the median is taken")
    parser.add_argument("--copies", type=int, default=10000, help="of each complete example")
    parser.add_argument("--starts", type=int, default=21, help="runs of cold")
    parser.add_argument("--seconds", type=float, default=60, help="after which a long line gets no further run")
    parser.add_argument("--instructions", action="store_true", help="of w1, counted by callgrind")
    options = parser.parse_args()
    os.environ["FOOTRULE_CACHE"] = "off"   # what is measured is what is said: nothing left by a run before
    bench = Bench(options)
    # w1 last: its ratio is the last line.
    for what in ("cold", "warm", "real", "w1") if options.what == "all" else (options.what,):
        getattr(bench, what)()


if __name__ == "__main__":
    main()
