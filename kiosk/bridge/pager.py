"""Pager: the QML element that turns a topic's blocks into screens of one column."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.bridge.paging import Face, Room, Screen, Source, paginate, screen_of
from kiosk.bridge.typesetting import text_style
from kiosk.content.design import load_design
from kiosk.core.blocks import BlockKind
from kiosk.core.state import TEXT_STEPS, Anchor

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

ITEM_INDENT = 0.0352
"""Space for a bullet and its gap, u."""

_ROLES = {BlockKind.HEADING: "heading_2", BlockKind.PARAGRAPH: "body", BlockKind.ITEM: "body"}


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

    def _here(self) -> tuple[tuple[Screen, ...], int]:
        """The screens of the page that is read, and which of them is shown.

        A page begins a screen, so that no other page needs to be cut.
        """
        anchor = Anchor.parse(self._anchor)
        screens = self._screens_of(anchor.page)
        return screens, screen_of(screens, anchor)

    def _screens_of(self, page: str) -> tuple[Screen, ...]:
        width, height = self._column
        if page not in self._pages or width <= 0 or height <= 0 or self._type[2] <= 0:
            return ()
        if page not in self._screens:
            self._screens[page] = paginate(self._pages[page], self._room())
        return self._screens[page]

    def _room(self) -> Room:
        language, step, unit = self._type
        faces = {}
        for kind, role in _ROLES.items():
            style = text_style(role, language, step, unit)
            indent = ITEM_INDENT * unit if kind is BlockKind.ITEM else 0.0
            faces[kind] = Face(style.qfont, style.height, round(indent))
        space: dict[str, float] = load_design().tokens["space"]

        def gap(before: BlockKind, kind: BlockKind) -> float:
            close = before is BlockKind.HEADING or (before is kind is BlockKind.ITEM)
            return round(space["1" if close else "3"] * unit)

        return Room(*self._column, faces, gap, one_idea=step == TEXT_STEPS - 1)

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
        self._pages = {}
        for block in value:
            anchor = Anchor.parse(block["anchor"])
            source = Source(anchor, BlockKind(block["kind"]), block["text"])
            self._pages.setdefault(anchor.page, []).append(source)
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
        """The blocks of this screen: kind, text, lines, y."""
        screens, at = self._here()
        pieces = screens[at].pieces if screens else ()
        return [{"kind": str(p.kind), "text": p.text, "lines": p.lines, "y": p.y} for p in pieces]

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
        return str(self._screens_of(before)[-1].anchor) if before else ""

    @Property(str, notify=changed)
    def after(self) -> str:
        """The anchor at which the next screen begins, "" on the last of the topic."""
        screens, at = self._here()
        if at + 1 < len(screens):
            return str(screens[at + 1].anchor)
        after = self._page_beside(1) if screens else ""
        return str(self._pages[after][0].anchor) if after else ""
