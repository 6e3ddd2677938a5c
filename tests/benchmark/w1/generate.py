#!/usr/bin/env python3
"""Dossiers of workload W1, one a line: generate.py DOSSIERS [--rows 60] [--seed 1]. The same words give the same bytes.

Three in ten dossiers are without fault, three have few faults, four have many; over all about three checks in a hundred fail.
A quarter of the ratings stand exactly on their limit, or the least above it that scores in tenths can be.
"""
import argparse
import random
import sys

import tables

CLASSES, KINDS, UNITS = list(tables.DATA_CLASSES), list(tables.SOURCE_KINDS), list(tables.UNITS)
SECONDARY = CLASSES.index("secondary")
PROCESSES = [(name, stage, CLASSES.index(worst)) for name, (_, stage, worst) in tables.PROCESSES.items()]
DEMANDING = sum(worst < SECONDARY for _, _, worst in PROCESSES) / len(PROCESSES)
FAULTS = (0, 0.015, 0.064)   # how often a check fails, for the three sorts of dossier
# Units that a factor is given in, the usual one more often.
DENOMINATORS = {"mass": ("kg", "kg", "kg", "kg", "kg", "t"), "energy": ("kWh", "kWh", "kWh", "MJ"), "volume": ("m3",), "transport": ("tkm",), "length": ("km",)}


def typical_factors():
    """Flow -> (quantity, rank of its best source, kgCO2e for one of its smallest measure)."""
    draw = random.Random(20)
    return [(flow, quantity, KINDS.index(best), 10 ** draw.uniform(-1.5, 1.3)) for flow, (_, quantity, best) in tables.FLOWS.items()]


FACTORS = typical_factors()
SIZES = {unit: float(tables.size(unit)) for unit in UNITS}
ALIKE = {quantity: [unit for unit in UNITS if tables.UNITS[unit][0] == quantity] for quantity in tables.QUANTITIES}
UNLIKE = {quantity: [unit for unit in UNITS if tables.UNITS[unit][0] != quantity] for quantity in tables.QUANTITIES}


class Scores:
    """Four scores in tenths with a wanted sum, the first of them (TeR) up to a limit: drawn from pools that are filled when first asked for."""

    def __init__(self):
        self.pools, self.fill = {}, random.Random(4)

    def with_sum(self, draw, wanted, most_first):
        pool = self.pools.get((wanted, most_first))
        if pool is None:
            pool = self.pools[wanted, most_first] = self.filled(wanted, most_first)
        return pool[int(draw.random() * len(pool))]

    def filled(self, wanted, most_first):
        pool = []
        while len(pool) < 64:
            # Four numbers of 10 or more: where three cuts divide what is left over.
            spare = wanted - 40
            cuts = sorted(self.fill.randint(0, spare) for _ in range(3))
            scores = [10 + b - a for a, b in zip([0, *cuts], [*cuts, spare])]
            if scores[0] <= most_first and max(scores) <= 50:
                pool.append(written_scores(scores))
        return pool

    def late_TeR(self, draw):
        return written_scores([draw.randint(41, 50), *(draw.randint(10, 20) for _ in range(3))])


def written_scores(tenths):
    return '"TeR":{},"GeR":{},"TiR":{},"P":{}'.format(*(f"{score // 10}.{score % 10}" for score in tenths))


def rating(draw, scores, secondary, faulty):
    if faulty and secondary and draw.random() < 0.3:
        return scores.late_TeR(draw)
    limit, near = (120 if secondary else 80), draw.random() < 0.25
    distance = 1 if faulty else 0
    if not near:
        distance = draw.randint(2, 24) if faulty else draw.randint(1, limit - 41)
    return scores.with_sum(draw, limit + distance if faulty else limit - distance, 40 if secondary else 50)


def number(value):
    """Five digits that count, six decimals at most, no exponent, never zero."""
    if value >= 100000:
        return str(round(value))
    if value >= 0.001:
        return f"{value:.5g}"
    return f"{max(value, 0.00001):.6f}".rstrip("0")


def row(draw, scores, fault):
    process, stage, worst = PROCESSES[int(draw.random() * len(PROCESSES))]
    if worst < SECONDARY and draw.random() < fault / DEMANDING:
        data_class = draw.randint(worst + 1, SECONDARY)
    else:
        data_class = worst if draw.random() < 0.7 else draw.randint(0, worst)
    secondary = data_class == SECONDARY
    flow, quantity, best, typical = FACTORS[int(draw.random() * len(FACTORS))]
    source = best if secondary else draw.randint(0, 2)
    if secondary and draw.random() < fault:
        source = draw.randint(best + 1, len(KINDS) - 1)
    denominator = draw.choice(DENOMINATORS[quantity])
    unit = draw.choice(UNLIKE[quantity] if draw.random() < fault else ALIKE[quantity])
    factor = typical * draw.uniform(0.7, 1.4) * SIZES[denominator]
    amount = 10 ** draw.gauss(1.2, 0.7) / factor * SIZES[denominator] / SIZES[unit]
    return (f'{{"process":"{process}","stage":"{stage}","flow":"{flow}","amount":{number(amount)},"unit":"{unit}",'
            f'"data_class":"{CLASSES[data_class]}","source_kind":"{KINDS[source]}",'
            f'"factor":{{"value":{number(factor)},"unit":"kgCO2e/{denominator}","year":{draw.randint(2015, 2024)}}},'
            f'"dqr":{{{rating(draw, scores, secondary, draw.random() < fault)}}}}}')


def dossier(draw, scores, at, rows):
    fault = draw.choices(FAULTS, (3, 3, 4))[0]
    coverages = [draw.choice(list(tables.COVERAGES)) for _ in range(draw.randint(1, 4))]
    sites = ",".join(f'{{"id":"S{at}-{k}","coverage":"{coverage}"}}' for k, coverage in enumerate(coverages))
    inventory = ",".join(row(draw, scores, fault) for _ in range(rows))
    return (f'{{"id":"SUB-{at:07d}","product":{{"rated_energy_kWh":{draw.randint(300, 1200) / 10}}},"units":{draw.randint(1, 6)},'
            f'"sites":[{sites}],"rows":[{inventory}]}}')


def dossiers(count, rows=60, seed=1):
    draw, scores = random.Random(seed), Scores()
    for at in range(count):
        yield dossier(draw, scores, at, rows)


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
