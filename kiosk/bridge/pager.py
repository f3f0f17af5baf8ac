"""Pager: the QML element that turns a topic's blocks into screens of one column."""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge.paging import Face, Piece, Room, Screen, Source, joins, paginate, screen_of
from kiosk.bridge.typesetting import text_for, text_style
from kiosk.core.blocks import HEADS, BlockKind
from kiosk.core.reading import count_words
from kiosk.core.state import TEXT_STEPS, Anchor

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

ITEM_INDENT = 0.0352
"""Space for a bullet and its gap, u."""

STEP_INDENT = 0.0593
"""Space for a stop and its gap, u."""

ROLES: Final = {
    BlockKind.HEADING: "heading_2",
    BlockKind.PARAGRAPH: "body",
    BlockKind.ITEM: "body",
    BlockKind.STEP: "heading_2",
    BlockKind.CARD: "card_title",
    BlockKind.FIGURE: "page_figure",
    BlockKind.SOURCE: "source",
}
_INDENTS = {BlockKind.ITEM: ITEM_INDENT, BlockKind.STEP: STEP_INDENT}

_CLOSE, _APART, _SOURCE, _CARD = 0.0074, 0.0222, 0.0148, 0.0296
"""Between blocks, u; in the middle of a card's lies its hairline."""


def gap(before: BlockKind, kind: BlockKind) -> float:
    """The space between two blocks, u."""
    if before in HEADS or (before is kind is BlockKind.ITEM):
        return _CLOSE
    return {BlockKind.CARD: _CARD, BlockKind.SOURCE: _SOURCE}.get(kind, _APART)


