"""The notes of a programme on paper, for the person who leads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QImage

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
    paper.page()
    language = notes.language
    paper.rtl = language.rtl
    width = paper.size.width() - 2 * MARGIN
    title = language.text(notes.programme.title, PROGRAMMES)
    y = MARGIN + paper.words(title, language.tag, (MARGIN, MARGIN, width), 7.0 * scale, "title_s") + 4
    for number, slide in enumerate(notes.programme.slides, 1):
        y = _slide(paper, notes, number, slide, scale, y) + 6


def _slide(paper: Paper, notes: PrintedNotes, number: int, slide: Slide, scale: float, y: float) -> float:
    """The picture is beside the text; returns where the next slide begins."""
    tag, em, lowest = notes.language.tag, 4.2 * scale, paper.size.height() - _FOOT
    x, width = MARGIN + _PICTURE + _GAP, paper.size.width() - 2 * MARGIN - _PICTURE - _GAP
    head, lines, picture = notes.head(number, slide), notes.lines(slide), notes.pictures.get(slide.show)
    narrow = width - 24 * scale
    first = paper.height_of(head, tag, narrow, 4.6 * scale, "card_title") + 1
    first += paper.height_of(lines[0], tag, width, em) if lines else 0
    shown = _PICTURE * picture.height() / picture.width() if picture else 0
    if y + max(first, shown) > lowest:
        paper.page()
        y = MARGIN
    if picture:
        paper.image(picture, (MARGIN, y, _PICTURE, _PICTURE))
    under = y + shown
    paper.words(notes.minutes(slide), tag, (x, y, width), em, "body", from_end=True)
    y += paper.words(head, tag, (x, y, narrow), 4.6 * scale, "card_title") + 1
    for line in lines:
        if y + paper.height_of(line, tag, width, em) > lowest:
            paper.page()
            y = under = MARGIN
        y += paper.words(line, tag, (x, y, width), em) + 1
    return max(y, under)
