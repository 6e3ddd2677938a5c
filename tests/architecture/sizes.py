#!/usr/bin/env python3
"""Sizes of files and functions of interpreter/: small ones are read, large ones are skipped over.

Half of the functions below 10 lines, 95 in 100 below 45, no file of 400 lines or more. A function is counted from the line of its opening
brace to the line of its closing one.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILE_LIMIT, MEDIAN_LIMIT, LARGE_LIMIT, LARGE_SHARE = 400, 10, 45, 0.05

# Texts and comments may hold braces.
NOISE = re.compile(r'//[^\n]*|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)
NOT_A_FUNCTION = re.compile(r"\b(namespace|struct|class|enum|union|switch|if|for|while|do|else|try|catch|extern)\b|=\s*$|\]\s*(\([^()]*\))?\s*(->.*)?$")


def functions(text):
    """(first line, number of lines) of every function body; lambdas belong to the function they stand in."""
    text = NOISE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
    stack, found, last = [], [], 0
    for at, mark in ((match.start(), match.group()) for match in re.finditer(r"[{};]", text)):
        if mark == "{":
            before = text[last:at].strip()
            inside = any(is_function for _, is_function in stack)
            is_function = not inside and before.endswith((")", "const", "override", "noexcept")) and not NOT_A_FUNCTION.search(before.split("(")[0])
            is_function = is_function or (not inside and re.search(r"\)\s*(const)?\s*:\s*\w+_?[({]", before) is not None)
            stack.append((at, is_function))
        elif mark == "}" and stack:
            begin, is_function = stack.pop()
            if is_function:
                found.append((text.count("\n", 0, begin) + 1, text.count("\n", begin, at) + 1))
        last = at + 1
    return found


def main():
    sizes, wrong, files = [], [], 0
    for file in sorted((ROOT / "interpreter").rglob("*")):
        if file.suffix not in (".h", ".cpp"):
            continue
        files += 1
        text, path = file.read_text(encoding="utf-8"), file.relative_to(ROOT)
        lines = text.count("\n")
        if lines >= FILE_LIMIT:
            wrong.append(f"{path}: {lines} lines; files stay below {FILE_LIMIT}")
        sizes += [(size, f"{path}:{line}") for line, size in functions(text)]
    sizes.sort()
    if not sizes:
        print("no function was found, so nothing was tested")
        return 1
    median, large = sizes[len(sizes) // 2][0], [one for one in sizes if one[0] >= LARGE_LIMIT]
    if median >= MEDIAN_LIMIT:
        wrong.append(f"half of the functions have {median} lines or more; below {MEDIAN_LIMIT} is wanted")
    if len(large) > LARGE_SHARE * len(sizes):
        wrong.append(f"{len(large)} of {len(sizes)} functions have {LARGE_LIMIT} lines or more")
    print("\n".join(wrong))
    print(f"{files} files, {len(sizes)} functions: median {median} lines, {len(large)} of {LARGE_LIMIT} or more")
    print("longest: " + ", ".join(f"{place} ({size})" for size, place in sizes[:-6:-1]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
