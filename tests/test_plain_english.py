"""Documents, docstrings, comments, command help and names use plain technical English.

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
WITHOUT_SUBJECT = re.compile(
    r"(?:(?<=[.] )|(?<=[.]\n)|(?<=[^#]\n\n)|(?<=^- ))Who (?!and where)[a-z]+(?![^.?]*\?)", re.MULTILINE
)
"""*Who reads only Amharic could not know it* becomes *A person who reads …*. A question may begin so."""

WITHOUT_NOUN = re.compile(
    r"(?:(?<=[.] )|(?<=[.]\n)|(?<=[^#]\n\n)|(?<=^- ))What (?:is|was|are|were|has|had|lies|goes|comes|makes)\b"
    r"(?![^.?]*\?)",
    re.MULTILINE,
)
"""*What is kept comes later* becomes *A record comes later*."""

PATTERNS = {
    WORD: "",
    STANDS: "is, is shown, is listed",
    ELSE: "otherwise",
    WITHOUT_SUBJECT: "A person who …",
    WITHOUT_NOUN: "the noun",
}

SUSPECT = re.compile(
    r"(?i:(?<![a-z])(?:anew|lack|who(?:so)?ever|shun|in vain|aright|lest|whence|albeit|unto|hearken"
    r"|heretofore|thereof|therein|thereby|whereby|wherein|hitherto|henceforth|stand(?:s|ing)?\b|stood\b))"
    r"|(?m:(?:\.\s|\n\s*\n|^\s*-)\s*(?:Who [a-z]|What (?:is|was|are|were|has|had|lies|goes|comes|makes)\b))"
    r"|(?im:(?:[.;]\s+|^(?:\s*[#/\"']+\s*)?|[\"'])else\b(?!:))"
)
"""No file without a match can have a fault, and to take a file apart takes its time."""

EXCEPTIONS = {
    ("docs/translating.md", "anew"),
    ("docs/translating.md", "lacks"),
    ("docs/translating.md", "stand"),
    ("docs/translating.md", "stands"),
    ("docs/site.md", "stand"),
    ("docs/site.md", "stands"),
    ("docs/site.md", "else"),
    ("docs/site.md", "What is"),
    ("docs/translating.md", "What is"),
    ("docs/glossary.md", "standing"),
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
                " ".join(word for word in node.name.split("_") if word in {"anew", "whoever", "lacking"}),
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


def _passages(name: str, source: str) -> Iterator[tuple[int, str]]:
    if name.endswith(".py"):
        return _python(source)
    return _qml(source) if name.endswith(".qml") else iter([(1, source)])


def _without_code(text: str) -> str:
    """Names in backquotes are not words of a sentence."""
    return re.sub(r"`+[^`\n]+`+", lambda name: "`" * len(name[0]), text)


def _mend(words: str, pattern: re.Pattern[str]) -> str:
    olds = (better for old, better in OLD.items() if re.fullmatch(old, words, re.IGNORECASE))
    return PATTERNS[pattern] or next(olds)


def _faults(name: str, source: str) -> list[str]:
    if not SUSPECT.search(source):
        return []
    return [
        f"{name}:{line + text[: found.start()].count(chr(10))}: “{found[0]}” → {_mend(found[0], pattern)}"
        for line, text in _passages(name, source)
        for words in (_without_code(text),)
        for pattern in PATTERNS
        for found in pattern.finditer(words)
        if (name, found[0]) not in EXCEPTIONS
    ]


_WORDS_FOR_VISITORS = "docs/coverage.md"
"""Made of the content, which `check` reads by rules of its own."""


def _files() -> list[str]:
    places = ("*.md", "kiosk/*.py", "kiosk/*.qml", "tools/*.py", "tests/*.py")
    known = subprocess.run(("git", "ls-files", *places), cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in known.stdout.splitlines() if name != _WORDS_FOR_VISITORS]


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
    ],
)
def test_questions_and_texts_of_the_screen_are_no_fault(name, source):
    assert not _faults(name, source)


def test_documents_docstrings_and_comments_are_plain():
    faults = [fault for name in _files() for fault in _faults(name, (ROOT / name).read_text("utf-8"))]
    assert not faults, "\n".join(faults)
