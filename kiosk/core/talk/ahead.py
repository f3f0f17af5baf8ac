"""What the next press will show."""

from dataclasses import replace

from kiosk.core.base.clock import Moment
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.stops import PageStop, Stop
from kiosk.core.kernel.scenes.talk import Cover, Talk
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from kiosk.core.talk.slides import refs_of, rows
from kiosk.core.talk.steps import slide_begun, step_on
from kiosk.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Ahead:
    """``step`` is the talk after the next step, None after the last.

    ``text`` is what that step adds to the same slide, in the language of the content, "" where another slide
    comes or the slide comes back. ``then`` is the talk at the beginning of the slide that follows ``step``,
    None if there is none.
    """

    step: Talk | None
    text: str
    then: Talk | None


def ahead_of(state: State, talk: Talk, world: World, now: Moment) -> Ahead:
    after = replace(talk, cover=Cover.NONE) if talk.cover else step_on(state, talk, world, now)
    refs = refs_of(talk.programme, state.language, world)
    further = refs[refs.index(after.stand.panel) + 1 :] if after.stand.panel in refs else refs
    return Ahead(
        after if after != talk else None,
        _added(talk, after, world.slide(talk.stand.panel, now.wall.date(), state.language)),
        slide_begun(after, further[0], now) if further else None,
    )


def _added(talk: Talk, after: Talk, stop: Stop | None) -> str:
    if stop is None or after.stand.panel != talk.stand.panel:
        return ""
    shows_row = after.revealed > talk.revealed
    block = rows(stop, talk.stand.anchor)[talk.revealed] if shows_row else after.stand.anchor.block
    match stop:
        case ListPanel(items=items) if shows_row:
            return items[block]
        case PageStop(blocks=blocks) if shows_row or after.stand.anchor != talk.stand.anchor:
            # The date of a page about the law is no block of its own.
            return blocks[block].text if block < len(blocks) else ""
        case _:
            return ""
