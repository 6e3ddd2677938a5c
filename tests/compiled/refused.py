#!/usr/bin/env python3
"""A compiled rule that is damaged, foreign or of another version is refused, with a message that says what to do; it never makes a verdict.

Bytes are changed and ends cut off in a fixed sample of places, without mending the checksum (always refused) and with it mended (refused, or
judged by without a crash)."""
import argparse
import hashlib
import os
import pathlib
import random
import subprocess
import sys
import tempfile

RULE = pathlib.Path(__file__).with_name("everything.frl")
DOSSIER = pathlib.Path(__file__).with_name("everything.json")
HEAD = 8 + 4 + 24 + 16 + 8 + 32
LENGTH_AT, CHECKSUM_AT = 52, 60
IN_ERROR = 3


class Program:
    def __init__(self, path, folder):
        self.path, self.folder, self.wrong = path, folder, []

    def run(self, *words):
        done = subprocess.run([self.path, *words], cwd=self.folder, env=dict(os.environ, FOOTRULE_CACHE="off", LC_ALL="C.UTF-8"), capture_output=True, timeout=60)
        return done.returncode, done.stdout, done.stderr.decode()

    def judge(self, content, name="bad.frc"):
        (self.folder / name).write_bytes(content)
        return self.run("judge", name, str(DOSSIER), "--as-of", "2026-03-01", "--lang", "en")

    def refuses(self, what, content, code, name="bad.frc"):
        ended, out, err = self.judge(content, name)
        if ended != IN_ERROR or out or code not in err:
            self.wrong.append(f"{what}: ended with {ended}, not {IN_ERROR} and {code}: {err}")

    def survives(self, what, content):
        """Refused or judged: no crash, no fault of the program (FR6116)."""
        ended, _, err = self.judge(content)
        if ended not in range(0, 5) or "FR6116" in err:
            self.wrong.append(f"{what}: ended with {ended}: {err}")
        return ended != IN_ERROR


def mended(content):
    content = bytearray(content)
    content[LENGTH_AT:CHECKSUM_AT] = (len(content) - HEAD).to_bytes(8, "little")
    content[CHECKSUM_AT:HEAD] = hashlib.blake2b(bytes(content[:CHECKSUM_AT]) + bytes(content[HEAD:]), digest_size=32).digest()
    return bytes(content)


def changed(content, at, byte):
    return content[:at] + bytes([byte]) + content[at + 1:]


def whole_heads(program, good):
    for at in range(8):
        program.refuses(f"mark, byte {at}", changed(good, at, good[at] ^ 0x20), "FR7001")
    program.refuses("a text", b'rule "x" "x" "x"\n', "FR7001")
    program.refuses("nothing", b"", "FR7001")
    program.refuses("older", mended(changed(good, 8, 0)), "FR7003")
    program.refuses("newer", mended(changed(good, 8, good[8] + 1)), "FR7004")
    program.refuses("another build", mended(changed(good, 40, good[40] ^ 1)), "FR7005")
    program.refuses("another name", changed(good, len(good) // 2, good[len(good) // 2] ^ 1), "FR7002", "bad.compiled")
    program.refuses("more behind the end", good + b"\0", "FR7002")


def without_mending(program, good, sample):
    for at in sample.sample(range(12, len(good)), 150):
        code = "FR7005" if 36 <= at < 52 else "FR7002"
        program.refuses(f"byte {at} changed", changed(good, at, good[at] ^ (1 << sample.randrange(8))), code)
    for length in [*range(8, HEAD, 5), *sample.sample(range(HEAD, len(good)), 60)]:
        program.refuses(f"cut off after {length}", good[:length], "FR7002")


def with_mending(program, good, sample, rounds):
    judged, behind_texts = 0, len(good) * 7 // 10
    for number in range(rounds):
        content = bytearray(good)
        for _ in range(sample.choice([1, 1, 1, 2, 5])):
            # Texts stand in front; where they end the structures begin, in which a byte says more.
            at = sample.randrange(HEAD if sample.randrange(4) == 0 else min(behind_texts, len(content) - 1), len(content))
            kind = sample.randrange(4)
            if kind == 0:
                del content[at:]
            elif kind == 1:
                content[at:at] = content[sample.randrange(HEAD, len(content)):][:sample.randrange(1, 30)]
            elif kind == 2:
                content[at] = (content[at] + sample.choice([1, 255])) % 256
            else:
                content[at] = sample.randrange(256)
            if len(content) <= HEAD + 1:
                break
        judged += program.survives(f"mended, round {number}", mended(bytes(content)))
    return judged


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--rounds", type=int, default=400)
    parser.add_argument("--seed", type=int, default=20260301)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="footrule-refused-") as name:
        program = Program(str(pathlib.Path(options.program).resolve()), pathlib.Path(name))
        code, _, err = program.run("build", str(RULE), "-o", "good.frc")
        if code != 0:
            print(f"cannot be built: {err}")
            return 1
        good = (program.folder / "good.frc").read_bytes()
        ended, out, err = program.judge(good)
        if ended not in (0, 1, 2) or mended(good) != good:
            print(f"the good one ended with {ended}: {err}")
            return 1
        if program.judge(good, "good.compiled")[:2] != (ended, out):
            program.wrong.append("a compiled rule is not known by its mark")
        sample = random.Random(options.seed)
        whole_heads(program, good)
        without_mending(program, good, sample)
        judged = with_mending(program, good, sample, options.rounds)
        print("\n".join(program.wrong[:20]))
        print(f"{len(good)} bytes, {options.rounds} mended, {judged} of them judged by, {len(program.wrong)} wrong")
        return 1 if program.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
