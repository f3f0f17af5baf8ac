"""The result of the next press."""

from dataclasses import dataclass, replace
from typing import assert_never

from kiosk.base.clock import Moment
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.number import Number
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.panels.question import Question
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.panels.story import Story
from kiosk.core.content.stops import PageStop, Stop
from kiosk.core.state.scenes.talk import Cover, Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk.slides import refs_of, rows
from kiosk.core.talk.steps import slide_begun, step_on


@dataclass(frozen=True, slots=True)
class Ahead:
    """``step`` is the talk after the next step, None after the last.

    ``text`` is what that step adds to the same slide, in the language of the content, "" if another slide
    comes or the slide comes back. ``then`` is the talk at the beginning of the slide that follows ``step``,
    None if there is none.
    """

    step: Talk | None
    text: str
    then: Talk | None


def ahead_of(state: State, talk: Talk, world: World, now: Moment) -> Ahead:
    after = replace(talk, cover=Cover.NONE) if talk.cover else step_on(state, talk, world, now)
    refs = refs_of(talk.programme, state.language, world)
    further = refs[refs.index(after.slide.panel) + 1 :] if after.slide.panel in refs else refs
    return Ahead(
        after if after != talk else None,
        _added(talk, after, world.slide(talk.slide.panel, now.wall.date(), state.language)),
        slide_begun(after, further[0], now) if further else None,
    )


def _added(talk: Talk, after: Talk, stop: Stop | None) -> str:
    if stop is None or after.slide.panel != talk.slide.panel:
        return ""
    shows_row = after.revealed > talk.revealed
    block = rows(stop, talk.slide.anchor)[talk.revealed] if shows_row else after.slide.anchor.block
    if not shows_row and after.slide.anchor == talk.slide.anchor:
        return ""
    match stop:
        case ListPanel(items=items):
            return items[block] if shows_row else ""
        case Story(reason=reason) | Question(reason=reason):
            return reason if shows_row else ""
        case PageStop(blocks=blocks):
            # The date of a page about the law is no block of its own.
            return blocks[block].text if block < len(blocks) else ""
        case Statement() | Figure() | Clock() | Number() | Picture():
            return ""
        case _:
            assert_never(stop)
