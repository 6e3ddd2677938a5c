#!/usr/bin/env python3
"""Lithium-ion dossiers of any size, one a line: generate_li_ion.py DOSSIERS --rows 1000 [--seed 1]. The same words give the same bytes.

Each is the complete example with the rows of its inventory split into shares: a row of 21120 kg becomes several that make 21120 kg together,
each with an id of its own. So all totals stay what they were, what is declared still equals what is recomputed, and the dossier still conforms.
"""
import argparse
import copy
import json
import pathlib
import random
import sys
from decimal import Decimal

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples/small-power-li-ion/complete.json"
PARTS = 1000000   # shares are whole millionths, exact in decimals


def shares(draw, count):
    """`count` random shares, exact decimals, that make 1."""
    weights = [draw.randint(500, 1500) for _ in range(count)]
    whole = sum(weights)
    found = [Decimal(weight * PARTS // whole) / PARTS for weight in weights]
    found[0] += 1 - sum(found)
    return found


def split(row, draw, count):
    """The row as `count` rows of the same amount together. The first keeps its id: other tables may speak of it."""
    number, _, unit = row["amount"].partition(" ")
    for at, share in enumerate(shares(draw, count)):
        part = copy.copy(row)
        part["id"] = row["id"] if at == 0 else f"{row['id']}-{at}"
        part["amount"] = f"{(Decimal(number) * share).normalize():f} {unit}"
        yield part


def enlarged(example, draw, rows):
    original = example["inventory"]
    if rows < len(original):
        raise SystemExit(f"the example has {len(original)} rows already")
    counts = [rows // len(original) + (at < rows % len(original)) for at in range(len(original))]
    return example | {"inventory": [part for row, count in zip(original, counts) for part in split(row, draw, count)]}


def dossiers(count, rows, seed=1):
    example, draw = json.loads(EXAMPLE.read_text(encoding="utf-8")), random.Random(seed)
    for _ in range(count):
        yield json.dumps(enlarged(example, draw, rows), ensure_ascii=False, separators=(",", ":"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dossiers", type=int)
    parser.add_argument("--rows", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for line in dossiers(options.dossiers, options.rows, options.seed):
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
