#!/usr/bin/env python3
"""Judges dossiers on the machines of a Dask cluster: the records and the summary of one run on one machine, byte for byte.

    judge.py RULE DAY INPUT.ndjson… --records OUT.ndjson --summary OUT.json [--scheduler tcp://host:8786] [--part-mib 64]

Inputs are cut into parts at line ends; workers judge a part each by `footrule judge --batch`; what comes out is put together in the order of the
inputs. Rule, inputs and outputs must lie where all machines see them, and all must have the same footrule. Without --scheduler: on this machine
alone. Ends as footrule does, with the worst of all dossiers, or with 5 if a part could not be judged.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import distributed

WORST_LAST = (0, 2, 1, 3, 4, 5)   # exit codes of footrule
BLOCK = 1 << 20
AT_A_TIME = 500                     # summaries


def parts(path, size):
    """(first byte, end, first line) of pieces of about so many bytes, each of whole lines. Reads the input once, to count lines."""
    begin, line, at, lines = 0, 1, 0, 0
    with open(path, "rb") as file:
        while block := file.read(BLOCK):
            here = 0
            while at + len(block) - begin >= size:   # the part ends behind the first line end from here on
                feed = block.find(b"\n", max(here, begin + size - at - 1))
                if feed < 0:
                    break
                lines += block.count(b"\n", here, feed + 1)
                here = feed + 1
                yield begin, at + here, line
                begin, line = at + here, 1 + lines
            lines += block.count(b"\n", here)
            at += len(block)
    if at > begin:
        yield begin, at, line


def feed(path, begin, end, pipe):
    with open(path, "rb") as file:
        file.seek(begin)
        while begin < end and (block := file.read(min(BLOCK, end - begin))):
            pipe.write(block)
            begin += len(block)
    pipe.close()


def judge(footrule, rule, day, path, name, part, out):
    """On a worker: one part of the input at `path`, which records call `name`. Its exit code; a part without both outputs is a failure, told with what the command said."""
    begin, end, line = part
    words = [footrule, "judge", rule, "--batch", "-", "--name", name, "--first-line", str(line), "--as-of", day, "--threads", "1", "-o", f"{out}.ndjson", "--summary", f"{out}.json"]
    with tempfile.TemporaryFile() as said, subprocess.Popen(words, stdin=subprocess.PIPE, stderr=said) as run:
        try:
            feed(path, begin, end, run.stdin)
        except BrokenPipeError:
            pass   # it ended before, and says why
        code = run.wait()
        if not (pathlib.Path(f"{out}.ndjson").exists() and pathlib.Path(f"{out}.json").exists()):
            said.seek(0)
            raise RuntimeError(f"{name} from line {line}: footrule ended with {code}\n{said.read().decode(errors='replace')}")
    return code


def put_together(footrule, folder, outs):
    """`whole.ndjson` and `whole.json` in the folder. Summaries are added up some at a time: a command line has a longest length."""
    records, summary = pathlib.Path(folder, "whole.ndjson"), pathlib.Path(folder, "whole.json")
    with open(records, "wb") as whole:
        for out in outs:
            with open(f"{out}.ndjson", "rb") as piece:
                shutil.copyfileobj(piece, whole)
    for at in range(0, len(outs), AT_A_TIME):
        so_far = [summary] if at else []
        subprocess.run([footrule, "summarize", *so_far, *(f"{out}.json" for out in outs[at:at + AT_A_TIME]), "-o", summary], check=True, stdout=subprocess.DEVNULL)
    return records, summary


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("rule")
    parser.add_argument("day")
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--records", required=True)
    parser.add_argument("--summary", required=True)
    parser.add_argument("--scheduler")
    parser.add_argument("--footrule", default="footrule")
    parser.add_argument("--part-mib", type=float, default=64)
    asked = parser.parse_args()
    work = [(path, part) for path in asked.inputs for part in parts(path, max(1, int(asked.part_mib * (1 << 20))))]
    if not work:
        parser.error("there are no dossiers in the inputs")
    # A client without an address works on this machine. Threads are enough there, since all they do is wait for their commands.
    cluster = {"address": asked.scheduler} if asked.scheduler else {"processes": False, "dashboard_address": None}
    with tempfile.TemporaryDirectory(dir=pathlib.Path(asked.records).resolve().parent) as folder, distributed.Client(**cluster) as client:
        whole = os.path.abspath   # workers have other current directories
        outs = [f"{folder}/{number}" for number in range(len(work))]
        # Not pure: a part that is asked for again is judged again.
        futures = [client.submit(judge, asked.footrule, whole(asked.rule), asked.day, whole(path), path, part, out, pure=False) for (path, part), out in zip(work, outs)]
        codes = client.gather(futures)
        for made, wanted in zip(put_together(asked.footrule, folder, outs), (asked.records, asked.summary)):
            shutil.move(made, wanted)
    return max(codes, key=WORST_LAST.index)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (RuntimeError, OSError, subprocess.CalledProcessError) as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(5)
