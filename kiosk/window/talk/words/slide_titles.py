"""The title of a slide in lists, and the name of its colour."""

from datetime import date
from typing import assert_never

from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.number import Number
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.panels.question import Question
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.panels.story import Story
from kiosk.core.content.stops import PageStop
from kiosk.core.state.world import World
from kiosk.i18n.language import Language


def title_of(ref: str, world: World, language: Language, today: date) -> str:
    """Returns the name of a slide in lists: its headline or the page's title."""
    match stop := world.slide(ref, today, language.tag):
        case PageStop(page=page):
            return language.text(page.title, ref)
        case Figure(figure=figure, unit=unit):
            return " ".join(language.text(text, ref) for text in (figure, unit))
        case Statement(headline=headline) | Question(headline=headline) | ListPanel(headline=headline):
            return language.text(headline, ref)
        case Story(headline=headline) | Number(headline=headline) | Picture(headline=headline):
            return language.text(headline, ref)
        case Clock() | None:
            return ref
        case _:
            assert_never(stop)


def field_of(ref: str, world: World, today: date) -> str:
    """Returns the name of its colour, "" if it does not exist."""
    stop = world.slide(ref, today)
    return stop.topic.field if isinstance(stop, PageStop) else stop.field if stop else ""
