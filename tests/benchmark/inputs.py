"""Inputs of the benchmark, made once and kept in BUILD/bench: a file's name says what is in it and by which version of its generator."""
import hashlib
import json
import pathlib
import sys

import generate_li_ion

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE / "w1"))
import generate   # noqa: E402  the generator of w1
import oracle     # noqa: E402
import tables     # noqa: E402

W1 = HERE / "w1"
AS_OF = {"small-power-li-ion": "2026-03-01", "electronic-components": "2026-03-01", "electrolytic-aluminium": "2026-11-02", "general": "2026-07-01",
         "cells": "2026-04-20"}


def version(*files):
    digest = hashlib.sha256()
    for file in files:
        digest.update(pathlib.Path(file).read_bytes())
    return digest.hexdigest()[:8]


class Inputs:
    def __init__(self, build):
        self.folder = build / "bench"
        self.folder.mkdir(parents=True, exist_ok=True)

    def made(self, name, lines):
        """The file of that name; if it is not there, `lines()` are written into it."""
        path = self.folder / name
        if not path.exists():
            print(f"making {path.name} …", file=sys.stderr, flush=True)
            half = path.with_suffix(".part")
            with half.open("w", encoding="utf-8") as out:
                for line in lines():
                    out.write(line + "\n")
            half.rename(path)
        return path

    def w1(self, dossiers, rows=60):
        name = f"w1-{dossiers}x{rows}-{version(generate.__file__, tables.__file__)}.ndjson"
        return self.made(name, lambda: generate.dossiers(dossiers, rows))

    def w1_expected(self, dossiers):
        """What the oracle says of the first so many dossiers."""
        name = f"w1-{dossiers}-{version(generate.__file__, tables.__file__, oracle.__file__)}.expected.ndjson"
        return self.made(name, lambda: (json.dumps(oracle.judged(oracle.parsed(line))) for line in generate.dossiers(dossiers)))

    def w1_tables(self):
        return self.made(f"w1-tables-{version(tables.__file__)}.json", lambda: [json.dumps(tables.as_json())])

    def li_ion(self, dossiers, rows):
        name = f"li-ion-{dossiers}x{rows}-{version(generate_li_ion.__file__, generate_li_ion.EXAMPLE)}.ndjson"
        return self.made(name, lambda: generate_li_ion.dossiers(dossiers, rows))

    def example(self, rule, copies):
        """The complete example of a rule, again and again."""
        example = ROOT / "examples" / rule / "complete.json"
        line = json.dumps(json.loads(example.read_text(encoding="utf-8")), ensure_ascii=False, separators=(",", ":"))
        return self.made(f"{rule}-x{copies}-{version(example)}.ndjson", lambda: (line for _ in range(copies)))
