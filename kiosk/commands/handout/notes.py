"""The notes of a programme on paper, for the person who leads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QImage

from kiosk.commands.paper.marks import Words
from kiosk.commands.paper.page_column import PageColumn
from kiosk.commands.paper.paper import Paper
from kiosk.core.content.talks.programme import Programme, Slide
from kiosk.core.content.translatable import NOTES, PROGRAMMES
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.window.talk.words.console import remark_lines
from kiosk.window.talk.words.slide_titles import title_of

MARGIN = 18.0
_FOOT = 20.0
_PICTURE = 48.0
_GAP = 6.0


@dataclass(frozen=True, slots=True)
class PrintedNotes:
    """What is printed; ``pictures`` of the slides are by what they show."""

    programme: Programme
    world: World
    language: Language
    today: date
    pictures: Mapping[str, QImage]

    def head(self, number: int, slide: Slide) -> str:
        title = title_of(slide.show, self.world, self.language, self.today)
        return f"{self.language.number(number)}. {title}"

    def minutes(self, slide: Slide) -> str:
        # TRANSLATORS: minutes of a slide, beside its title on paper, at most 10 characters
        return self.language.text("{n} min").format(n=self.language.number(slide.minutes))

    def lines(self, slide: Slide) -> list[str]:
        blocks = self.world.talks.notes_on(slide.show)
        context = f"{NOTES}/{slide.show}"
        said = [(block.kind, self.language.text(block.text, context)) for block in blocks]
        own = remark_lines(self.programme.id, slide.show, self.world, self.language)
        return [*own, *(f"• {text}" if kind == "item" else text for kind, text in said)]


def draw_notes(paper: Paper, notes: PrintedNotes, scale: float) -> None:
    """As many pages as needed."""
    language = notes.language
    paper.rtl = language.rtl
    column = PageColumn(paper, MARGIN, _FOOT)
    title = language.text(notes.programme.title, PROGRAMMES)
    column.words(Words(title, language.tag, 7.0 * scale, "title_s"), below=4)
    for number, slide in enumerate(notes.programme.slides, 1):
        _slide(paper, column, notes, number, slide, scale)
        column.y += 6


def _slide(
    paper: Paper, column: PageColumn, notes: PrintedNotes, number: int, slide: Slide, scale: float
) -> None:
    """The picture is beside the text."""
    tag, picture, x = notes.language.tag, notes.pictures.get(slide.show), _PICTURE + _GAP
    head = Words(notes.head(number, slide), tag, 4.6 * scale, "card_title")
    minutes = Words(notes.minutes(slide), tag, 4.2 * scale)
    lines = [Words(line, tag, 4.2 * scale) for line in notes.lines(slide)]
    width = column.width - x
    narrow = width - 24 * scale
    first = paper.height_of(head, narrow) + 1 + (paper.height_of(lines[0], width) if lines else 0)
    shown = _PICTURE * picture.height() / picture.width() if picture else 0
    column.room(max(first, shown))
    page, under = paper.pages, column.y + shown
    if picture:
        paper.image(picture, (MARGIN, column.y, _PICTURE, _PICTURE))
    paper.words(minutes, (MARGIN + x, column.y, width), "end")
    column.y += paper.words(head, (MARGIN + x, column.y, narrow)) + 1
    for line in lines:
        column.words(line, below=1, x=x)
    if paper.pages == page:
        column.y = max(column.y, under)
