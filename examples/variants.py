"""Writes the faulty dossiers of an example folder from its complete.json, and expected.json.

Each variant is complete.json with a few texts replaced on named lines, so that a difference of the two files shows the fault and nothing
else, and no number is read or written anew. A folder's make_variants.py names the variants and calls `run`:

    python3 make_variants.py            writes the files
    python3 make_variants.py --check    exits with 1 if a file is not what would be written
"""
import json
import sys

NOT_MET, UNDETERMINED, JUDGEMENT = 1, 2, 2   # what `footrule judge` ends with


def change(text, line_mark, old, new):
    """The text with `old` replaced on the one line that holds `line_mark`; `new` None takes the line away."""
    lines = text.split("\n")
    hits = [i for i, line in enumerate(lines) if line_mark in line]
    assert len(hits) == 1, (line_mark, hits)
    i = hits[0]
    if new is None:
        del lines[i]
    else:
        assert lines[i].count(old) == 1, (line_mark, old)
        lines[i] = lines[i].replace(old, new)
    return "\n".join(lines)


def build(base, edits):
    """`edits`: a function of the text, or (line mark, old, new) one after the other."""
    if callable(edits):
        return edits(base)
    for mark, old, new in edits:
        base = change(base, mark, old, new)
    return base


def texts(here, rule, as_of, complete, variants):
    """File name -> text. A variant: name, exit code, outcomes, what it says, edits."""
    base = (here / "complete.json").read_text(encoding="utf-8")
    files = {}
    dossiers = {"complete.json": complete}
    for name, code, outcomes, says, edits in variants:
        files[name + ".json"] = build(base, edits)
        json.loads(files[name + ".json"])
        dossiers[name + ".json"] = {"exit": code, "outcomes": outcomes, "says": says}
    expected = {"rule": rule, "as_of": as_of, "dossiers": dossiers}
    files["expected.json"] = json.dumps(expected, ensure_ascii=False, indent=2) + "\n"
    return files


def run(here, rule, as_of, complete, variants):
    files = texts(here, rule, as_of, complete, variants)
    stale = [f for f, t in files.items() if not (here / f).exists() or (here / f).read_text(encoding="utf-8") != t]
    if "--check" in sys.argv:
        print("\n".join(stale))
        return 1 if stale else 0
    for f in stale:
        (here / f).write_text(files[f], encoding="utf-8", newline="\n")
    return 0
