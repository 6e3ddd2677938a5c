#!/usr/bin/env python3
"""Every #include of interpreter/ against the table of rooms; the parser runtime behind its wall; dependencies only where they belong."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROOMS = ROOT / "interpreter"

# What each room may include, besides itself and the standard library. "syntax/ast" and "semantics/core" are parts of rooms that others may
# see without seeing the rest.
MAY_INCLUDE = {
    "foundation": [],
    "source": ["foundation"],
    "diagnostics": ["source", "foundation"],
    "values": ["foundation"],
    "schema": ["values", "foundation"],
    "syntax": ["diagnostics", "source", "foundation"],
    "semantics": ["syntax/ast", "schema", "values", "diagnostics", "source", "foundation"],
    "plan": ["semantics", "schema", "values", "source", "foundation"],
    "compiled": ["plan", "semantics/core", "syntax/ast", "schema", "values", "diagnostics", "source", "foundation"],
    "dossier": ["plan", "schema", "values", "diagnostics", "source", "foundation"],
    "evaluation": ["plan", "dossier", "semantics/core", "schema", "values", "foundation"],
    "verdict": ["evaluation", "plan", "dossier", "semantics/core", "schema", "values", "source", "diagnostics", "foundation"],
    "report": ["verdict", "coverage/coverage.h", "coverage/inheritance.h", "schema", "diagnostics", "source", "values", "foundation"],
    "batch": ["report/json_text.h", "report/style.h", "report/words.h", "verdict/outcomes.h", "verdict/trace/reader.h", "verdict/words/shown_unit.h", "evaluation", "plan",
              "dossier", "semantics/core", "schema", "values", "diagnostics", "source", "foundation"],
    "workspace": ["compiled", "plan", "semantics", "syntax", "schema", "values", "diagnostics", "source", "foundation"],
    "test_runner": ["workspace", "verdict", "evaluation", "dossier", "plan", "semantics/core", "syntax/ast", "schema", "values", "diagnostics", "source", "foundation"],
    "coverage": ["test_runner", "workspace", "verdict", "dossier", "plan", "semantics", "syntax/ast", "schema", "values", "diagnostics", "source", "foundation"],
    "library": ["workspace", "batch", "report/diagnostics.h", "diagnostics", "source", "values"],
    "cli": None,  # any
}

# Headers of libraries and where they may appear, as prefixes of paths below interpreter/.
LIBRARIES = {
    r"fmt/": [""],
    r"boost/": ["foundation/"],
    r"simdjson": ["dossier/", "source/utf8.cpp"],
    r"nlohmann/": ["report/", "batch/summary/"],
    r"xxhash": ["batch/input/digest.cpp"],
    r"utf8proc": ["dossier/", "report/"],
    r"sodium": ["compiled/checksum.cpp"],
    r"CLI/": ["cli/command_line.cpp"],
    r"(antlr4-runtime|antlr4-common|grammar/|FootruleLexer|FootruleParser)": ["syntax/antlr/", "syntax/lowering/"],
    r"(sys/|unistd\.h)": ["cli/", "source/", "dossier/", "batch/input/", "batch/output/"],
}

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)
PARSER_RUNTIME = re.compile(r"antlr4|^grammar/|FootruleLexer|FootruleParser")


def room_wrong(path, header):
    """Why a file of one room may not include a header of another; None if it may."""
    room, target = path.parts[0], header.split("/")[0]
    allowed = MAY_INCLUDE[room]
    if target not in MAY_INCLUDE:
        return f"{path}: \"{header}\" is no room; write the path from interpreter/"
    if room == target or allowed is None or any(header == part or header.startswith(part + "/") for part in allowed):
        return None
    return f"{path}: {room} may not include {header}"


def library_wrong(path, header):
    for pattern, places in LIBRARIES.items():
        if re.match(pattern, header):
            return None if any(str(path).startswith(place) for place in places) else f"{path}: {header} does not belong here"
    return None if re.fullmatch(r"[a-z_0-9]+(\.h)?", header) else f"{path}: {header} is no library that is known here"


def runtime_last(path, includes):
    """The runtime's headers undefine EOF: what comes after them may not compile."""
    seen = False
    for _, header in includes:
        if PARSER_RUNTIME.search(header):
            seen = True
        elif seen and not header.startswith("syntax/antlr/"):  # these bring the runtime themselves
            return [f"{path}: {header} is included after the parser runtime"]
    return []


def main():
    wrong, files = [], 0
    for file in sorted(ROOMS.rglob("*")):
        if file.suffix not in (".h", ".cpp") or not file.is_file():
            continue
        path = file.relative_to(ROOMS)
        if path.parts[0] not in MAY_INCLUDE:
            wrong.append(f"{path}: no room of that name in the table")
            continue
        files += 1
        includes = INCLUDE.findall(file.read_text(encoding="utf-8"))
        for mark, header in includes:
            is_local = mark == '"' and not PARSER_RUNTIME.search(header)
            wrong.append(room_wrong(path, header) if is_local else library_wrong(path, header))
        wrong += runtime_last(path, includes)
    wrong = [line for line in wrong if line]
    print("\n".join(wrong))
    print(f"{files} files read, {len(wrong)} includes out of place")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
