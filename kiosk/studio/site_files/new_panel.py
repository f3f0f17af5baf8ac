"""Writes the first draft of a panel, complete enough to be shown at once."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from typing import Any

import tomlkit

_WORDS: dict[str, dict[str, Any]] = {
    "statement": {"lead": "Write here what this is about."},
    "list": {"lead": "This can help:", "items": ["One row", "Another row"]},
    "question": {"lead": "Touch to find out.", "button": "Read more", "topic": "check-an-offer"},
    "story": {
        "beats": ["beat-offer", "beat-journey"],
        "items": ["An offer comes.", "A worker sets out."],
    },
    "figure": {
        "figure": "1 in 2",
        "unit": "What is counted",
        "source": "Who counted, and when",
        "lead": "Write here what this number means.",
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


def draft(kind: str, name: str, headline: str, fields: Sequence[str], neighbours: Collection[str]) -> str:
    """Returns the file; its colour is one of ``fields`` that no neighbour has, if there is one."""
    free = [field for field in fields if field not in neighbours]
    document = tomlkit.document()
    values = {"kind": kind, "id": name, "field": (free or fields)[0], "motif": "open-book", **_WORDS[kind]}
    key = "unit" if kind == "figure" else "headline"
    values = {**values, key: headline}
    for each, value in values.items():
        document[each] = value
    return str(tomlkit.dumps(document))
