"""Changes of content: sentences, lines, pages and links that a site replaces, adds or hides."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from kiosk.base.toml_lines import KeyPath
from kiosk.core.base.ids import PageRef, Slug
from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import AS_LIST, Bounds, Check, checks_whole
from kiosk.core.content.blocks import parse_text

MOST_ENTRIES = 200


def _some(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty: write its text or leave the key out")
    return text


def _one_block(text: str) -> str:
    if len(parse_text(_some(text))) != 1:
        raise ValueError("is one paragraph or one line here: take the empty lines out")
    return text


@dataclass(frozen=True, kw_only=True)
class ContentChange(Record):
    """One change. A topic's names its ``page``."""

    page: Slug | None = None


@dataclass(frozen=True, kw_only=True)
class ReplaceWords(ContentChange):
    """``text`` replaces the sentence or line ``was``; ``sources`` replace those of that line."""

    was: Annotated[str, Check(_one_block)]
    text: Annotated[str, Check(_one_block)]
    sources: Annotated[tuple[str, ...], AS_LIST] = ()
    legal: bool | None = None


@dataclass(frozen=True, kw_only=True)
class AddWords(ContentChange):
    """``text`` follows the line that holds the sentence ``after``; without it, the last one."""

    after: str = ""
    text: Annotated[str, Check(_some)]
    icon: str = ""
    sources: Annotated[tuple[str, ...], AS_LIST] = ()
    legal: bool = False


@dataclass(frozen=True, kw_only=True)
class HideWords(ContentChange):
    """A sentence or line, a link, or the whole page if neither is given."""

    was: str = ""
    link: PageRef | None = None


@dataclass(frozen=True, kw_only=True)
class LinkTo(ContentChange):
    """``to`` is the last link of the page, or replaces the one that ``instead`` names."""

    to: PageRef
    instead: PageRef | None = None


@dataclass(frozen=True, kw_only=True)
class Override(Record):
    """The file of one panel or topic; ``kind`` says which, if both have that id."""

    kind: Literal["panel", "topic"] | None = None
    replace: Annotated[tuple[ReplaceWords, ...], AS_LIST, Bounds(max_length=MOST_ENTRIES)] = ()
    add: Annotated[tuple[AddWords, ...], AS_LIST, Bounds(max_length=MOST_ENTRIES)] = ()
    hide: Annotated[tuple[HideWords, ...], AS_LIST, Bounds(max_length=MOST_ENTRIES)] = ()
    link: Annotated[tuple[LinkTo, ...], AS_LIST, Bounds(max_length=MOST_ENTRIES)] = ()

    @checks_whole
    def _changes_something(self) -> None:
        if not self.entries:
            raise ValueError("changes nothing: write [[replace]], [[add]], [[hide]] or [[link]]")

    @property
    def entries(self) -> Mapping[KeyPath, ContentChange]:
        """Every change, by its path in the file."""
        lists = {"replace": self.replace, "add": self.add, "hide": self.hide, "link": self.link}
        return {(name, at): entry for name, entries in lists.items() for at, entry in enumerate(entries)}

    @property
    def wordless(self) -> frozenset[KeyPath]:
        """The changes without new words, which therefore apply in every language."""
        return frozenset(
            path for path, entry in self.entries.items() if isinstance(entry, HideWords | LinkTo)
        )
