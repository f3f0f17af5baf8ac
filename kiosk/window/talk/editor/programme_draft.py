"""ProgrammeDraft: the draft of a programme on the console, and slots of the controls that change it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.design import load_design
from kiosk.core.content.talks.own_talk import OwnTalk
from kiosk.core.talk.own_slides import Kind, Written, with_text
from kiosk.core.talk.programme_editor import (
    Draft,
    added,
    free_slide,
    lasting,
    moved,
    placed,
    remarked,
    removed,
    wrote,
)
from kiosk.window.talk.editor.programme_shown import ProgrammeShown

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

_MOTIFS: dict[Kind, str] = {"statement": "speech-bubble", "list": "checklist", "picture": "open-book"}
"""The drawings of slides that staff write."""


@QmlElement
@QmlUncreatable("made by Python")
class ProgrammeDraft(QObject):  # type: ignore[operator]  # the stub knows no reason
    """The draft exists only in the console. Each slot changes it; ``turned`` tells that it has changed.

    ``selected`` is the slide that staff work on, and ``removed`` the programme that was removed last, until
    staff do something else. ``shown`` is what the console shows of the draft.
    """

    turned = Signal()

    def __init__(self, shown: ProgrammeShown, parent: QObject) -> None:
        super().__init__(parent)
        self._shown = shown
        self.programme: Draft | None = None
        self.selected = ""
        self.removed: OwnTalk | None = None

    def turn(self, draft: Draft | None, selected: str | None = None, removed: OwnTalk | None = None) -> None:
        self.programme, self.removed = draft, removed
        self.selected = self.selected if selected is None else selected
        shows = draft.shows if draft else ()
        if self.selected not in shows:
            self.selected = shows[-1] if shows else ""
        self.turned.emit()

    @Slot(str)
    def add(self, ref: str) -> None:
        if self.programme:
            self.turn(added(self.programme, ref), ref)

    @Slot(str)
    def remove(self, ref: str) -> None:
        if self.programme:
            self.turn(removed(self.programme, ref))

    @Slot(str)
    def select(self, ref: str) -> None:
        """Shows a slide as the room sees it, with its remark."""
        if self.programme:
            self.turn(self.programme, ref)

    @Slot(str, bool)
    def move(self, ref: str, earlier: bool) -> None:
        if self.programme:
            self.turn(moved(self.programme, ref, earlier), ref)

    @Slot(str, int)
    def place(self, ref: str, at: int) -> None:
        if self.programme:
            self.turn(placed(self.programme, ref, at), ref)

    @Slot(str, bool)
    def last(self, ref: str, longer: bool) -> None:
        if self.programme:
            self.turn(lasting(self.programme, ref, longer))

    @Slot(str)
    def rename(self, title: str) -> None:
        if self.programme:
            self.turn(replace(self.programme, title=title))

    @Slot(str)
    def setRemark(self, remark: str) -> None:
        """What the leader wants to remember at the selected slide."""
        if self.programme:
            self.turn(remarked(self.programme, self.selected, remark))

    @Slot(str)
    def write(self, kind: str) -> None:
        """Adds a slide that staff write, of a kind "statement", "list" or "picture"."""
        draft = self.programme
        if draft and kind in get_args(Kind):
            known: Kind = next(each for each in get_args(Kind) if each == kind)
            name = free_slide(draft)
            self.turn(wrote(draft, Written(name, known, self._free_field(), _MOTIFS[known])), name)

    @Slot(str, str)
    def setText(self, part: str, text: str) -> None:
        """``part`` is "headline", "lead" or the number of a row."""
        draft = self.programme
        written = draft.written(self.selected) if draft else None
        if draft and written:
            self.turn(wrote(draft, with_text(written, part, text)))

    @Slot(str, str)
    def showPicture(self, ref: str, name: str) -> None:
        draft = self.programme
        written = draft.written(ref) if draft else None
        if draft and written:
            self.turn(wrote(draft, replace(written, picture=name)))

    @Slot(str)
    def writeIn(self, language: str) -> None:
        """Sets the language of what staff write: only a room that reads it sees their slides."""
        if self.programme:
            self.turn(replace(self.programme, language=language))

    def _free_field(self) -> str:
        """A colour that the last slide does not have."""
        rows = self._shown.props.rows
        last = rows[-1]["field"] if rows else ""
        fields: Sequence[str] = sorted(load_design().fields - {"ink", last})
        return fields[len(rows) % len(fields)]
