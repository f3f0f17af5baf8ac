"""Writes the first draft of a panel, complete enough to be shown at once."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from typing import Any

import tomlkit

from kiosk.i18n.language import Language, Message, mark
from kiosk.loading.world import language_of

# TRANSLATORS: in the studio, first words of a new panel, which its author replaces; at most 60 characters
_WORDS: dict[str, dict[str, Any]] = {
    "statement": {"lead": mark("Write here what this is about.")},
    "list": {"lead": mark("This can help:"), "items": [mark("One row"), mark("Another row")]},
    "question": {
        "lead": mark("Touch to find out."),
        "button": mark("Read more", "panel"),
        "topic": "check-an-offer",
    },
    "story": {
        "beats": ["beat-offer", "beat-journey"],
        "items": [mark("An offer comes."), mark("A worker sets out.")],
    },
    "figure": {
        "figure": mark("1 in 2"),
        "unit": mark("What is counted"),
        "source": mark("Who counted, and when"),
        "lead": mark("Write here what this number means."),
    },
}
KINDS = tuple(_WORDS)
_LONGEST_NAME = 40


def name_for(headline: str, taken: Collection[str], usual: str = "panel") -> str:
    """Returns a free name for the file: from the headline as far as it has Latin letters, or the usual."""
    plain = unicodedata.normalize("NFKD", headline).encode("ascii", "ignore").decode().lower()
    stem = "-".join(re.findall("[a-z0-9]+", plain))[:_LONGEST_NAME].strip("-") or usual
    numbers = range(2, len(taken) + 3)
    return next(name for name in (stem, *(f"{stem}-{number}" for number in numbers)) if name not in taken)


def draft(
    kind: str, name: str, headline: str, fields: Sequence[str], neighbours: Collection[str], tag: str
) -> str:
    """Returns the file, with words in the language ``tag``; its colour is one of ``fields`` that no neighbour
    has, if there is one.
    """
    free = [field for field in fields if field not in neighbours]
    document = tomlkit.document()
    values = {
        "kind": kind,
        "id": name,
        "field": (free or fields)[0],
        "motif": "open-book",
        **_said(_WORDS[kind], language_of(tag)),
    }
    key = "unit" if kind == "figure" else "headline"
    values = {**values, key: headline}
    for each, value in values.items():
        document[each] = value
    return str(tomlkit.dumps(document))


def _said(words: Any, language: Language) -> Any:
    """Returns the first words of a panel in a language."""
    if isinstance(words, Message):
        return language.text(*words)
    if isinstance(words, dict):
        return {key: _said(value, language) for key, value in words.items()}
    return [_said(each, language) for each in words] if isinstance(words, list) else words
