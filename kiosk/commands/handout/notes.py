"""The notes of a programme on paper, for the person who leads it."""

from datetime import date

from kiosk.commands.handout.paper import A4, Paper
from kiosk.core.content.talks.programme import Programme, Slide
from kiosk.core.content.translatable import NOTES, PROGRAMMES
from kiosk.core.kernel.world import World
from kiosk.i18n.language import Language
from kiosk.window.talk.console import title_of

MARGIN = 18.0
_FOOT = 20.0


def draw_notes(
    paper: Paper, programme: Programme, world: World, language: Language, scale: float, today: date
) -> None:
    """As many pages as needed; the first page exists already."""
    paper.rtl = language.rtl
    width = paper.size.width() - 2 * MARGIN
    title = language.text(programme.title, PROGRAMMES)
    y = MARGIN + paper.words(title, language.tag, (MARGIN, MARGIN, width), 7.0 * scale, "title_s") + 4
    for number, slide in enumerate(programme.slides, 1):
        if y > paper.size.height() - _FOOT - 30 * scale:
            paper.page(A4)
            y = MARGIN
        y = _slide(paper, number, slide, world, language, scale, today, y) + 6


def _slide(
    paper: Paper,
    number: int,
    slide: Slide,
    world: World,
    language: Language,
    scale: float,
    today: date,
    y: float,
) -> float:
    """Returns where the next slide begins."""
    width = paper.size.width() - 2 * MARGIN
    # TRANSLATORS: minutes of a slide, beside its title on paper, at most 10 characters
    minutes = language.text("{n} min").format(n=language.number(slide.minutes))
    head = f"{language.number(number)}. {title_of(slide.show, world, language, today)}"
    paper.words(minutes, language.tag, (MARGIN, y, width), 4.2 * scale, "body", from_end=True)
    y += paper.words(head, language.tag, (MARGIN, y, width - 24 * scale), 4.6 * scale, "card_title") + 1
    for block in world.talks.notes_on(slide.show):
        said = language.text(block.text, f"{NOTES}/{slide.show}")
        text = f"• {said}" if block.kind == "item" else said
        if y > paper.size.height() - _FOOT:
            paper.page(A4)
            y = MARGIN
        y += paper.words(text, language.tag, (MARGIN, y, width), 4.2 * scale, "body") + 1
    return y
