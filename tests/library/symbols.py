#!/usr/bin/env python3
"""libfootrule.so exports the functions that footrule.h declares, each with a version, and nothing else.

    symbols.py build/release/libfootrule.so
"""
import pathlib
import re
import subprocess
import sys

HEADER = pathlib.Path(__file__).resolve().parents[2] / "interpreter/library/footrule.h"


def main(library):
    declared = set(re.findall(r"^FOOTRULE_API [^;(]*?(\w+)\(", HEADER.read_text(encoding="utf-8"), re.MULTILINE))
    listed = subprocess.run(["nm", "-D", "--defined-only", library], check=True, capture_output=True, text=True).stdout
    exported = {line.split()[-1] for line in listed.splitlines()} - {"FOOTRULE_1.0"}   # the version itself, which some linkers list
    wanted = {f"{name}@@FOOTRULE_1.0" for name in declared}
    named = subprocess.run(["readelf", "-d", library], check=True, capture_output=True, text=True).stdout
    wrong = [f"not exported: {name}" for name in sorted(wanted - exported)] + [f"exported: {name}" for name in sorted(exported - wanted)]
    wrong += [] if "[libfootrule.so.1]" in named else ["it is not called libfootrule.so.1"]
    print("\n".join(wrong + [f"{len(declared)} functions declared, {len(exported)} symbols exported"]))
    return 1 if wrong or not declared else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
