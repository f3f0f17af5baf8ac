"""What QML reads of the two pages that visitors try."""

import dataclasses
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.base.rows import Row

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class OfferProps:
    """``first`` is the block that is read: a row, or one of the list, whose blocks count on after the rows.

    ``rows`` are (anchor, text, ticked, icon). ``blocks`` are the list as a pager takes it; whatever is
    ticked, it is never higher than ``longest``.
    """

    lead: str = ""
    first: int = 0
    rows: list[Row] = dataclasses.field(default_factory=list)
    blocks: list[Row] = dataclasses.field(default_factory=list)
    longest: list[Row] = dataclasses.field(default_factory=list)


@QmlElement
@QmlUncreatable("made by Python")
class OfferView(GroupView[OfferProps]):  # type: ignore[operator]  # the stub knows no reason
    """*Check an offer*; empty elsewhere."""

    changed = Signal()
    _props = ShownProps(OfferProps, changed)


NO_QUESTION = {"question": "", "answer": "", "facts": "", "source": ""}
"""What a scene that is about to go still reads."""


@dataclass(frozen=True, slots=True)
class QuizProps:
    """``number`` counts from 0; ``chosen`` is -1 for none.

    ``here`` is the anchor of the question, ``before`` and ``after`` those of its neighbours, empty at the
    ends; ``replies`` says that the reply is read, for which ``blocks`` are as a pager takes them.
    ``questions`` are all (question, answer, facts, source), so that each finds the same room.
    """

    lead: str = ""
    answers: list[str] = dataclasses.field(default_factory=lambda: ["", "", ""])
    number: int = 0
    count: int = 1
    chosen: int = -1
    replies: bool = False
    here: str = ""
    before: str = ""
    after: str = ""
    blocks: list[Row] = dataclasses.field(default_factory=list)
    questions: list[Row] = dataclasses.field(default_factory=lambda: [dict(NO_QUESTION)])


@QmlElement
@QmlUncreatable("made by Python")
class QuizView(GroupView[QuizProps]):  # type: ignore[operator]  # the stub knows no reason
    """*Yes or no?*; empty elsewhere."""

    changed = Signal()
    _props = ShownProps(QuizProps, changed)
