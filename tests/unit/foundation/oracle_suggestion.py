#!/usr/bin/env python3
"""Writes suggestion_table.inc: restricted Damerau-Levenshtein distances by plain recursion, half cost for case.

    ./oracle_suggestion.py > suggestion_table.inc
"""
import random
from fractions import Fraction
from functools import lru_cache


def distance(a, b):
    @lru_cache(None)
    def d(i, j):
        if i == 0 or j == 0:
            return Fraction(i + j)
        x, y = a[i - 1], b[j - 1]
        swap = 0 if x == y else Fraction(1, 2) if x.lower() == y.lower() else 1
        best = min(d(i - 1, j) + 1, d(i, j - 1) + 1, d(i - 1, j - 1) + swap)
        if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
            best = min(best, d(i - 2, j - 2) + 1)
        return best

    return d(len(a), len(b))


WORDS = ["kWh", "MWh", "kgCO2e", "tCO2e", "标准煤", "吨公里", "data_quality", "boundary", "person_day", "千瓦时", "m3", "Nm3"]


def nearest(word):
    best = (None, "")
    for candidate in WORDS:
        longer = max(len(word), len(candidate))
        found = distance(word, candidate)
        near = found <= max(Fraction(longer, 3), 1) and found < longer
        if near and (best[0] is None or found < best[0]):
            best = (found, candidate)
    return best[1]


def misspell(rng, word):
    letters = list(word)
    for _ in range(rng.randint(0, 3)):
        at = rng.randrange(len(letters)) if letters else 0
        kind = rng.randrange(4)
        if kind == 0 and letters:
            del letters[at]
        elif kind == 1:
            letters.insert(at, rng.choice("akWh吨时_"))
        elif kind == 2 and at + 1 < len(letters):
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        elif letters:
            letters[at] = letters[at].swapcase()
    return "".join(letters)


def main():
    rng = random.Random(8170)
    print("// Written by oracle_suggestion.py.\nconst std::vector<std::string> kWords = {")
    print(", ".join(f'"{word}"' for word in WORDS) + "};\nconst Misspelt kMisspelt[] = {")
    for _ in range(200):
        word = misspell(rng, rng.choice(WORDS))
        print(f'{{"{word}", "{nearest(word)}"}},')
    print("};")


main()
