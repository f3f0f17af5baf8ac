"""Two PDFs: the slides alone, for the room, and pages of notes beside them, for the person who leads."""

from collections.abc import Iterator, Sequence
from itertools import batched

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.commands.export import words
from kiosk.commands.export.talk_copy import SlideCopy, StepCopy, TalkCopy
from kiosk.commands.paper.paper import A4, Paper

_SLIDE_HEIGHT = 190.5
"""Millimetres: 7.5 inches, as the slides of a PPTX."""

_MARGIN, _FOOT, _GAP = 16.0, 24.0, 5.0
_BODY, _HEAD, _SMALL = 4.7, 5.2, 3.4


def slides_pdf(talk: TalkCopy) -> bytes:
    """One page a step, without a word of the notes."""
    buffer = _open_buffer()
    writer = QPdfWriter(buffer)
    writer.setTitle(talk.title)
    width, height = talk.size
    size = QSizeF(_SLIDE_HEIGHT * width / height, _SLIDE_HEIGHT)
    page = QPageSize(size, QPageSize.Unit.Millimeter, matchPolicy=QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for number, (_, _, step) in enumerate(talk.steps):
        if number:
            writer.newPage()
        painter.drawImage(QRectF(0, 0, writer.width(), writer.height()), QImage.fromData(step.png))
    painter.end()
    return bytes(buffer.data().data())


def notes_pdf(talk: TalkCopy) -> bytes:
    """A cover, then each slide on pages of its own: its screens above, its notes below."""
    buffer = _open_buffer()
    paper = Paper(buffer, talk.title, A4, talk.looks.handout)
    paper.rtl = talk.staff.rtl
    paper.page()
    _cover(paper, talk)
    for slide in talk.slides:
        paper.page()
        _slide(paper, talk, slide)
    paper.end()
    return bytes(buffer.data().data())


def _cover(paper: Paper, talk: TalkCopy) -> None:
    heading, *lost = words.lost(talk.staff)
    lines = (
        (words.for_you(talk.staff), _BODY, "body", 4.0),
        (talk.title, 9.0, "title", 2.0),
        (talk.place, _HEAD, "body", 10.0),
        (words.validity(talk), 6.0, "title_s", 4.0),
        *((line, _HEAD, "card_title", 2.0) for line in words.numbers(talk)),
        (words.renew(talk), _HEAD, "body", 10.0),
        (heading, 6.0, "title_s", 4.0),
        *((f"• {line}", _HEAD, "body", 2.0) for line in lost),
    )
    y = 2 * _MARGIN
    for text, em, role, below in lines:
        y += paper.words(text, talk.staff.tag, (_MARGIN, y, _width(paper)), em, role) + below


def _slide(paper: Paper, talk: TalkCopy, slide: SlideCopy) -> None:
    tag = talk.staff.tag
    heading = words.heading_of(slide, talk.staff)
    y = _MARGIN + paper.words(heading, tag, (_MARGIN, _MARGIN, _width(paper)), _HEAD, "card_title") + 3
    y = _pictures(paper, talk, slide.screens, y)
    for note in slide.notes:
        text = f"• {note.text}" if note.is_item else note.text
        if y + paper.height_of(text, tag, _width(paper), _BODY) > paper.size.height() - _FOOT:
            _foot(paper, talk)
            paper.page()
            y = _MARGIN
        y += paper.words(text, tag, (_MARGIN, y, _width(paper)), _BODY) + 1.5
    _foot(paper, talk)


def _pictures(paper: Paper, talk: TalkCopy, screens: Sequence[StepCopy], y: float) -> float:
    """One large picture, or two in a row; returns where the text begins."""
    columns = 1 if len(screens) == 1 else 2
    width = _width(paper) * 0.72 if columns == 1 else (_width(paper) - _GAP) / 2
    height = width * talk.size[1] / talk.size[0]
    for row in batched(screens, columns):
        for column, step in enumerate(row):
            image = QImage.fromData(step.png)
            paper.image(image, (_MARGIN + column * (width + _GAP), y, width, height))
        y += height + _GAP
    return y


def _foot(paper: Paper, talk: TalkCopy) -> None:
    y = paper.size.height() - _FOOT + 6
    paper.rule(_MARGIN, y - 2, _width(paper), 0.2)
    for text in _foot_lines(talk):
        y += paper.words(text, talk.staff.tag, (_MARGIN, y, _width(paper)), _SMALL) + 0.5


def _foot_lines(talk: TalkCopy) -> Iterator[str]:
    yield words.validity(talk)
    yield words.lost_in_short(talk.staff)


def _width(paper: Paper) -> float:
    return paper.size.width() - 2 * _MARGIN


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
