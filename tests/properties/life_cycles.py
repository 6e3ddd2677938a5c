#!/usr/bin/env python3
"""Life cycles held against an automaton written here: what the program says of an incomplete dossier holds in every way it can be completed.

A random automaton and random dossiers, some cells of which are missing. The dossiers are judged by the program; here each is completed in
every way (a kind: every event; a day: every day that makes a difference, or never), and the automaton is run on each. Complete dossiers must
give the same answer. Of incomplete ones the program may leave open what is decided (that is counted), but may not decide what is open or
decide it otherwise.
"""
import argparse
import datetime
import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile

STATES = ["live", "paused", "gone", "void"]
KINDS = ["pause", "finish", "resume", "spoil"]
START = datetime.date(2025, 1, 1)
AS_OF = 25                                   # days after START
WRITTEN = [0, 10, 20, 25, 30, 40]            # days that dossiers name
POSSIBLE = range(-5, 46, 5)                  # with a day before, between and after them


def iso(day):
    return (START + datetime.timedelta(days=day)).isoformat()


class Automaton:
    def __init__(self, rng):
        self.records = rng.random() < 0.5
        moves = [("pause", ["live"], "paused"), ("finish", ["live", "paused"], "gone"), ("resume", ["paused"], "live"),
                 ("spoil", rng.choice([["live"], ["paused"], ["live", "paused"]]), "void")]
        self.moves = {kind: (sources, target) for kind, sources, target in moves}
        self.moves["lapse"] = (rng.choice([["live"], ["live", "paused"]]), "gone")
        self.same_day = rng.sample(KINDS, rng.randint(0, 4))

    def rule(self):
        lines = ['rule "t" "测试" "Test"', 'use "std/units"', "facts", '    end : date or none "到期" "End"',
                 ("records" if self.records else "facts") + ' each deed in deeds "事件" "Deed"',
                 '    event : one of course_event "事件" "Event"', '    on : date "日期" "Day"',
                 'life cycle course §1 "进程" "Course"', "    states live start, paused, gone final, void final", "    recorded as deeds"]
        if self.same_day:
            lines.append("    same day " + ", ".join(self.same_day))
        for kind, (sources, target) in self.moves.items():
            own = " by itself on end" if kind == "lapse" else ""
            lines.append(f"    event {kind} : {', '.join(sources)} to {target}{own}")
        for name in ("state_before", "state_after", "takes_effect"):
            lines.append(f'result deed.{name}_shown §1 "值" "Value" = deed.{name}')
        return "\n".join(lines) + "\n"

    def rank(self, kind):
        if kind in self.same_day:
            return self.same_day.index(kind)
        return -1 if kind == "lapse" else len(KINDS)

    def run(self, end, acts):
        """What is read of a complete dossier. `acts`: (number in the dossier, kind, day); acts that were not done are left out."""
        happenings = [(day, self.rank(kind), number, kind) for number, kind, day in acts]
        if end is not None:
            happenings.append((end, self.rank("lapse"), -1, "lapse"))
        state, seen = "live", {"course.state": "live", "course.since": "none"}
        for day, _, number, kind in sorted(happenings):
            sources, target = self.moves[kind]
            before, allowed = state, state in sources
            state = target if allowed else state
            if number >= 0:
                seen.update({f"deed.state_before_shown {number}": before, f"deed.state_after_shown {number}": state,
                             f"deed.takes_effect_shown {number}": allowed})
            if day <= AS_OF:
                seen["course.state"] = state
                if allowed:
                    seen["course.since"] = iso(day)
        return seen


def random_dossier(rng):
    share = rng.choice([0, 0, 0.3])
    some = lambda value: None if rng.random() < share else value
    return {"end": rng.choice(["none", rng.choice(WRITTEN), some(rng.choice(WRITTEN))]),
            "deeds": [{"event": some(rng.choice(KINDS)), "on": some(rng.choice(WRITTEN))} for _ in range(rng.randint(0, 4))]}


