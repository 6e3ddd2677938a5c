#!/usr/bin/env python3
"""Judging in bulk reads streams of any length in little memory, and gives as many records as there are lines, whatever stands in them.

    batch_streams.py --program build/release/footrule [--megabytes 300] [--any-memory]
"""
import argparse
import json
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import threading

RULE = """rule "streams" "流" "Streams"
facts
    size : number
    note : text optional
facts each row in rows
    key id
    id : text
    mass : number
requirement big_enough §1 "够大" "Big enough"
    must size >= 10
requirement light §2 "轻" "Light"
    for each row
    must row.mass <= 5
"""
MEGABYTE = 1 << 20
LONGEST_LINE = 16 * MEGABYTE   # batch::Limits::dossier_bytes
MEMORY = 200 * MEGABYTE


def command(program, *more):
    return [program, "judge", "rule.frl", "--batch", *more, "--as-of", "2026-03-01", "--lang", "en"]


def judge(program, folder, text, *more):
    done = subprocess.run(command(program, "-", *more), cwd=folder, input=text, capture_output=True)
    return done.returncode, done.stdout, done.stderr


def hostile_lines(rng):
    """Lines that are no dossiers, or hardly; none of them holds a line feed."""
    whole = json.dumps({"size": 12, "note": "一", "rows": [{"id": "a", "mass": 1}, {"id": "b", "mass": 9}]}, ensure_ascii=False).encode()
    lines = [b"", b" ", b"\t", b"{}", b"[]", b"null", b"0", b'""', b"{", b"}", b"{" * 100, b"[" * 100_000, b'{"rows":' * 70, b"\xef\xbb\xbf{}", b"\xef\xbb\xbf",
             b"\xff\xfe", b"\x00", b"\x00" * 50, b"{}{}", b"{} x", b'{"size":}', b'{"size": 1,}', b'{"size": 1e999999}', b'{"size": ' + b"9" * 5000 + b"}",
             b'{"size": "\xc3\x28"}', b'{"size": "\\ud800"}', b'{"a\x01b": 1}', b'{"size": 1, "size": 2}', b'{"rows": {}}', b'{"rows": [1, [], null, {}]}',
             b'{"rows": [' + b",".join([b"{}"] * 3000) + b"]}", "{“size”: 1}".encode(), "{\"size\"：1}".encode(), "磷酸".encode("gbk"), b"{}\r", b"\r", b"{\r}", whole]
    for _ in range(600):
        damaged = bytearray(whole)
        for _ in range(rng.randrange(1, 4)):
            damaged[rng.randrange(len(damaged))] = rng.randrange(256)
        lines.append(bytes(damaged[: rng.randrange(1, len(damaged) + 1)]).replace(b"\n", b" "))
    rng.shuffle(lines)
    return lines


def records_of(output, wrong):
    records = []
    for number, line in enumerate(output.split(b"\n")[:-1], 1):
        record = json.loads(line)
        if record["line"] != number:
            wrong.append(f"record {number} is of line {record['line']}")
        records.append(record)
    return records


def as_many_records_as_lines(program, folder):
    wrong = []
    for seed in range(4):
        lines = hostile_lines(random.Random(seed))
        outputs = set()
        for ending, threads in ((b"\n", "1"), (b"\n", "2"), (b"", "5"), (b"", "1")):
            _, output, errors = judge(program, folder, b"\n".join(lines) + ending, "--threads", threads)
            # An empty last line is only there if a line feed ends it.
            expected = len(lines) - (ending == b"" and lines[-1] == b"")
            records = records_of(output, wrong)
            if len(records) != expected or not output.endswith(b"\n"):
                wrong.append(f"seed {seed}: {len(records)} records of {expected} lines; {errors.decode()}")
            outputs.add(output)
        if len(outputs) != 1 and lines[-1] != b"":
            wrong.append(f"seed {seed}: the output depends on the number of threads or the last line feed")
        met = [record for record in records_of(output, wrong) if record["outcome"] == "met"]
        if met:
            wrong.append(f"seed {seed}: met: {met[0]}")
    return wrong