@QmlElement
class Pager(QObject):
    """``blocks`` are maps as VisitorView.blocks gives them; ``shown`` is what the screen shows now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocks: list[dict[str, Any]] = []
        self._column = (0.0, 0.0)
        self._type = ("en", 0, 0.0)
        self._anchor = ""
        self._pages: dict[str, list[Source]] = {}
        self._screens: dict[str, tuple[Screen, ...]] = {}
        # PySide keeps the Python side of what QML has made for good (6.12), and with it what was read.
        self.destroyed.connect(self.__dict__.clear)

    def _here(self) -> tuple[tuple[Screen, ...], int]:
        """The screens of the page that is read, and which of them is shown.

        A page begins a screen, so that no other page needs to be cut.
        """
        anchor = Anchor.parse(self._anchor)
        screens = self._screens_of(anchor.page)
        return screens, screen_of(screens, anchor)

    def _pieces(self) -> tuple[Piece, ...]:
        screens, at = self._here()
        return screens[at].pieces if screens else ()

    def _screens_of(self, page: str) -> tuple[Screen, ...]:
        width, height = self._column
        if page not in self._pages or width <= 0 or height <= 0 or self._type[2] <= 0:
            return ()
        if page not in self._screens:
            self._screens[page] = paginate(self._pages[page], self._room())
        return self._screens[page]

    def _room(self) -> Room:
        language, step, unit = self._type

        def face(role: str, indent: float) -> Face:
            style = text_style(role, language, step, unit)
            words = partial(text_for, role=role, language=language)
            return Face(style.qfont, style.height, round(indent * unit), words)

        return Room(
            *self._column,
            faces={kind: face(role, _INDENTS.get(kind, 0.0)) for kind, role in ROLES.items()},
            step_text=face(ROLES[BlockKind.PARAGRAPH], STEP_INDENT),
            gap=lambda before, kind: round(gap(before, kind) * unit),
            one_idea=step == TEXT_STEPS - 1,
        )

    def _set(self, name: str, value: object) -> None:
        if getattr(self, name) != value:
            setattr(self, name, value)
            if name != "_anchor":
                self._screens = {}
            self.changed.emit()

    def _page_beside(self, by: int) -> str:
        """The page before or after this one, "" where there is none."""
        pages = list(self._pages)
        at = pages.index(Anchor.parse(self._anchor).page) + by
        return pages[at] if 0 <= at < len(pages) else ""

    @Property(list, notify=changed)
    def blocks(self) -> list[dict[str, Any]]:
        return self._blocks

    @blocks.setter  # type: ignore[no-redef]
    def blocks(self, value: list[dict[str, Any]]) -> None:
        if value == self._blocks:
            return
        self._pages = {}
        for block in value:
            anchor = Anchor.parse(block["anchor"])
            page = self._pages.setdefault(anchor.page, [])
            kind = BlockKind(block["kind"])
            of_step = kind is BlockKind.PARAGRAPH and bool(page) and page[-1].kind is BlockKind.STEP
            page.append(Source(anchor, kind, block["text"], of_step))
        self._set("_blocks", value)

    @Property(float, notify=changed)
    def width(self) -> float:
        return self._column[0]

    @width.setter  # type: ignore[no-redef]
    def width(self, value: float) -> None:
        self._set("_column", (value, self._column[1]))

    @Property(float, notify=changed)
    def height(self) -> float:
        return self._column[1]

    @height.setter  # type: ignore[no-redef]
    def height(self, value: float) -> None:
        self._set("_column", (self._column[0], value))

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._type[0]

    @language.setter  # type: ignore[no-redef]
    def language(self, value: str) -> None:
        self._set("_type", (value, *self._type[1:]))

    @Property(int, notify=changed)
    def step(self) -> int:
        return self._type[1]

    @step.setter  # type: ignore[no-redef]
    def step(self, value: int) -> None:
        self._set("_type", (self._type[0], value, self._type[2]))

    @Property(float, notify=changed)
    def unit(self) -> float:
        return self._type[2]

    @unit.setter  # type: ignore[no-redef]
    def unit(self, value: float) -> None:
        self._set("_type", (*self._type[:2], value))

    @Property(str, notify=changed)
    def anchor(self) -> str:
        return self._anchor

    @anchor.setter  # type: ignore[no-redef]
    def anchor(self, value: str) -> None:
        self._set("_anchor", value)

    @Property(list, notify=changed)
    def shown(self) -> list[dict[str, Any]]:
        """The blocks of this screen, from above: block, kind, text, role, lines, indent, y, reach.

        ``reach`` is how far below a line leads to the next stop, 0 where none begins.
        """
        if not (pieces := self._pieces()):
            return []
        room = self._room()
        return [
            {
                "block": piece.block,
                "kind": str(piece.kind),
                "text": piece.text,
                "role": ROLES[piece.kind],
                "lines": piece.lines,
                "indent": room.face(piece.kind, piece.of_step).indent,
                "y": piece.y,
                "reach": reach,
            }
            for piece, reach in zip(pieces, joins(pieces), strict=True)
        ]

    @Slot(str, result=int)
    def wordsUnder(self, title: str) -> int:
        """How many words this screen shows, with its title."""
        return count_words(title, *(piece.text for piece in self._pieces()))

    @Property(int, notify=changed)
    def number(self) -> int:
        """The place of this screen among those of its page, from 1."""
        return self._here()[1] + 1

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many screens the page has that is shown."""
        return len(self._here()[0])

    @Property(str, notify=changed)
    def before(self) -> str:
        """An anchor on the screen before this one, "" on the first of the topic."""
        screens, at = self._here()
        if at > 0:
            return str(screens[at - 1].anchor)
        before = self._page_beside(-1) if screens else ""
        # A page without text is one place to turn to.
        there = self._screens_of(before) or self._pages.get(before, ())
        return str(there[-1].anchor) if there else ""

    @Property(str, notify=changed)
    def after(self) -> str:
        """The anchor at which the next screen begins, "" on the last of the topic."""
        screens, at = self._here()
        if at + 1 < len(screens):
            return str(screens[at + 1].anchor)
        after = self._page_beside(1) if screens else ""
        return str(self._pages[after][0].anchor) if after else ""
