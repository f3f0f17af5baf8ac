"""Documents, docstrings, comments, command help, names of units and files use plain technical English.

``OLD`` names each archaic word with its replacement. Texts on the screen and messages to staff are not
checked here: reviewers do that.
"""

import ast
import io
import re
import subprocess
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

OLD = {
    r"anew": "again",
    r"lack(?:s|ed|ing)?": "missing",
    r"(?:whoever|whosoever)": "the person, the caller or the process that",
    r"shunn?(?:s|ed|ing)?": "avoid",
    r"in vain": "without effect",
    r"(?:aright|lest|whence|albeit|unto|hearken|heretofore)": "a plain word",
    r"(?:thereof|therein|thereby|whereby|wherein|hitherto|henceforth)": "a plain sentence",
}
WORD = re.compile(rf"\b(?:{'|'.join(OLD)})\b", re.IGNORECASE)
STANDS = re.compile(
    r"(?<!who )(?<!visitor )(?<!somebody )(?<!clock )\b(?:stands?|stood|standing)\b"
    r"(?! (?:still|upright|in for|for|beside the (?:one|person)|before (?:it|so small)))",
    re.IGNORECASE,
)
"""A text is on a page, a panel is shown. `stands still`, `stands for` and people who `stand` remain."""
ELSE = re.compile(r"(?:(?<=[.;] )|(?<=[.;]\n)|^)else\b", re.IGNORECASE | re.MULTILINE)
"""Short alternatives remain: *the first, else the second*."""
_BEGINS = r"(?:(?<=[.] )|(?<=[.]\n)|(?<=[^#]\n\n)|(?<=^- ))"
_LIKE = "is|was|are|were|has|had|lies|goes|comes|makes"
WITHOUT_SUBJECT = re.compile(rf"{_BEGINS}Who (?!and where)[a-z]+(?![^.?]*\?)", re.MULTILINE)
"""*Who reads only Amharic could not know it* becomes *A person who reads …*. A question may begin so."""

WITHOUT_NOUN = re.compile(rf"{_BEGINS}What (?:{_LIKE})\b(?![^.?]*\?)", re.MULTILINE)
"""*What is kept comes later* becomes *A record comes later*."""

_MAIN = (
    "is|are|was|were|has|had|does|may|can|cannot|must|will|would|asks|becomes|begins|believes|belongs|comes|counts"
    "|ends|finds|gets|gives|goes|guesses|hears|keeps|leads|looks|loses|needs|passes|reaches|runs|says|sees|stays"
    "|takes|waits|wants|writes"
)
_JOINS = "and|as|because|how|if|or|since|so|than|that|until|what|when|where|which|while|who"
_CLAUSE = (
    rf"(?:What\s+(?:{_LIKE})|[Ww]ho\s+[a-z]+)\s+"
    rf"(?:(?!(?:{_JOINS})\b)[\w'*`“”-]+\s+){{0,10}}?(?:{_MAIN})\b(?![^.?]*\?)"
)
CLAUSE = re.compile(rf"(?:\A|(?<=: )){_CLAUSE}")
"""A docstring or comment may be a title, *What is kept.*; with a main verb it is a sentence."""

PATTERNS = {
    WORD: "",
    STANDS: "is, is shown, is listed",
    ELSE: "otherwise",
    WITHOUT_SUBJECT: "A person who …",
    WITHOUT_NOUN: "the noun",
    CLAUSE: "A person who …, or the noun",
}

