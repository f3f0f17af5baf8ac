"""Documents are quick to read: readers and minutes first, one sentence a line, and short sentences."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import mean

import pytest

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
FOR_READERS = sorted(page for page in DOCS.rglob("*.md") if page.parent.name not in {"adr", "recipes"})
GUIDES = [ROOT / "README.md", *sorted(DOCS.glob("start/*.md")), *sorted(DOCS.glob("how-to/*.md"))]

WORDS_A_MINUTE = 200
MOST_WORDS = 14
"""The most words that a guide's sentences have in the mean."""
MOST_ELSEWHERE = 15
LONGER = {"coverage": 18, "performance": 24, "reliability": 20}
"""Pages that are not there yet, and two of few sentences that are made of others; a number only falls."""
ELSEWHERE = [page for page in FOR_READERS if page not in GUIDES]

_FIRST = re.compile(r"\A# [^\n]+\n\n\*For [^*\n]+?(\d+) minutes?[^*\n]*\.\*\n\n")
_CODE = re.compile(r"^ *```.*?^ *```$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
_NOT_PROSE = re.compile(r"\s*(?:#|\||<|!\[|$)|(?: {4,})(?!\s*(?:-|\d+\.) )")
_END = re.compile(r"(?<=[.!?])[”*)]*\s+(?=[A-Z“*\[])")
_NEXT = re.compile(r"(?<=[.!?])[”*)]*\s+(?=[A-Z“*\[\dx])")
_ITEM = re.compile(r"^\s*(?:- |\d+\. )")


def plain(text: str) -> str:
    """The text without blocks of code and addresses of links; a name in backquotes is one word."""
    without = _CODE.sub(lambda code: "" if "\n" in code[0] else "x", text)
    return re.sub(r"\[([^]]*)\]\([^)\s]+\)", r"\1", without)


def prose(text: str) -> Iterator[str]:
    """The lines of sentences: no code, tables, headings or pictures."""
    return (line for line in plain(text).splitlines() if not _NOT_PROSE.match(line))


def words_a_sentence(text: str) -> float:
    return mean(len(_ITEM.sub("", line).split()) for line in prose(text))


def sentences(text: str) -> Iterator[str]:
    """The sentences of a page whose lines are broken anywhere."""
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:- |\d+\. ))", plain(text)):
        lines = [_ITEM.sub("", line).strip() for line in block.splitlines() if not _NOT_PROSE.match(line)]
        yield from filter(None, _NEXT.split(" ".join(lines)))


def words_of_a_sentence(page: Path) -> float:
    return mean(len(sentence.split()) for sentence in sentences(page.read_text("utf-8")))


def minutes_are_wrong(text: str) -> bool:
    said, needed = int(_FIRST.match(text)[1]), len(text.split()) / WORDS_A_MINUTE
    return abs(said - needed) > max(2, needed / 4)


def broken_lines(text: str) -> list[str]:
    """Lines with the end of a sentence within, and lines that end within a sentence."""
    several = [
        line
        for line in prose(text)
        if len(_END.split(re.sub(r"“[^”]*”|\([^)]*\)", "x", _ITEM.sub("", line)))) > 1
    ]
    return several + [
        line
        for line, following in pairwise(plain(text).splitlines())
        if not _NOT_PROSE.match(line)
        and not _NOT_PROSE.match(following)
        and not _ITEM.match(following)
        and not re.search(r"[.:!?…][”*)]*$", line)
    ]


@pytest.mark.parametrize("page", FOR_READERS, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_a_page_says_first_for_whom_it_is_and_how_long_it_takes(page):
    text = page.read_text("utf-8")
    assert _FIRST.match(text), "write “*For people who …: 3 minutes.*” below the title"
    assert not minutes_are_wrong(text), f"{len(text.split()) / WORDS_A_MINUTE:.0f} minutes"


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_guide_has_short_sentences(page):
    assert words_a_sentence(page.read_text("utf-8")) <= MOST_WORDS


@pytest.mark.parametrize("page", ELSEWHERE, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_another_page_has_sentences_that_are_not_long(page):
    assert words_of_a_sentence(page) <= LONGER.get(page.stem, MOST_ELSEWHERE)


def test_a_page_whose_sentences_became_short_leaves_the_list():
    means = {page.stem: words_of_a_sentence(page) for page in ELSEWHERE}
    assert [name for name, most in LONGER.items() if not most - 1 < means[name]] == []


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_guide_has_one_sentence_a_line(page):
    assert broken_lines(page.read_text("utf-8")) == []


def test_a_long_sentence_and_a_broken_line_are_found():
    assert words_a_sentence("# T\n\nOne two three.\n- Four `five six` [seven](a.md).\n") == 3
    assert [*sentences("# T\n\nIt goes on\nhere. `a` ends (b). C.\n\n- An\n  item\n- D\n")] == [
        "It goes on here.",
        "x ends (b).",
        "C.",
        "An item",
        "D",
    ]
    assert broken_lines("It is one. It is two.\n") == ["It is one. It is two."]
    assert broken_lines("It goes on\nhere.\n") == ["It goes on"]
    assert broken_lines("It ends.\n\n    code. Code\n\n- An item\n") == []
    assert minutes_are_wrong("# T\n\n*For people: 9 minutes.*\n\nShort.\n")
    assert not _FIRST.match("# T\n\nWithout a reader.\n")
