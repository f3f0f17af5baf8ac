"""The one or two languages of the room."""

from dataclasses import replace
from typing import assert_never

from kiosk.base.clock import Moment
from kiosk.core.content.pages import Page
from kiosk.core.content.panels import Panel
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.number import Number
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.panels.question import Question
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.panels.story import Story
from kiosk.core.content.stops import PageStop, Stop
from kiosk.core.content.talks.programme import OWN
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.talk import Pair, Speaks, Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk.slides import has_text, refs_of
from kiosk.core.talk.steps import measured_again, slide_begun

_NEXT = {Speaks.FIRST: Speaks.BOTH, Speaks.BOTH: Speaks.SECOND, Speaks.SECOND: Speaks.FIRST}

LanguageEvent = ev.LanguageChosen | te.SecondLanguageChosen | te.SpeaksChosen


def spoken(state: State, talk: Talk, event: LanguageEvent, world: World, now: Moment) -> State:
    """Keeps the slide; if it has no text in the language, shows the first that has."""
    pair = _pair(state, talk, event, world)
    language = pair.leading if pair else _alone(state, talk, event, world)
    refs = refs_of(talk.programme, language, world)
    if not refs or (pair, language) == (talk.pair, state.language):
        return state
    in_language = replace(state, visitor=replace(state.visitor, language=language))
    led = replace(talk, pair=pair)
    same = led.slide.panel in refs
    return replace(in_language, scene=measured_again(led) if same else slide_begun(led, refs[0], now))


def beside(talk: Talk, world: World, now: Moment) -> str:
    """The language on the slide next to the leading one; "" if it has no text of this slide.

    Staff's own words have one language, and a picture needs the room of a second one. A slide that differs by
    language is shown in one.
    """
    second, ref = talk.pair.beside if talk.pair else "", talk.slide.panel
    known = second in world.languages and has_text(ref, second, world)
    today, first = now.wall.date(), talk.pair.first if talk.pair else ""
    shown, other = world.slide(ref, today, first), world.slide(ref, today, second)
    alone = ref.startswith(OWN) or _fills_the_slide(shown) or _page_of(shown) != _page_of(other)
    return second if known and not alone else ""


def _page_of(stop: Stop | None) -> Panel | Page | None:
    """A page without its topic, whose other pages may differ."""
    return stop.page if isinstance(stop, PageStop) else stop


def _fills_the_slide(stop: Stop | None) -> bool:
    match stop:
        case Picture():
            return True
        case PageStop() | Statement() | Story() | ListPanel() | Question():
            return False
        case Figure() | Clock() | Number() | None:
            return False
        case _:
            assert_never(stop)


def _pair(state: State, talk: Talk, event: LanguageEvent, world: World) -> Pair | None:
    pair = talk.pair
    match event:
        case ev.LanguageChosen(language=language) if pair and language in world.languages:
            led = replace(pair, first=language, speaks=_with_first(pair))
            return None if language == pair.second else led
        case te.SecondLanguageChosen(language=language) if language in world.languages:
            first = pair.first if pair else state.language
            return None if language == first else Pair(first, language)
        case te.SecondLanguageChosen(language=""):
            return None
        case te.SpeaksChosen(speaks=speaks) if pair:
            return replace(pair, speaks=speaks or _NEXT[pair.speaks])
        case _:
            return pair


def _with_first(pair: Pair) -> Speaks:
    return Speaks.BOTH if pair.speaks is Speaks.BOTH else Speaks.FIRST


def _alone(state: State, talk: Talk, event: LanguageEvent, world: World) -> str:
    if isinstance(event, ev.LanguageChosen) and event.language in world.languages:
        return event.language
    return talk.pair.first if talk.pair else state.language
