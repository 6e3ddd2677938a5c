#!/usr/bin/env python3
"""Judges dossiers of a file, one on each line, through libfootrule.so, several pieces side by side, and prints a record for each.

    FOOTRULE_LIBRARY=build/release/libfootrule.so.1 judge.py RULE DAY FILE.ndjson

ctypes lets other threads run while a C function works, so the pieces really are judged at the same time: one rule, a judge for each thread.
"""
import concurrent.futures
import ctypes
import os
import sys
import threading

OK, ENGLISH = 0, 1
POINTER, TEXT, SIZE, STATUS = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int
FUNCTIONS = {
    "footrule_version": (TEXT, []),
    "footrule_load": (STATUS, [TEXT, ctypes.POINTER(POINTER)]),
    "footrule_rule_messages": (TEXT, [POINTER, STATUS]),
    "footrule_free": (None, [POINTER]),
    "footrule_open": (STATUS, [POINTER, TEXT, TEXT, ctypes.POINTER(POINTER)]),
    "footrule_messages": (TEXT, [POINTER, STATUS]),
    "footrule_close": (None, [POINTER]),
    "footrule_judge_lines": (STATUS, [POINTER, TEXT, ctypes.c_uint64, TEXT, SIZE]),
    "footrule_records": (POINTER, [POINTER, ctypes.POINTER(SIZE)]),
}


class Footrule:
    """A loaded rule. Raises ValueError with the messages of the library."""

    def __init__(self, rule, day, library=os.environ.get("FOOTRULE_LIBRARY", "libfootrule.so.1")):
        self.c, self.day, self.own, self.judges = ctypes.CDLL(library), day, threading.local(), []
        for name, (result, arguments) in FUNCTIONS.items():
            function = getattr(self.c, name)
            function.restype, function.argtypes = result, arguments
        self.rule = POINTER()
        if self.c.footrule_load(os.fsencode(rule), self.rule) != OK:
            raise ValueError(self.c.footrule_rule_messages(self.rule, ENGLISH).decode())

    def judge(self):
        """The judge of this thread, opened when it is first asked for."""
        if not hasattr(self.own, "judge"):
            self.own.judge = POINTER()
            status = self.c.footrule_open(self.rule, self.day.encode(), None, self.own.judge)
            self.judges.append(self.own.judge)
            if status != OK:
                raise ValueError(self.c.footrule_messages(self.own.judge, ENGLISH).decode())
        return self.own.judge

    def records(self, name, first_line, text):
        judge, size = self.judge(), SIZE()
        if self.c.footrule_judge_lines(judge, os.fsencode(name), first_line, text, len(text)) != OK:
            raise ValueError(self.c.footrule_messages(judge, ENGLISH).decode())
        return ctypes.string_at(self.c.footrule_records(judge, size), size.value)

    def close(self):
        for judge in self.judges:
            self.c.footrule_close(judge)
        self.c.footrule_free(self.rule)


def pieces(path, lines=100):
    """(line of the file, text) of so many lines at a time."""
    with open(path, "rb") as file:
        at, piece = 1, []
        for line in file:
            piece.append(line)
            if len(piece) == lines:
                yield at, b"".join(piece)
                at, piece = at + lines, []
        if piece:
            yield at, b"".join(piece)


def main(rule, day, path):
    footrule = Footrule(rule, day)
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        for records in pool.map(lambda piece: footrule.records(path, *piece), pieces(path)):
            sys.stdout.buffer.write(records)
    footrule.close()


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except ValueError as wrong:
        sys.exit(str(wrong))
