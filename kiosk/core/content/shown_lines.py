"""The texts of a panel or a page line by line, and the changes of their sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from kiosk.base.toml_lines import KeyPath
from kiosk.core.content.blocks import Block, parse_with_lines
from kiosk.core.content.overrides import AddWords
from kiosk.core.text.sentences import join_sentences, split_sentences

_OF_CONTENT = frozenset(
    (
        "id",
        "kind",
        "field",
        "motif",
        "topic",
        "within",
        "seed",
        "sources",
        "links",
        "only_for",
        "movement",
        "to",
    )
)
_OF_PICTURES = frozenset(("beats", "icon", "ask_icon", "icons", "filler_icons", "all_true_icon"))
_OF_PHOTOS = frozenset(("file", "credit", "people", "by"))
NEVER_SHOWN: Final = _OF_CONTENT | _OF_PICTURES | _OF_PHOTOS
"""Keys whose texts no visitor reads: no screen shows them, or they are names."""

BULLET: Final = "- "
_SPACES = re.compile(r"[ \t\r\n]+")


def words_in(text: str) -> str:
    """Normalises a text for comparison: on one line, without the sign of a list."""
    return _SPACES.sub(" ", text).strip(" ").removeprefix(BULLET)


Place = tuple[int, str, int | None]
"""A text: the identity of its table, its key, and its index in a list."""


@dataclass(slots=True)
class ShownText:
    """A shown text: ``blocks`` with the lines below the text's beginning."""

    table: dict[str, Any]
    key: str
    at: int | None
    blocks: list["ShownLine"]

    @property
    def place(self) -> Place:
        return id(self.table), self.key, self.at


@dataclass(slots=True)
class ShownLine:
    """A paragraph, item or other line, its replacement, and additions below it.

    ``changed`` is None while nothing is changed.
    """

    block: Block
    below: int
    sentences: tuple[str, ...]
    edits: dict[tuple[int, int], tuple[str, KeyPath]] = field(default_factory=dict)
    added: list[tuple[KeyPath, AddWords]] = field(default_factory=list)

    def find(self, was: str) -> tuple[int, int] | None:
        """The range of its sentences that equals ``was``."""
        if self.block.text == was:
            return 0, len(self.sentences)
        for begins in range(len(self.sentences)):
            joined = ""
            for ends, sentence in enumerate(self.sentences[begins:], begins + 1):
                joined = join_sentences((joined, sentence)) if joined else sentence
                if joined == was:
                    return begins, ends
                if not was.startswith(joined):
                    break
        return None

    def is_free(self, begins: int, ends: int) -> bool:
        return all(ends <= first or last <= begins for first, last in self.edits)

    @property
    def changed(self) -> str:
        joined: list[str] = []
        at = 0
        for (begins, ends), (text, _) in sorted(self.edits.items()):
            joined += (*self.sentences[at:begins], *filter(None, (text,)))
            at = ends
        return join_sentences((*joined, *self.sentences[at:]))

    @property
    def origin(self) -> KeyPath:
        """The change of the line; the one that brings words, if several do."""
        _, path = max(self.edits.values(), key=lambda edit: bool(edit[0]))
        return path


def lines_in(text: str) -> list[ShownLine]:
    return [ShownLine(block, below, split_sentences(block.text)) for below, block in parse_with_lines(text)]


def tables_in(data: dict[str, Any], path: KeyPath = ()) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
    """Every table, with its path."""
    yield path, data
    for key, value in data.items():
        if isinstance(value, dict):
            yield from tables_in(value, (*path, key))
        elif isinstance(value, list):
            for at, each in enumerate(value):
                if isinstance(each, dict):
                    yield from tables_in(each, (*path, key, at))


def texts_in(table: dict[str, Any]) -> Iterator[ShownText]:
    """Every text of a page or a panel that a screen shows, in the order of the file."""
    for _, inside in tables_in(table):
        for key, value in inside.items():
            if key in NEVER_SHOWN:
                continue
            if isinstance(value, str):
                yield ShownText(inside, key, None, lines_in(value))
            elif isinstance(value, list):
                for at, each in enumerate(value):
                    if isinstance(each, str):
                        yield ShownText(inside, key, at, lines_in(each))
