#!/usr/bin/env python3
"""Writes rounding_table.inc: GB/T 8170-2008 by Python's decimal (10^n) and by its own recipe for 0.5 and 0.2.

0.5: twice the value, rounded, halved (3.4.1); 0.2: five times the value, rounded, divided by five (3.4.2).

    ./oracle_rounding.py > rounding_table.inc
"""
import random
from decimal import ROUND_HALF_EVEN, Decimal, getcontext

getcontext().prec = 60


def rounded(value, power, multiplier):
    return (value * multiplier).quantize(Decimal(1).scaleb(power), ROUND_HALF_EVEN) / multiplier


def main():
    rng = random.Random(8170)
    print("// Written by oracle_rounding.py.\nconst Rounded kRounded[] = {")
    for _ in range(250):
        value = Decimal(rng.randint(-10**6, 10**6)).scaleb(-rng.randint(0, 6))
        power, multiplier = rng.randint(-4, 3), rng.choice([1, 2, 5])
        if rng.random() < 0.4:  # exactly half way
            step = Decimal(1).scaleb(power) / multiplier
            value = (rng.randint(-500, 500) + Decimal("0.5")) * step
        interval = Decimal(1).scaleb(power) / multiplier
        print(f'{{"{value:f}", "{interval:f}", "{rounded(value, power, multiplier):f}"}},')
    print("};")


main()
