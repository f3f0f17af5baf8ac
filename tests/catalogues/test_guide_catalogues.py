"""The guides for staff in other languages: nothing is missing, and labels are those of the program.

tests/tools/test_pages.py builds the pages.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from kiosk.i18n.extraction.typography import typeset
from tools.pages.places import CATALOGUES, guides, languages

ROOT = Path(__file__).parents[2]
TRANSLATED = languages()[1:]
COMPLETE = ("fr",)
"""Languages in which a page of the guides holds no English sentence."""

NO_LABELS = {
    *(
        "before",
        "console",
        "guide",
        "panels",
        "site",
        "catalogue",
        "terminal",
        "texts that come with the program",
        "When it is open",
        "somebody should look",
        "topic",
        "victim",
    ),
    *("fail", "not shown", "ok", "warn"),
    *("duplicate", "end of the show", "extend", "mirror", "start"),
    *("Documents/Awareness Kiosk", "Notes"),
}
"""What guides set in italics without quoting a text of the program: terms that they explain, what commands
print, words of other programs, a folder, and the part of a heading."""

CODE = re.compile(r"`[^`]*`|\]\([^)]*\)")
_FENCE = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)
_NO_TEXT = re.compile(r"\s*(?:\|-|!\[|$)| {4,}(?!\s*(?:-|\d+\.) )")
_ITALIC = re.compile(r"(?<![*\w])\*([^*]+)\*(?![*\w])")
_MARKER = re.compile(r"^\s*(?:#+ |- |\d+\. )")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")

type Label = tuple[re.Pattern[str], re.Pattern[str]]
"""A text of the program in English and in the other language; anything may stand for a {placeholder}."""


@cache
def messages(language: str) -> tuple[Message, ...]:
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return tuple(message for message in read_po(file) if message.id)


def texts(document: str) -> Iterator[str]:
    """The cells, headings and lines of a document, without code."""
    for line in _FENCE.sub("", document).splitlines():
        if _NO_TEXT.match(line):
            continue
        if line.startswith("|"):
            yield from filter(None, (cell.strip() for cell in line.strip("|").split(" | ")))
        else:
            yield _MARKER.sub("", line, count=1).strip()


def missing(document: str, catalogue: str) -> list[str]:
    return [text for text in texts(document) if text not in catalogue]


def quoted(text: str) -> list[str]:
    """What is set in italics, other than a whole sentence."""
    return [words for words in _ITALIC.findall(text) if f"*{words}*" != text or not words.endswith(".")]


def _pattern(text: str) -> re.Pattern[str]:
    parts = re.split(r"\{\w+\}", text.rstrip("."))
    return re.compile(".+".join(map(re.escape, parts)))


def _says_something(text: str) -> bool:
    return bool(re.search(r"\w", re.sub(r"\{\w+\}", "", text)))


@cache
def labels(language: str) -> tuple[Label, ...]:
    """The texts of the program, and each of their sentences, beside their translation."""
    path = ROOT / "translations" / language / "LC_MESSAGES/kiosk.po"
    with path.open("rb") as file:
        catalogue = read_po(file)
    return tuple(
        (_pattern(english), _pattern(other))
        for message in catalogue
        if message.id and message.string
        for pair in _pairs(message)
        for english, other in {pair, *_sentences(*pair)}
        if _says_something(english) and other
    )


def _pairs(message: Message) -> Iterator[tuple[str, str]]:
    if isinstance(message.id, str):
        yield message.id, message.string
    else:
        yield from ((english, other) for english in message.id for other in message.string)


def _sentences(english: str, other: str) -> Iterator[tuple[str, str]]:
    both = _SENTENCE.split(english), _SENTENCE.split(other)
    return zip(*both, strict=True) if len(both[0]) == len(both[1]) else iter(())


def wrong_labels(english: str, other: str, known: tuple[Label, ...]) -> list[str]:
    """What ``english`` quotes of the program that ``other`` does not quote as the program says it."""
    said = quoted(other)
    return [
        label
        for label in quoted(english)
        if label not in NO_LABELS
        and not any(
            mine.fullmatch(label) and any(theirs.fullmatch(words) for words in said) for mine, theirs in known
        )
    ]


@pytest.mark.parametrize("language", COMPLETE)
@pytest.mark.parametrize("guide", guides())
def test_every_sentence_of_a_guide_is_in_the_catalogue(guide, language):
    catalogue = "\n".join(message.id for message in messages(language))
    found = missing((ROOT / f"{guide}.md").read_text("utf-8"), catalogue)
    assert found == [], "run make docs-words, then translate what is new"


@pytest.mark.parametrize("language", COMPLETE)
def test_every_sentence_has_a_translation_that_somebody_has_seen(language):
    assert [message.id for message in messages(language) if not message.string or message.fuzzy] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_label_is_quoted_as_the_program_shows_it(language):
    known = labels(language)
    found = {
        message.id: wrong
        for message in messages(language)
        if message.string and (wrong := wrong_labels(message.id, message.string, known))
    }
    assert found == {}


@pytest.mark.parametrize("language", TRANSLATED)
def test_code_and_links_are_those_of_the_english(language):
    assert [
        message.id
        for message in messages(language)
        if message.string and sorted(CODE.findall(message.id)) != sorted(CODE.findall(message.string))
    ] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_spaces_and_digits_are_set_as_on_the_screen(language):
    assert [
        words
        for message in messages(language)
        for words in CODE.split(message.string)
        if typeset(words, language) != words
    ] == []


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ("# Here\n\nOne.\nTwo.\n", []),
        ("- One.\n\n1. Two.\n", []),
        ("| a | b |\n|---|---|\n| Two. | One. |\n", ["a", "b"]),
        ("```toml\nthree = 3\n```\n\n    four\n", []),
        ("One.\nNew.\n", ["New."]),
    ],
)
def test_a_new_line_or_cell_is_missing(document, found):
    assert missing(document, "Here\nOne. Two.") == found


@pytest.mark.parametrize(
    ("english", "other", "wrong"),
    [
        ("Touch *Close*.", "Touchez *Fermer*.", []),
        ("Touch *Close*.", "Touchez *Terminer*.", ["Close"]),
        ("Touch *Close*.", "Touchez Fermer.", ["Close"]),
        ("Touch *Gone*.", "Touchez *Fermer*.", ["Gone"]),
        ("*3 slides*", "*3 diapos*", []),
        ("*End: …* is first", "*Terminer : …* est la première", []),
        ("*Sit down*", "*Asseyez-vous*", []),
        ("a *site*", "un *site*", []),
        ("*For staff: 3 minutes.*", "*Pour l’équipe : 3 minutes.*", []),
    ],
)
def test_a_label_that_the_program_does_not_show_is_wrong(english, other, wrong):
    texts_of_the_program = (
        ("Close", "Fermer"),
        ("{n} slides", "{n} diapos"),
        ("End: {words}", "Terminer : {words}"),
        ("Sit down", "Asseyez-vous"),
    )
    known = tuple((_pattern(mine), _pattern(theirs)) for mine, theirs in texts_of_the_program)
    assert wrong_labels(english, other, known) == wrong
