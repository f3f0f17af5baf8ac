"""Steps of a talk forward and back: row by row, screen by screen, slide by slide."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk.slides import next_part, refs_of, rows
from kiosk.core.talk.talk_clock import elapsed


def step_on(state: State, talk: Talk, world: World, now: Moment) -> Talk:
    """The next row, else the next screen or part, else the next slide; the last stays."""
    slide = talk.slide
    stop = world.slide(slide.panel, now.wall.date(), state.language)
    steps = rows(stop, slide.anchor) if stop else ()
    after = slide.cut.after if slide.cut else None
    if talk.revealed < len(steps):
        shown = replace(talk, revealed=talk.revealed + 1)
        return _turned(shown, after) if after and steps[talk.revealed] >= after.block else shown
    if after:
        return _turned(talk, after)
    if part := next_part(stop, slide.anchor):
        return replace(_turned(talk, part), revealed=0)
    refs = refs_of(talk.programme, state.language, world)
    further = refs[refs.index(slide.panel) + 1 :] if slide.panel in refs else refs
    return slide_begun(talk, further[0], now) if further else talk


def step_back(state: State, talk: Talk, world: World, now: Moment) -> Talk:
    """The same steps in the other direction; a slide appears with all its rows."""
    slide = talk.slide
    stop = world.slide(slide.panel, now.wall.date(), state.language)
    steps = rows(stop, slide.anchor) if stop else ()
    if talk.revealed and (row := steps[talk.revealed - 1]) >= slide.anchor.block:
        hidden = replace(talk, revealed=talk.revealed - 1)
        return _turned_back(hidden) if talk.behind and row == slide.anchor.block else hidden
    if talk.behind:
        return _turned_back(talk) if talk.revealed else replace(_turned_back(talk), revealed=len(steps))
    refs = refs_of(talk.programme, state.language, world)
    before = refs[: refs.index(slide.panel)] if slide.panel in refs else ()
    if not before:
        return talk
    back = slide_begun(talk, before[-1], now)
    shown = world.slide(before[-1], now.wall.date(), state.language)
    return replace(back, revealed=len(rows(shown, back.slide.anchor)) if shown else 0)


def slide_begun(talk: Talk, ref: str, now: Moment) -> Talk:
    """The beginning of a slide, which comes by a hand-over."""
    if ref == talk.slide.panel:
        return replace(talk, slide=beginning_of(ref, now), revealed=0, behind=())
    slide = beginning_of(ref, now, rested=False)
    return replace(talk, slide=slide, revealed=0, behind=(), entered=elapsed(talk, now))


def beginning_of(ref: str, now: Moment, rested: bool = True) -> Loop:
    """The audience's view at the beginning of a slide."""
    return Loop(ref, now.seconds, rested)


def measured_again(talk: Talk) -> Talk:
    """The same place, which the window has to measure again."""
    return replace(talk, slide=replace(talk.slide, cut=None, rested=True))


def _turned(talk: Talk, to: Anchor) -> Talk:
    slide = replace(talk.slide, at=to, cut=None, rested=True)
    return replace(talk, slide=slide, behind=(*talk.behind, talk.slide.anchor))


def _turned_back(talk: Talk) -> Talk:
    *behind, at = talk.behind
    return replace(talk, slide=replace(talk.slide, at=at, cut=None, rested=True), behind=tuple(behind))
