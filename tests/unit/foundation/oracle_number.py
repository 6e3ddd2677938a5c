#!/usr/bin/env python3
"""Writes number_table.inc: what Python's fractions and decimal say of sums, products, floors and texts.

    ./oracle_number.py > number_table.inc
"""
import random
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction

BORDERS = [0, 1, -1, 2**31, 2**32 - 1, 2**62, 2**63 - 1, -(2**63 - 1), -(2**63), 2**63, 2**64, 10**18, 10**19, -(10**25)]


def a_value(rng):
    kind = rng.randrange(4)
    if kind == 0:
        return Fraction(rng.choice(BORDERS) + rng.randint(-1, 1), rng.choice([1, 3, 2**62, 2**63 - 1, 10**18]))
    if kind == 1:
        return Fraction(rng.randint(-10**9, 10**9), 10 ** rng.randint(0, 9))
    if kind == 2:
        return Fraction(rng.randint(-2**70, 2**70), rng.randint(1, 2**70))
    return Fraction(rng.randint(-99, 99), rng.randint(1, 99))


def places_of(value):
    """Decimals of a terminating expansion, or None."""
    rest, places = value.denominator, 0
    while rest % 10 == 0:
        rest, places = rest // 10, places + 1
    twos = fives = 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return places + max(twos, fives) if rest == 1 else None


def text(value):
    places = places_of(value)
    if places is None:
        return f"{value.numerator}/{value.denominator}"
    with localcontext() as context:
        context.prec = 2000
        return format(Decimal(value.numerator) / Decimal(value.denominator), f".{places}f")


def short_text(value, places):
    exact = places_of(value)
    if exact is not None and exact <= places:
        return text(value)
    scaled = round(value * 10**places)  # Fraction.__round__ rounds half to even
    with localcontext() as context:
        context.prec = 2000
        return "≈" + format(Decimal(scaled).scaleb(-places), f".{places}f")


def row(*cells):
    print("{" + ", ".join(f'"{c}"' if isinstance(c, str) else str(c) for c in cells) + "},")


def main():
    rng = random.Random(20260301)
    print("// Written by oracle_number.py.\nconst Operation kOperations[] = {")
    for _ in range(300):
        a, b = a_value(rng), a_value(rng)
        quotient = text(a / b) if b else ""
        row(text(a), text(b), text(a + b), text(a - b), text(a * b), quotient, (a > b) - (a < b))
    print("};\nconst Shown kShown[] = {")
    for _ in range(150):
        value, places = a_value(rng), rng.randrange(5)
        row(text(value), places, short_text(value, places), str(value.__floor__()))
    for value in ("0.5", "1.5", "2.5", "-0.5", "-1.5", "0.25", "0.35", "-0.0365", "12.1498", "0.0001"):
        for places in range(4):
            row(value, places, short_text(Fraction(value), places), str(Fraction(value).__floor__()))
    print("};\nconst Written kWritten[] = {")
    for written in ("0", "-0", "00012", "1.50", "0.0600", "-12", "1e3", "1E3", "1e+3", "1.5e-3", "-2.50E-2", "0e1000", "1e-20",
                    "123456789012345678", "1234567890123456789", "9223372036854775807", "9223372036854775808",
                    "-9223372036854775808", "0.000000000000000001", "0.0000000000000000001", "0.30000000000000000004",
                    "1e18", "1e19", "012345678901234567890123", "5e-1"):
        row(written, text(Fraction(written)))
    print("};")


main()
