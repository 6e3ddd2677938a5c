#!/usr/bin/env python3
"""Dossiers judged in parts by an engine of examples/cluster: records and summary are those of one run, byte for byte, and so is the exit code.

    splits.py --program build/release/footrule dask|parallel
"""
import argparse
import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
W1, DAY, EXAMPLES = ROOT / "tests/benchmark/w1", "2026-03-01", ROOT / "examples/cluster"
SKIPPED = 77
# Lines that are no dossiers, empty ones, CR LF, bytes that are no UTF-8; `$x` and `;` must reach nobody's shell.
ODD = b'{"id": 1\n\n\n{"id": "$(exit 3); x"}\r\n\xff\xfe\n' + b"[" * 40000 + b"\n"


def run(*words, **options):
    return subprocess.run([str(word) for word in words], **options)


def dask(program, inputs, records, summary, **options):
    return run(sys.executable, EXAMPLES / "dask/judge.py", W1, DAY, *inputs, "--records", records, "--summary", summary, "--footrule", program, "--part-mib", "0.3", **options)


def parallel(program, inputs, records, summary, **options):
    return run(EXAMPLES / "gnu-parallel/judge.sh", W1, DAY, inputs[0], records, summary, 37, "-j2", env=dict(os.environ, FOOTRULE=program), **options)


def generated(seed, dossiers):
    return run(sys.executable, W1 / "generate.py", dossiers, "--rows", 20, "--seed", seed, check=True, stdout=subprocess.PIPE).stdout


def make_inputs(folder, engine):
    """With an odd name, and one that ends without a line end."""
    inputs = [folder / "a b's.ndjson", folder / "second.ndjson"][:2 if engine is dask else 1]
    for seed, path in enumerate(inputs, 1):
        whole = generated(seed, 200)
        path.write_bytes(whole[:len(whole) // 2].rpartition(b"\n")[0] + b"\n" + ODD + whole[len(whole) // 2:].partition(b"\n")[2] + b'{"id": "last"}')
    return inputs


def check_parts(path):
    """The parts of the Dask example, of every size that could go wrong: they cover the input, end at line ends, and know their lines."""
    spec = importlib.util.spec_from_file_location("judge", EXAMPLES / "dask/judge.py")
    example = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(example)
    for text in (b"", b"\n", b"a", b"a\n", b"\n\n\n", b"a\nbb\n\nccc\nd", b"a\nbb\n\nccc\nd\n"):
        path.write_bytes(text)
        for example.BLOCK in range(1, len(text) + 3):
            for size in range(1, len(text) + 3):
                parts = list(example.parts(path, size))
                assert b"".join(text[begin:end] for begin, end, _ in parts) == text, (text, size, parts)
                assert all(begin == 0 or text[begin - 1] == 10 for begin, _, _ in parts), (text, size, parts)
                assert all(line == 1 + text.count(b"\n", 0, begin) for begin, _, line in parts), (text, size, parts)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("engine", choices=["dask", "parallel"])
    asked = parser.parse_args()
    engine = {"dask": dask, "parallel": parallel}[asked.engine]
    if not (shutil.which("parallel") if engine is parallel else importlib.util.find_spec("distributed")):
        print(f"skipped: {asked.engine} is not installed")
        return SKIPPED
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if engine is dask:
            check_parts(folder / "parts")
        inputs = make_inputs(folder, engine)
        whole, summary, split, merged = (folder / one for one in ("whole", "whole.json", "split", "split.json"))
        single = run(asked.program, "judge", W1, "--batch", *inputs, "--as-of", DAY, "-o", whole, "--summary", summary, stderr=subprocess.DEVNULL)
        got = engine(asked.program, inputs, split, merged)
        assert got.returncode == single.returncode == 4, (got.returncode, single.returncode)
        assert split.read_bytes() == whole.read_bytes(), "records differ"
        assert merged.read_bytes() == summary.read_bytes(), "summaries differ"
        # A part that cannot be judged is a failure, and leaves nothing that looks whole.
        refused = engine("/bin/false", inputs, folder / "none", folder / "none.json", stderr=subprocess.DEVNULL)
        assert refused.returncode == 5 and not (folder / "none").exists() and not (folder / "none.json").exists(), refused
        print(f"{whole.read_bytes().count(10)} records agree")
    return 0


if __name__ == "__main__":
    sys.exit(main())