_STEMS = (
    *("albeit", "anew", "aright", "else", "hearken", "henceforth", "heretofore", "hitherto"),
    *("in vain", "lack", "lest", "shun", "stand", "stood", "thereby", "therein", "thereof"),
    *("unto", "what ", "whence", "whereby", "wherein", "who ", "whoever", "whosoever"),
)
_ON_A_LINE = re.compile(
    rf"(?<![a-z])(?:{'|'.join(OLD)})(?![a-z])|{STANDS.pattern}"
    r"|(?:[.;]\s+|^(?:\s*[#/\"']+\s*)?|[\"'])else\b(?!:)"
    rf"|(?-i:(?:[.]\s+|^\s*(?:-\s*)?)(?:Who\s[a-z]|What\s(?:{_LIKE})\b))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(rf"(?:^\s*(?:[#/]+\s|\"\"\")?|[#/]\s+|\"\"\"|: |=){_CLAUSE}", re.MULTILINE)


def _is_suspect(source: str) -> bool:
    """No file that is not can have a fault, and to take a file apart takes its time."""
    lowered = source.lower()
    stems = [stem for stem in _STEMS if stem in lowered]
    return any(
        _ON_A_LINE.search(line) for line in source.splitlines() if any(stem in line.lower() for stem in stems)
    ) or bool({"who ", "what "} & {*stems} and _SENTENCE.search(source))


EXCEPTIONS = {
    ("docs/how-to/translating.md", "stand"),
    ("docs/how-to/translating.md", "stands"),
    ("docs/how-to/translating.md", "What is"),
    ("docs/reference/glossary.md", "standing"),
}
"""Words in quoted messages, in a term of the program, and in guides with their own reviewers, by document."""


def _python(source: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            yield node.lineno, node.value.value
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield (
                node.lineno,
                " ".join(word for word in node.name.split("_") if WORD.fullmatch(word)),
            )
        elif isinstance(node, ast.keyword) and node.arg == "help" and isinstance(node.value, ast.Constant):
            yield node.value.lineno, str(node.value.value)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and "TRANSLATORS" not in token.string:
            yield token.start[0], token.string.lstrip("# ")


def _qml(source: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(source.splitlines(), 1):
        if (comment := re.search(r"(?<!:)// (.*)", line)) and "TRANSLATORS" not in line:
            yield number, comment[1]


_OTHER = re.compile(
    r"(?:^|(?<=\s))(?:#+|//+|;)[ \t]+([^\n]*)|/\*(.*?)\*/|<!--(.*?)-->|^Description=([^\n]*)",
    re.MULTILINE | re.DOTALL,
)
"""Comments of settings, scripts, pages and styles, and what systemd calls a unit."""


def _other(source: str) -> Iterator[tuple[int, str]]:
    for found in _OTHER.finditer(source):
        text = next(filter(None, found.groups()), "").strip()
        if "TRANSLATORS" not in text:
            yield source.count("\n", 0, found.start()) + 1, text


def _passages(name: str, source: str) -> Iterator[tuple[int, str]]:
    if name.endswith(".py") or re.match(r"#!.*python", source):
        return _python(source)
    if name.endswith(".md"):
        return iter([(1, source)])
    return _qml(source) if name.endswith(".qml") else _other(source)


def _without_code(text: str) -> str:
    """Names in backquotes are not words of a sentence."""
    return re.sub(r"`+[^`\n]+`+", lambda name: "`" * len(name[0]), text)


def _mend(words: str, pattern: re.Pattern[str]) -> str:
    olds = (better for old, better in OLD.items() if re.fullmatch(old, words, re.IGNORECASE))
    return PATTERNS[pattern] or next(olds)


def _faults(name: str, source: str) -> list[str]:
    if not _is_suspect(source):
        return []
    return [
        f"{name}:{line + text[: found.start()].count(chr(10))}: “{found[0]}” → {_mend(found[0], pattern)}"
        for line, text in _passages(name, source)
        for words in (_without_code(text),)
        for pattern in PATTERNS
        for found in pattern.finditer(words)
        if (name, found[0]) not in EXCEPTIONS
    ]


def _old_words_of(name: str) -> list[str]:
    return WORD.findall(re.sub(r"[-_./]", " ", name))


_WORDS_FOR_VISITORS = "docs/reference/coverage.md"
"""Made of the content, which `check` reads by rules of its own."""


_OTHERS = re.compile(
    r"\.(?:gz|jpg|mo|mp4|png|heic|ttf|webp|woff2|po|svg|json)$|^resources/fonts/|^LICENSES?\b|^tests/samples/"
    r"|^requirements.*\.txt$|/cursors/|(?:^|/)__init__\.pyi$"
)
"""Pictures, films and fonts, the words of catalogues and of others, and files that are made."""


def _files() -> list[str]:
    known = subprocess.run(("git", "ls-files"), cwd=ROOT, capture_output=True, text=True, check=True)
    return [
        name for name in known.stdout.splitlines() if name != _WORDS_FOR_VISITORS and not _OTHERS.search(name)
    ]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.md", "All is read anew."),
        ("a.md", "It ends.\nWho comes late waits."),
        ("a.py", '"""Lists what is lacking."""'),
        ("a.py", 'A = 1\n"""Whoever calls it waits."""'),
        ("a.py", "# It rings. Who calls it waits."),
        ("a.qml", "Item { } // drawn anew"),
        ("a.md", "The version stands in `__init__.py`."),
        ("a.md", "The wall stood in two places."),
        ("a.md", "It is closed; else it is open."),
        ("a.md", "A catalogue that lacks a text is refused."),
        ("a.md", "It is written. What is kept comes later."),
        ("a.py", "def begins_anew(): pass"),
        ("a.py", 'add("--out", help="from here; else build")'),
        ("a.py", '"""What is over is forgotten."""'),
        ("a.py", "# Who asks may go before all is sent."),
        ("a.py", '"""Raises OSError: who reads it waits."""'),
        ("a.md", "Lock the case: who can open it has the machine."),
        ("a.py", "#!/usr/bin/python3 -I\n# Whoever asks checks it."),
        ("a", "#!/bin/sh\n# It starts anew.\n"),
        ("a.service", "[Unit]\nDescription=Look anew which picture is shown\n"),
        ("a.toml", 'name = "x" # as it stands there'),
        ("Makefile", "fonts: setup ## fetches the fonts anew\n"),
        ("a.css", "p { /* drawn\nanew */ }"),
        ("a.html", "<!-- drawn anew -->"),
        ("a.js", "let a = 0; // while it stands\n"),
    ],
)
def test_an_old_word_is_found(name, source):
    assert len(_faults(name, source)) == 1


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.md", "Who answers? `lacking` does."),
        ("a.md", "It ends. What is left?"),
        (
            "a.md",
            "A visitor who stands there waits. The clock stands still. `a` stands for `b`, else for `c`.",
        ),
        ("a.py", 'say("whoever")'),
        ("a.qml", 'text: "anew"'),
        ("a.py", '"""What is printed; whether it is kept."""'),
        ("a.py", '"""Who answers, with the hours if they fit."""'),
        ("a.md", "It says three things: who leads, who waits."),
        ("a.toml", 'name = "as it stands"'),
        ("a.js", "if (a) { b(); } else { c(); }"),
    ],
)
def test_questions_and_texts_of_the_screen_are_no_fault(name, source):
    assert not _faults(name, source)


@pytest.mark.parametrize("name", ["tools/faults/lacks.py", "docs/who-stands-there-anew.md"])
def test_an_old_word_in_the_name_of_a_file_is_found(name):
    assert _old_words_of(name)


def test_documents_docstrings_and_comments_are_plain():
    files = _files()
    faults = [fault for name in files for fault in _faults(name, (ROOT / name).read_text("utf-8"))]
    assert not faults, "\n".join(faults)
    assert {Path(name).suffix for name in files} >= {"", ".conf", ".css", ".js", ".service", ".toml", ".yml"}


def test_names_of_files_are_plain():
    assert {name: words for name in _files() if (words := _old_words_of(name))} == {}
