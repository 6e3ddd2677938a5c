#!/usr/bin/env python3
"""Two files in the form of oracle.py, line by line: compare.py GOT EXPECTED [--within 1e-9]

Numbers are equal as fractions; with --within they may differ by so much of their size, for a program that computes in floating point.
Lists, counts and verdicts are equal in any case.
"""
import argparse
import itertools
import json
import sys
from fractions import Fraction

QUANTITIES = ("total", "per_rated_energy", "by_stage", "days", "counts")


def equal_numbers(got, expected, within):
    if got is None:
        return False
    got, expected = Fraction(str(got)), Fraction(expected)
    return got == expected if within == 0 else abs(got - expected) <= within * abs(expected)


def equal(key, got, expected, within):
    if key not in QUANTITIES:
        return got == expected
    if isinstance(expected, dict):
        return isinstance(got, dict) and got.keys() == expected.keys() and all(equal_numbers(got[k], expected[k], within) for k in expected)
    return equal_numbers(got, expected, within)


def differences(got, expected, within=0):
    """The keys in which one dossier differs; what is left open by GOT (and cannot be by EXPECTED) is one."""
    wrong = [key for key in expected if key not in got or not equal(key, got[key], expected[key], within)]
    return wrong + (["open"] if got.get("open") else [])


def compare(got_lines, expected_lines, within=0):
    """Messages; none if both are equal."""
    for at, (got, expected) in enumerate(itertools.zip_longest(got_lines, expected_lines), 1):
        if got is None or expected is None:
            yield f"line {at}: only one of the two has it"
            return
        got, expected = json.loads(got), json.loads(expected)
        for key in differences(got, expected, within):
            yield f"line {at}: {key} is {got.get(key)}, expected {expected.get(key)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("got")
    parser.add_argument("expected")
    parser.add_argument("--within", type=Fraction, default=Fraction(0))
    options = parser.parse_args()
    with open(options.got, encoding="utf-8") as got, open(options.expected, encoding="utf-8") as expected:
        wrong = list(itertools.islice(compare(got, expected, options.within), 10))
    print("\n".join(wrong) if wrong else "equal")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
