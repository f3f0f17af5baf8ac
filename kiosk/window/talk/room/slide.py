"""Derives the audience's view of a talk: the slide without rows held back, in one language or two."""

from kiosk.base.clock import Moment
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk.languages import beside
from kiosk.core.talk.slides import rows
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.rows import Row
from kiosk.window.loop.panels import ALL, panel_props
from kiosk.window.loop.view import PanelProps
from kiosk.window.talk.room.pair_slide import paired


def whole_slide(ref: str, state: State, world: World, language: Language, now: Moment) -> Row:
    """Returns a slide with all its rows, as its picture in the overview."""
    stop = world.slide(ref, now.wall.date(), language.tag)
    begun = Loop(ref, now.seconds, rested=True)
    available, wanted = state.house.available, state.visitor.text_step
    return panel_props(begun, stop, world.site, language, now, available, ALL, wanted).content


def slide(talk: Talk, state: State, world: World, languages: LanguageOf, now: Moment) -> PanelProps:
    stop = world.slide(talk.slide.panel, now.wall.date(), state.language)
    steps = rows(stop, talk.slide.anchor) if stop else ()
    hidden = steps[talk.revealed] if talk.revealed < len(steps) else ALL
    available, wanted = state.house.available, state.visitor.text_step

    def said(language: Language) -> PanelProps:
        return panel_props(talk.slide, stop, world.site, language, now, available, hidden, wanted)

    first = languages(state.language)
    second = beside(talk, world, now)
    if not (second and stop):
        return said(first)
    spoken = (first, languages(second))
    return paired(talk.slide.anchor, said(first), said(spoken[1]), spoken)