def one_bad_line_is_one(program, folder):
    """Good lines around every hostile line are judged as if it were not there."""
    lines, good = hostile_lines(random.Random(9)), b'{"size": 10, "rows": []}'
    _, output, _ = judge(program, folder, b"\n".join(part for line in lines for part in (good, line)) + b"\n")
    records = [json.loads(line) for line in output.split(b"\n")[:-1]]
    return [f"line {record['line']}: {record['outcome']}" for record in records[0::2] if record["outcome"] != "met"]


def long_line(program, folder):
    """Just at the limit it is read, just over it is passed over; what follows is judged."""
    good, wrong = b'{"size": 10, "rows": []}', []
    for size in (LONGEST_LINE - 1, LONGEST_LINE, LONGEST_LINE + 1, 3 * LONGEST_LINE):
        line = good + b" " * (size - len(good))
        for text in (line, line + b"\n" + good, line + b"\n" + good + b"\n", good + b"\n" + line + b"\n", line + b"\r\n" + good):
            _, output, errors = judge(program, folder, text)
            records = records_of(output, wrong)
            codes = [record["error"]["code"] for record in records if record["outcome"] == "error"]
            if codes != (["FR4001"] if size > LONGEST_LINE else []) or len(records) != text.rstrip(b"\n").count(b"\n") + 1:
                wrong.append(f"{size} bytes: {len(records)} records, errors {codes} {errors.decode()}")
    return wrong


