"""Two PDFs: the slides alone, for the room, and pages of notes beside them, for the person who leads."""

from collections.abc import Sequence
from itertools import batched

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from kiosk.commands.export import words
from kiosk.commands.export.talk_copy import SlideCopy, StepCopy, TalkCopy
from kiosk.commands.paper.devices import A4, pdf
from kiosk.commands.paper.marks import Words
from kiosk.commands.paper.page_column import PageColumn
from kiosk.commands.paper.paper import Paper

_SLIDE_HEIGHT = 190.5
"""Millimetres: 7.5 inches, as the slides of a PPTX."""

_MARGIN, _FOOT, _GAP = 16.0, 24.0, 5.0
_BODY, _HEAD, _SMALL = 4.7, 5.2, 3.4


def slides_pdf(talk: TalkCopy) -> bytes:
    """One page a step, without a word of the notes."""
    buffer = _open_buffer()
    width, height = talk.size
    size = (_SLIDE_HEIGHT * width / height, _SLIDE_HEIGHT)
    paper = Paper(pdf(buffer, talk.title, size), lossless=True)
    for _, _, step in talk.steps:
        paper.page()
        paper.image(QImage.fromData(step.png), (0, 0, *size))
    paper.end()
    return bytes(buffer.data().data())


def notes_pdf(talk: TalkCopy) -> bytes:
    """A cover, then each slide on pages of its own: its screens above, its notes below."""
    buffer = _open_buffer()
    paper = Paper(pdf(buffer, talk.title, A4), talk.looks.handout)
    paper.rtl = talk.staff.rtl
    _cover(paper, talk)
    for slide in talk.slides:
        _slide(paper, talk, slide)
    paper.end()
    return bytes(buffer.data().data())


def _cover(paper: Paper, talk: TalkCopy) -> None:
    heading, *lost = words.lost(talk.staff)
    column = PageColumn(paper, _MARGIN, 0)
    column.y += _MARGIN
    for text, em, role, below in (
        (words.for_you(talk.staff), _BODY, "body", 4.0),
        (talk.title, 9.0, "title", 2.0),
        (talk.place, _HEAD, "body", 10.0),
        (words.validity(talk), 6.0, "title_s", 4.0),
        *((line, _HEAD, "card_title", 2.0) for line in words.numbers(talk)),
        (words.renew(talk), _HEAD, "body", 10.0),
        (heading, 6.0, "title_s", 4.0),
        *((f"• {line}", _HEAD, "body", 2.0) for line in lost),
    ):
        column.words(Words(text, talk.staff.tag, em, role), below)


def _slide(paper: Paper, talk: TalkCopy, slide: SlideCopy) -> None:
    tag = talk.staff.tag
    column = PageColumn(paper, _MARGIN, _FOOT, ended=lambda: _foot(paper, talk))
    column.words(Words(words.heading_of(slide, talk.staff), tag, _HEAD, "card_title"), below=3)
    _pictures(paper, column, talk.size, slide.screens)
    for note in slide.notes:
        column.words(Words(f"• {note.text}" if note.is_item else note.text, tag, _BODY), below=1.5)
    column.end()


def _pictures(paper: Paper, column: PageColumn, size: tuple[int, int], screens: Sequence[StepCopy]) -> None:
    """One large picture, or two in a row."""
    columns = 1 if len(screens) == 1 else 2
    width = column.width * 0.72 if columns == 1 else (column.width - _GAP) / 2
    height = width * size[1] / size[0]
    for row in batched(screens, columns):
        for number, step in enumerate(row):
            x = column.margin + number * (width + _GAP)
            paper.image(QImage.fromData(step.png), (x, column.y, width, height))
        column.y += height + _GAP


def _foot(paper: Paper, talk: TalkCopy) -> None:
    y, width = paper.height - _FOOT + 6, paper.width - 2 * _MARGIN
    paper.rule(_MARGIN, y - 2, width, 0.2)
    for text in (words.validity(talk), words.lost_in_short(talk.staff)):
        y += paper.words(Words(text, talk.staff.tag, _SMALL), (_MARGIN, y, width)) + 0.5


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
