"""Checks that texts are original: never six words in a row from the founding text.

The founding text itself is not in the program, only a hash for each six words in a row.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.content.deck.passages import Passage
from kiosk.content.passages import Sheet

IN_A_ROW = 6

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Founding:
    """``names`` are one word each, since they have no other wording."""

    names: tuple[str, ...]
    hashes: frozenset[str]


def load_founding(path: Path) -> Founding:
    data = tomllib.loads(path.read_text("utf-8"))
    return Founding(tuple(data["names"]), frozenset(data["hashes"]))


def check(sheets: Sequence[Sheet], founding: Founding) -> Iterator[Problem]:
    for sheet in sheets:
        for passage in sheet.passages:
            if row := _taken_over(passage, founding):
                yield passage.error(f"“{row}” stands so in the founding text: say it in other words")


def rows(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """Each six words in a row."""
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(re.escape(name), name.replace(" ", "-"), text, flags=re.IGNORECASE)
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    return tuple(" ".join(words[at : at + IN_A_ROW]) for at in range(len(words) - IN_A_ROW + 1))


def hash_of(row: str) -> str:
    return sha256(row.encode()).hexdigest()[:16]


def _taken_over(passage: Passage, founding: Founding) -> str | None:
    return next((row for row in rows(passage.text, founding.names) if hash_of(row) in founding.hashes), None)
