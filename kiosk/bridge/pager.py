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
        self._screens: tuple[Screen, ...] | None = None

    def _screens_now(self) -> tuple[Screen, ...]:
        if self._screens is None:
            width, height = self._column
            ready = self._blocks and width > 0 and height > 0 and self._type[2] > 0
            self._screens = paginate(self._sources(), self._room()) if ready else ()
        return self._screens

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

    def _sources(self) -> list[Source]:
        return [
            Source(Anchor.parse(b["anchor"]), BlockKind(b["kind"]), b["text"], b["startsPage"])
            for b in self._blocks
        ]

    def _index(self) -> int:
        order = list(dict.fromkeys(Anchor.parse(b["anchor"]).page for b in self._blocks))
        return screen_of(self._screens_now(), Anchor.parse(self._anchor), order) if order else 0

    def _set(self, name: str, value: object) -> None:
        if getattr(self, name) != value:
            setattr(self, name, value)
            if name != "_anchor":
                self._screens = None
            self.changed.emit()

    def _neighbour(self, by: int) -> str:
        screens, at = self._screens_now(), self._index() + by
        return str(screens[at].anchor) if 0 <= at < len(screens) else ""

    @Property(list, notify=changed)
    def blocks(self) -> list[dict[str, Any]]:
        return self._blocks

    @blocks.setter  # type: ignore[no-redef]
    def blocks(self, value: list[dict[str, Any]]) -> None:
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
        screens = self._screens_now()
        if not screens:
            return []
        pieces = screens[self._index()].pieces
        return [{"kind": str(p.kind), "text": p.text, "lines": p.lines, "y": p.y} for p in pieces]

    @Property(int, notify=changed)
    def number(self) -> int:
        """The place of this screen among those of its page, from 1."""
        screens, at = self._screens_now(), self._index()
        return sum(s.anchor.page == screens[at].anchor.page for s in screens[: at + 1]) if screens else 0

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many screens the page has that is shown."""
        screens, at = self._screens_now(), self._index()
        return sum(s.anchor.page == screens[at].anchor.page for s in screens) if screens else 0

    @Property(str, notify=changed)
    def before(self) -> str:
        """The anchor at which the screen before this one begins, "" on the first."""
        return self._neighbour(-1)

    @Property(str, notify=changed)
    def after(self) -> str:
        """The anchor at which the next screen begins, "" on the last."""
        return self._neighbour(1)
