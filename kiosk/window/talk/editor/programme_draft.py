"""ProgrammeDraft: the draft of a programme on the console, and slots of the controls that change it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QObject, Slot
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
from kiosk.window.talk.editor.programme_editor import ProgrammeEditorProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

_MOTIFS: dict[Kind, str] = {"statement": "speech-bubble", "list": "checklist", "picture": "open-book"}
"""The drawings of slides that staff write."""


@QmlElement
@QmlUncreatable("made by Python")
class ProgrammeDraft(QObject):  # type: ignore[operator]  # the stub knows no reason
    """Each slot changes the draft; QML calls it on ``ProgrammeEditorView``, which inherits it.

    The draft exists only in the console.
    """

    def __init__(self) -> None:
        super().__init__()
        self._draft: Draft | None = None
        self._selected = ""
        self._removed: OwnTalk | None = None
        self._props = ProgrammeEditorProps()

    def _derive(self) -> None:
        """Shows the draft."""
        raise NotImplementedError

    def _turn(self, draft: Draft | None, selected: str | None = None, removed: OwnTalk | None = None) -> None:
        self._draft, self._removed = draft, removed
        self._selected = self._selected if selected is None else selected
        shows = draft.shows if draft else ()
        if self._selected not in shows:
            self._selected = shows[-1] if shows else ""
        self._derive()

    @Slot(str)
    def add(self, ref: str) -> None:
        if self._draft:
            self._turn(added(self._draft, ref), ref)

    @Slot(str)
    def remove(self, ref: str) -> None:
        if self._draft:
            self._turn(removed(self._draft, ref))

    @Slot(str)
    def select(self, ref: str) -> None:
        """Shows a slide as the room sees it, with its remark."""
        if self._draft:
            self._turn(self._draft, ref)

    @Slot(str, bool)
    def move(self, ref: str, earlier: bool) -> None:
        if self._draft:
            self._turn(moved(self._draft, ref, earlier), ref)

    @Slot(str, int)
    def place(self, ref: str, at: int) -> None:
        if self._draft:
            self._turn(placed(self._draft, ref, at), ref)

    @Slot(str, bool)
    def last(self, ref: str, longer: bool) -> None:
        if self._draft:
            self._turn(lasting(self._draft, ref, longer))

    @Slot(str)
    def rename(self, title: str) -> None:
        if self._draft:
            self._turn(replace(self._draft, title=title))

    @Slot(str)
    def setRemark(self, remark: str) -> None:
        """What the leader wants to remember at the selected slide."""
        if self._draft:
            self._turn(remarked(self._draft, self._selected, remark))

    @Slot(str)
    def write(self, kind: str) -> None:
        """Adds a slide that staff write, of a kind "statement", "list" or "picture"."""
        draft = self._draft
        if draft and kind in get_args(Kind):
            known: Kind = next(each for each in get_args(Kind) if each == kind)
            name = free_slide(draft)
            self._turn(wrote(draft, Written(name, known, self._free_field(), _MOTIFS[known])), name)

    @Slot(str, str)
    def setText(self, part: str, text: str) -> None:
        """``part`` is "headline", "lead" or the number of a row."""
        draft, written = self._draft, self._draft.written(self._selected) if self._draft else None
        if draft and written:
            self._turn(wrote(draft, with_text(written, part, text)))

    @Slot(str, str)
    def showPicture(self, ref: str, name: str) -> None:
        draft, written = self._draft, self._draft.written(ref) if self._draft else None
        if draft and written:
            self._turn(wrote(draft, replace(written, picture=name)))

    @Slot(str)
    def writeIn(self, language: str) -> None:
        """Sets the language of what staff write: only a room that reads it sees their slides."""
        if self._draft:
            self._turn(replace(self._draft, language=language))

    def _free_field(self) -> str:
        """A colour that the last slide does not have."""
        last = self._props.rows[-1]["field"] if self._props.rows else ""
        fields: Sequence[str] = sorted(load_design().fields - {"ink", last})
        return fields[len(self._props.rows) % len(fields)]
