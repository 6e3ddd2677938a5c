#!/usr/bin/env python3
"""Writes unit_table.inc: factors between units by GNU units (Debian package `units`), where GNU units reads them.

    ./oracle_unit.py > unit_table.inc

Our spelling, the spelling of GNU units (h is Planck's constant to it), and the spelling of the base.
"""
import subprocess

ASKED = [("t", "tonne", "kg"), ("mg", "mg", "kg"), ("kWh", "kW hour", "J"), ("MWh", "MW hour", "J"), ("GJ", "GJ", "J"),
         ("L", "litre", "m^3"), ("ha", "hectare", "m^2"), ("km", "km", "m"), ("t·km", "tonne km", "kg m"),
         ("kg/(t·km)", "kg/(tonne km)", "1/m"), ("MJ/kg", "MJ/kg", "J/kg"), ("kWh/t", "kW hour/tonne", "J/kg"),
         ("km/h", "km/hour", "m/s"), ("kW", "kW", "J/s"), ("kg/m^3", "kg/m^3", "kg/m^3"), ("g/L", "g/litre", "kg/m^3"),
         ("kWh/m^2", "kW hour/m^2", "J/m^2"), ("kWh.h^-1", "kW hour/hour", "J/s"), ("m^2/ha", "m^2/hectare", "1"),
         ("km/L", "km/litre", "m^-2"), ("t/ha", "tonne/hectare", "kg/m^2"), ("MJ/(kg·km^2)", "MJ/(kg km^2)", "J/(kg m^2)")]


def main():
    version = subprocess.run(["units", "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]
    print(f"// Written by oracle_unit.py with {version}.\nconst Converted kConverted[] = {{")
    for ours, theirs, base in ASKED:
        asked = ["units", "--compact", "--one-line", "--output-format", "%.15g", theirs, base]
        answer = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
        print(f'{{"{ours}", "{answer}"}},')
    print("};")


main()