def as_json(dossier):
    deeds = [{key: iso(value) if key == "on" else value for key, value in deed.items() if value is not None} for deed in dossier["deeds"]]
    end = {} if dossier["end"] is None else {"end": dossier["end"] if dossier["end"] == "none" else iso(dossier["end"])}
    return json.dumps(end | {"deeds": deeds})


def completions(automaton, dossier):
    """Every (end, acts) the dossier may stand for. A missing date of a record is an act that was not done by the as-of date."""
    ends = [None] if dossier["end"] == "none" else POSSIBLE if dossier["end"] is None else [dossier["end"]]
    never = [None]
    later = [day for day in POSSIBLE if day > AS_OF]
    choices = []
    for number, deed in enumerate(dossier["deeds"]):
        days = [deed["on"]] if deed["on"] is not None else [*later, *never] if automaton.records else [*POSSIBLE, *never]
        choices.append([(number, kind, day) for kind in ([deed["event"]] if deed["event"] else KINDS) for day in days])
    for end in ends:
        for acts in itertools.product(*choices):
            yield end, [act for act in acts if act[2] is not None]


def count_of(automaton, dossier):
    size = len(POSSIBLE) if dossier["end"] is None else 1
    for deed in dossier["deeds"]:
        size *= (1 if deed["event"] else len(KINDS)) * (1 if deed["on"] is not None else len(POSSIBLE) + 1)
    return size


def expected(automaton, dossier):
    """By what is read: the set of values that some completion gives."""
    values = {}
    for end, acts in completions(automaton, dossier):
        for name, value in automaton.run(end, acts).items():
            values.setdefault(name, set()).add(value)
    return values


def answers(verdict):
    found = {}
    for result in verdict["results"]:
        number = result["subject"].removeprefix("deeds[").removesuffix("]")
        name = result["name"] + (f" {number}" if number else "")
        value = result["value"]["en"]
        found[name] = None if result["state"] == "undetermined" else {"yes": True, "no": False}.get(value, value)
    return found


def judge(program, automaton, dossiers, folder):
    (folder / "rule.frl").write_text(automaton.rule(), encoding="utf-8")
    files = []
    for number, dossier in enumerate(dossiers):
        files.append(folder / f"{number}.json")
        files[-1].write_text(as_json(dossier), encoding="utf-8")
    run = subprocess.run([program, "judge", folder / "rule.frl", *files, "--as-of", iso(AS_OF), "--format", "json"], capture_output=True, text=True)
    if run.returncode > 2:
        sys.exit(f"the program ended with {run.returncode}:\n{run.stderr}\n{automaton.rule()}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--seed", type=int, default=20250903)
    parser.add_argument("--automata", type=int, default=20)
    parser.add_argument("--dossiers", type=int, default=40)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    compared = wider = wrong = 0
    with tempfile.TemporaryDirectory() as name:
        for _ in range(options.automata):
            automaton = Automaton(rng)
            dossiers = [one for one in (random_dossier(rng) for _ in range(options.dossiers)) if count_of(automaton, one) <= 50_000]
            for dossier, verdict in zip(dossiers, judge(options.program, automaton, dossiers, pathlib.Path(name)), strict=True):
                seen = answers(verdict)
                for what, values in expected(automaton, dossier).items():
                    compared += 1
                    complete = count_of(automaton, dossier) == 1
                    if seen[what] is None and not complete:
                        wider += len(values) == 1
                    elif values != {seen[what]}:
                        wrong += 1
                        print(f"{what}: the program says {seen[what]}, possible are {sorted(map(str, values))}\n{automaton.rule()}{as_json(dossier)}\n")
    print(f"{compared} values compared, {wrong} wrong, {wider} left open though decided")
    if wrong or compared < options.automata * options.dossiers or wider > compared / 20:
        sys.exit(1)


main()
