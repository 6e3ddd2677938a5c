#!/usr/bin/env python3
"""Makes the highlighting of editors from the words of the grammar, so that the two cannot differ.

    generate.py            writes vscode/syntaxes/footrule.tmLanguage.json and vscode/language-configuration.json
    generate.py --check    says whether they are what the grammar gives (a test runs this)
"""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
LEXER = HERE.parent / "grammar/FootruleLexer.g4"
VSCODE = HERE / "vscode"

# Headings of the sections of the lexer, and how their words are coloured.
SECTIONS = {
    "Headings": "keyword.control.heading.footrule",
    "Words inside a block": "keyword.other.line.footrule",
    "Words inside an expression": "keyword.operator.word.footrule",
}
TOKEN = re.compile(r"^(\w+)\s*:\s*([^;]*);\s*(?://\s*(.*))?$")
WORD = r"\p{L}\p{N}_"


def read_words():
    """{section: [words]}: both spellings; an English keyword of several words stands in the comment beside its Chinese one."""
    words, section = {}, None
    for line in LEXER.read_text(encoding="utf-8").splitlines():
        if line.startswith("// "):
            section = next((name for name in SECTIONS if line[3:].startswith(name)), None)
        token = TOKEN.match(line)
        if section and token:
            found = re.findall(r"'([^']+)'", token.group(2))
            words.setdefault(section, []).extend(found + ([token.group(3).strip()] if token.group(3) else []))
    missing = [name for name in SECTIONS if not words.get(name)]
    if missing:
        sys.exit(f"the lexer has no words under: {', '.join(missing)}")
    return words


def one_of(words):
    """Longest first, since the first that fits is taken; blanks inside a keyword may be any number."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"[ \t]+").replace(r"\-", "-").replace(r"\/", "/") for word in ordered)


def pattern(scope, regex):
    return {"name": scope, "match": regex}


def highlighting(words):
    boundary = lambda regex: f"(?<![{WORD}.])(?:{regex})(?![{WORD}])"
    patterns = [
        pattern("comment.line.number-sign.footrule", "#.*$"),
        pattern("string.quoted.double.footrule", r'"(?:\\.|[^"\\])*"?'),
        pattern("string.quoted.other.footrule", "“[^”]*”?"),
        pattern("markup.underline.link.clause.footrule", "§(?:\"[^\"]*\"|“[^”]*”|[^ \\t\\x{3000},，:：|｜\"“”{}]+)"),
        pattern("constant.numeric.date.footrule", r"\b\d{4}-\d{2}-\d{2}\b|\d{4}年\d{1,2}月\d{1,2}日"),
        pattern("constant.numeric.footrule", rf"(?<![{WORD}])\d+(?:\.\d+)?(?:\s*[%％])?"),
        pattern("constant.language.footrule", boundary("true|false|none|recorded|真|假|无|有记录|as_of|基准日期")),
    ]
    for section, scope in SECTIONS.items():
        at_line = r"^\s*" if section == "Headings" else ""
        patterns.append(pattern(scope, at_line + boundary(one_of(words[section]))))
    patterns.append(pattern("entity.name.function.footrule", rf"[{WORD}]+(?=[(（])"))
    return {"name": "Footrule",
            "scopeName": "source.footrule", "fileTypes": ["frl"], "patterns": patterns}


def configuration():
    pairs = [["(", ")"], ["（", "）"], ["{", "}"], ["｛", "｝"], ["[", "]"], ["【", "】"]]
    quotes = [['"', '"'], ["“", "”"]]
    closing = [{"open": a, "close": b, "notIn": ["string", "comment"]} for a, b in pairs + quotes]
    return {"comments": {"lineComment": "#"}, "brackets": pairs, "autoClosingPairs": closing, "surroundingPairs": pairs + quotes,
            "wordPattern": r"[\p{L}_][\p{L}\p{N}_]*"}


def outputs():
    files = {VSCODE / "syntaxes/footrule.tmLanguage.json": highlighting(read_words()), VSCODE / "language-configuration.json": configuration()}
    return {path: json.dumps(content, ensure_ascii=False, indent=2) + "\n" for path, content in files.items()}


def main():
    wrong = []
    for path, text in outputs().items():
        if "--check" in sys.argv[1:]:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                wrong.append(f"{path.relative_to(HERE.parent)} is not what the grammar gives: run editor-support/generate.py")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    print("\n".join(wrong) or f"{sum(len(one) for one in read_words().values())} keywords")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
