#!/usr/bin/env python3
"""Writes date_table.inc: days, weekdays, shifted months, unions of intervals and working days, by Python's datetime and calendar.

    ./oracle_date.py > date_table.inc
"""
import calendar
import random
from datetime import date, timedelta

EPOCH = date(1970, 1, 1)


def span(first, last):
    a, b = date.fromisoformat(first), date.fromisoformat(last)
    return [a + timedelta(n) for n in range((b - a).days + 1)]


# The State Council's notices for 2024, 2025 and 2026.
OFF = [("2024-01-01", "2024-01-01"), ("2024-02-10", "2024-02-17"), ("2024-04-04", "2024-04-06"),
       ("2024-05-01", "2024-05-05"), ("2024-06-10", "2024-06-10"), ("2024-09-15", "2024-09-17"),
       ("2024-10-01", "2024-10-07"), ("2025-01-01", "2025-01-01"), ("2025-01-28", "2025-02-04"),
       ("2025-04-04", "2025-04-06"), ("2025-05-01", "2025-05-05"), ("2025-05-31", "2025-06-02"),
       ("2025-10-01", "2025-10-08"), ("2026-01-01", "2026-01-03"), ("2026-02-15", "2026-02-23"),
       ("2026-04-04", "2026-04-06"), ("2026-05-01", "2026-05-05"), ("2026-06-19", "2026-06-21"),
       ("2026-09-25", "2026-09-27"), ("2026-10-01", "2026-10-07")]
WORK = ["2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12",
        "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04", "2026-02-14", "2026-02-28",
        "2026-05-09", "2026-09-20", "2026-10-10"]
HOLIDAYS = {day for first, last in OFF for day in span(first, last)}
WORKED = {date.fromisoformat(day) for day in WORK}


def works(day):
    return day in WORKED or (day.weekday() < 5 and day not in HOLIDAYS)


def shift_months(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return ""
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1])).isoformat()


def row(*cells):
    print("{" + ", ".join(f'"{c}"' if isinstance(c, str) else str(c).lower() for c in cells) + "},")


def main():
    rng = random.Random(201)
    any_day = lambda: date.fromordinal(rng.randint(1, date.max.toordinal()))
    edges = [date.min, date.max, date(2000, 2, 29), date(1900, 2, 28), date(2024, 12, 31), date(1970, 1, 1), date(1969, 12, 31)]
    print("// Written by oracle_date.py.\nconst Day kDays[] = {")
    for day in edges + [any_day() for _ in range(150)]:
        row(day.isoformat(), (day - EPOCH).days, day.weekday() >= 5)
    print("};\nconst MonthShift kMonthShifts[] = {")
    for _ in range(100):
        day = date(rng.randint(1995, 2030), rng.randint(1, 12), 1)
        day = day.replace(day=rng.choice([1, 28, calendar.monthrange(day.year, day.month)[1]]))
        months = rng.choice([1, 3, 6, 12, 36, -1, -12, rng.randint(-400, 400)])
        row(day.isoformat(), months, shift_months(day, months))
    for day in edges:
        row(day.isoformat(), -1, shift_months(day, -1))
        row(day.isoformat(), 1, shift_months(day, 1))
    print("};\nconst Span kOff[] = {")
    for first, last in OFF:
        row(first, last)
    print("};\nconst char* const kWorked[] = {" + ", ".join(f'"{day}"' for day in WORK) + "};")
    print("const WorkingShift kWorkingShifts[] = {")
    for _ in range(80):
        start = date(2024, 1, 1) + timedelta(rng.randint(0, 900))
        n, end = rng.choice([0, 1, 5, 10, 30, 60]), start
        left = n
        while left:
            end += timedelta(1)
            left -= works(end)
        rolled = start
        while not works(rolled):
            rolled += timedelta(1)
        other = date(2024, 1, 1) + timedelta(rng.randint(0, 1000))
        low, high = min(start, other), max(start, other)
        count = sum(works(low + timedelta(k)) for k in range(1, (high - low).days + 1))
        row(start.isoformat(), n, end.isoformat(), rolled.isoformat(), other.isoformat(), count if other >= start else -count)
    print("};\nconst Cover kCovers[] = {")
    for _ in range(60):
        spans, days = [], set()
        for _ in range(rng.randint(0, 6)):
            first = rng.randint(0, 60)
            last = first + rng.randint(-3, 20)
            spans.append((first, last))
            days |= set(range(first, last))
        cells = ", ".join(f"{{{a}, {b}}}" for a, b in spans)
        print(f"{{{{{cells}}}, {len(days)}}},")
    print("};")


main()