def longer_line(program, folder):
    """--longest moves the limit, and with it that of cells."""
    wrong = []
    count = 3 * MEGABYTE // 2   # rows, of three cells each with the row itself: more than are allowed without it
    text = b'{"size":10,"rows":[' + b",".join(b'{"id":"%d","mass":1}' % number for number in range(count)) + b"]}"
    for size, longest, expected in ((MEGABYTE, "1", "met"), (MEGABYTE + 1, "1", "FR4001"), (17 * MEGABYTE, "17", "met"), (17 * MEGABYTE + 1, "17", "FR4001")):
        _, output, errors = judge(program, folder, b'{"size": 10, "rows": []}'.ljust(size), "--longest", longest)
        record = json.loads(output)
        if (record["error"]["code"] if "error" in record else record["outcome"]) != expected:
            wrong.append(f"{size} bytes with --longest {longest}: {output[:300]} {errors.decode()}")
    for longest, expected in (("120", "met"), (str(len(text) // MEGABYTE), "FR4001")):
        _, output, errors = judge(program, folder, text, "--longest", longest)
        record = json.loads(output)
        if (record["error"]["code"] if "error" in record else record["outcome"]) != expected:
            wrong.append(f"{count} rows with --longest {longest}: {output[:300]} {errors.decode()}")
    return wrong


def few_addresses(program, folder):
    """Where the addresses of a process are limited, as by `ulimit -v`, it makes do with fewer."""
    limit = 150 * MEGABYTE
    done = subprocess.run(command(program, "-", "--threads", "1"), cwd=folder, input=b'{"size": 10, "rows": []}\n', capture_output=True,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
    return [] if done.returncode == 0 and b'"outcome":"met"' in done.stdout else [f"{done.returncode} {done.stdout[:300]} {done.stderr.decode()}"]


def in_memory_of(program, folder, feed, *more):
    """(exit code, number of records, most memory in bytes)."""
    process = subprocess.Popen(command(program, "-", *more), cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def write():
        try:
            feed(process.stdin)
            process.stdin.close()
        except BrokenPipeError:
            pass

    writer = threading.Thread(target=write)
    writer.start()
    count = 0
    while block := process.stdout.read(MEGABYTE):
        count += block.count(b"\n")
    writer.join()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, count, usage.ru_maxrss * 1024


def little_memory(program, folder, megabytes):
    rows = [{"id": f"R-{i}", "mass": 1 + i % 7} for i in range(400)]
    block = b"".join(json.dumps({"size": 5 + i, "note": "x" * 200, "rows": rows[: 10 * i]}).encode() + b"\n" for i in range(40))
    blocks, wrong = megabytes * MEGABYTE // len(block), []
    for threads in ("2", "5"):
        code, count, memory = in_memory_of(program, folder, lambda pipe: [pipe.write(block) for _ in range(blocks)], "--threads", threads)
        print(f"  {blocks * len(block) / MEGABYTE:.0f} MB by {threads} threads: {memory / MEGABYTE:.0f} MB of memory")
        if code != 1 or count != blocks * 40 or memory > MEMORY:
            wrong.append(f"{threads} threads: code {code}, {count} records of {blocks * 40}, {memory / MEGABYTE:.0f} MB")
    return wrong


def endless_line(program, folder, megabytes):
    block = b'{"rows": [' + b"[" * (MEGABYTE - 10)
    code, count, memory = in_memory_of(program, folder, lambda pipe: [pipe.write(block) for _ in range(megabytes)])
    print(f"  one line of {megabytes} MB: {memory / MEGABYTE:.0f} MB of memory")
    return [] if (code, count) == (4, 1) and memory < MEMORY else [f"code {code}, {count} records, {memory / MEGABYTE:.0f} MB"]


def tiny_lines(program, folder):
    """Two bytes in, hundreds out: what waits for its turn is bounded as well."""
    code, count, memory = in_memory_of(program, folder, lambda pipe: [pipe.write(b"{}\n" * 10_000) for _ in range(30)], "--threads", "5")
    print(f"  300,000 empty objects: {memory / MEGABYTE:.0f} MB of memory")
    return [] if (code, count) == (2, 300_000) and memory < MEMORY else [f"code {code}, {count} records, {memory / MEGABYTE:.0f} MB"]


def slow_pipe(program, folder):
    """What is there is judged before more comes, by any number of threads."""
    for threads in ("1", "3"):
        process = subprocess.Popen(command(program, "-", "--threads", threads), cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        timer = threading.Timer(60, process.kill)
        timer.start()
        for size in range(5, 15):
            process.stdin.write(b'{"size": %d, "rows": []}\n' % size)
            process.stdin.flush()
            if b'"met":%d' % (size >= 10) not in process.stdout.readline():
                return [f"{threads} threads: no record of dossier {size - 4} until the next one comes"]
        process.stdin.close()
        timer.cancel()
        if process.wait() != 1:
            return [f"{threads} threads: code {process.returncode}"]
    return []


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--megabytes", type=int, default=300)
    parser.add_argument("--any-memory", action="store_true", help="memory is neither looked at nor limited")
    asked = parser.parse_args()
    global MEMORY
    MEMORY = float("inf") if asked.any_memory else MEMORY
    program, failed = str(pathlib.Path(asked.program).resolve()), 0
    # Memory first: a process is charged with what this one held when it was started.
    checks = [("little memory", little_memory, (asked.megabytes,)), ("endless line", endless_line, (asked.megabytes,)), ("tiny lines", tiny_lines, ()),
              ("as many records as lines", as_many_records_as_lines, ()), ("one bad line is one", one_bad_line_is_one, ()), ("long line", long_line, ()), ("longer line", longer_line, ()),
              ("slow pipe", slow_pipe, ())]
    if not asked.any_memory:
        checks.append(("few addresses", few_addresses, ()))
    with tempfile.TemporaryDirectory(prefix="footrule-streams-") as name:
        (pathlib.Path(name) / "rule.frl").write_text(RULE, encoding="utf-8")
        for title, check, more in checks:
            wrong = check(program, name, *more)
            print("\n".join(f"FAILED {title}: {line}" for line in wrong[:20]) or title, flush=True)
            failed += bool(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
