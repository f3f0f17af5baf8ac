"""A talk: staff turn the slides, by rows and screens; the number stays in view."""

from dataclasses import replace
from math import ceil, floor, inf

from kiosk.base.clock import Moment
from kiosk.core.loop import rules as loop_rules
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.talk import Cover, Pending, PendingAct, Talk
from kiosk.core.state.staff_events import PhoneCardClosed
from kiosk.core.state.state import State, Visitor
from kiosk.core.state.world import World
from kiosk.core.talk.audience_view import freeze
from kiosk.core.talk.flashes import without_flashes
from kiosk.core.talk.languages import spoken
from kiosk.core.talk.slides import refs_of
from kiosk.core.talk.steps import beginning_of, measured_again, slide_begun, step_back, step_on
from kiosk.core.talk.talk_clock import started, timed

IDLE = 600.0
"""Seconds without an action by staff after which a talk on a kiosk ends by itself."""

WARNING = 60.0
"""Seconds before that at which staff are warned."""

UNDO = 5.0
"""Seconds for which staff can take back the end of a talk; the room sees the slide meanwhile."""

AGAIN = 3.0
"""Seconds within which a second press swaps slides and notes."""

NAMED = 8.0
"""Seconds for which each screen shows its name."""


def begin(state: State, event: te.TalkBegun, world: World, now: Moment) -> State:
    """Begins at the first slide, at rest, in the text size of rooms; an unknown programme changes nothing."""
    chosen = event.language if event.language in world.languages else None
    refs = refs_of(event.programme, chosen or state.language, world)
    if not refs:
        return state
    slide = beginning_of(refs[0], now)
    talk = Talk(event.programme, slide, event.staff_language, now.seconds, alone=event.alone)
    on_console = waits_on_console(event.alone, world)
    talk = replace(talk, console=on_console, by_touch=event.alone and not on_console)
    if event.rehearses and talk.console:
        talk = replace(talk, alone=False, rehearses=True)
    visitor = Visitor(chosen or state.visitor.language, text_step=state.house.room_text)
    return replace(state, visitor=visitor, scene=talk)


def step(state: State, talk: Talk, event: Event, world: World, now: Moment) -> State:
    if isinstance(event, ev.Ticked):
        if now.seconds >= ends_at(talk, world):
            return _end(state, world, now)
        return replace(state, scene=_without_old(talk, now))
    if isinstance(event, ev.ScreenCut):
        slide = replace(talk.slide, cut=event.cut) if event.at == talk.slide.anchor else talk.slide
        return replace(state, scene=replace(talk, slide=slide))
    if isinstance(event, ev.Touched):
        # On a kiosk anybody may touch the room's screen, and would keep the talk from ending.
        return state
    if isinstance(event, te.ScreensAsked):
        asked = now.seconds if talk.asked is None else None
        return replace(state, scene=replace(talk, touched=now.seconds, asked=asked))
    if isinstance(event, te.EndAsked | te.SwapPressed):
        return replace(state, scene=_with_request(talk, event, world, now))
    led = replace(talk, touched=now.seconds, asked=None, pending=None)
    after = _lead(state, led, event, world, now)
    if isinstance(after.scene, Talk) and not isinstance(event, te.ConsoleLeft):
        return replace(after, scene=without_flashes(talk, after.scene, now))
    return after


def wake_at(talk: Talk, now: Moment) -> float:
    """Each full second of the talk, for its clock."""
    second = talk.touched + floor(now.seconds - talk.touched) + 1
    named = talk.asked + NAMED if talk.asked is not None else inf
    return min(second, named, _lapses_at(talk.pending) if talk.pending else inf)


def ends_at(talk: Talk, world: World) -> float:
    """When the talk ends: soon after staff requested it, and on a kiosk so long after the last action or the
    end of an exercise.

    On a speaker's own computer it never ends by itself.
    """
    if talk.pending and talk.pending.act is PendingAct.END:
        return _lapses_at(talk.pending)
    if world.site.mode == "present":
        return inf
    led = max(talk.touched, talk.exercise.ends) if talk.exercise else talk.touched
    return led + IDLE


def closes_in(talk: Talk, world: World, now: Moment) -> int | None:
    """Whole seconds until the talk ends; None before the warning."""
    left = ends_at(talk, world) - now.seconds
    return max(0, ceil(left)) if left <= WARNING else None


def survives(talk: Talk, world: World, language: str) -> bool:
    return talk.slide.panel in refs_of(talk.programme, language, world)


def waits_on_console(alone: bool, world: World) -> bool:
    """Whether a talk begins behind its console; on a kiosk a card covers the first slide instead."""
    return alone and world.site.mode == "present"


def _lead(state: State, talk: Talk, event: Event, world: World, now: Moment) -> State:
    """Applies an action of staff; every action restarts the idle timeout."""
    match event:
        case te.TalkStepped() if talk.cover or _hides_slides(talk):
            return replace(state, scene=replace(_slides_in_front(talk), cover=Cover.NONE))
        case te.TalkStepped(forward=forward):
            begun = _moved_on(talk, now)
            return replace(state, scene=(step_on if forward else step_back)(state, begun, world, now))
        case te.SlideChosen(ref=ref) if ref in refs_of(talk.programme, state.language, world):
            return replace(
                state, scene=replace(slide_begun(_moved_on(talk, now), ref, now), cover=Cover.NONE)
            )
        case te.BlankToggled() | te.LogoToggled() | te.FreezeToggled():
            return replace(state, scene=_kept_from_the_room(state, talk, event))
        case te.ConsoleBrought(front=front) | te.ConsoleLeft(only=front):
            ends = isinstance(event, te.ConsoleLeft) and not front
            rehearses = talk.rehearses and not ends
            return replace(state, scene=replace(_slides_in_front(talk), console=front, rehearses=rehearses))
        case ev.LanguageChosen() | te.SecondLanguageChosen() | te.SpeaksChosen():
            return spoken(replace(state, scene=talk), talk, event, world, now)
        case te.StaffLanguageChosen(language=language):
            return replace(state, scene=replace(talk, staff_language=language))
        case ev.TextSizeChosen(larger=larger):
            visitor = state.visitor.with_text_size(larger=larger)
            house = replace(state.house, room_text=visitor.text_step)
            return replace(state, house=house, visitor=visitor, scene=measured_again(talk))
        case te.PhonesAllowed(allowed=allowed):
            return replace(state, scene=replace(talk, phones=allowed))
        case PhoneCardClosed():
            return replace(state, scene=replace(talk, alone=False))
        case te.TalkEnded():
            return _end(state, world, now)
        case _:
            return replace(state, scene=timed(talk, event, now))


def _moved_on(talk: Talk, now: Moment) -> Talk:
    """Starts the clock, ends an exercise whose time is over, and removes the card for phones."""
    is_over = talk.exercise is not None and now.seconds >= talk.exercise.ends
    exercise = None if is_over else talk.exercise
    return started(replace(_slides_in_front(talk), alone=False, exercise=exercise), now)


def _hides_slides(talk: Talk) -> bool:
    """Whether the console is in place of the slides; in a rehearsal it shows them."""
    return talk.console and not talk.rehearses


def _slides_in_front(talk: Talk) -> Talk:
    return replace(talk, alone=False, console=False) if _hides_slides(talk) else talk


def _with_request(talk: Talk, event: te.EndAsked | te.SwapPressed, world: World, now: Moment) -> Talk:
    act = PendingAct.END if isinstance(event, te.EndAsked) else PendingAct.SWAP
    if act is PendingAct.SWAP and world.site.mode != "present":
        return talk
    led = replace(talk, touched=now.seconds, asked=None)
    again = talk.pending is not None and talk.pending.act is act
    if again and act is PendingAct.SWAP:
        return replace(led, pending=None, swaps=talk.swaps + 1)
    return led if again else replace(led, pending=Pending(act, now.seconds))


def _lapses_at(pending: Pending) -> float:
    return pending.since + (UNDO if pending.act is PendingAct.END else AGAIN)


def _without_old(talk: Talk, now: Moment) -> Talk:
    """Removes names that screens have shown for long enough, and a question without an answer."""
    asked, pending = talk.asked, talk.pending
    if asked is not None and now.seconds >= asked + NAMED:
        talk = replace(talk, asked=None)
    if pending and now.seconds >= _lapses_at(pending):
        talk = replace(talk, pending=None)
    return talk


def _kept_from_the_room(
    state: State, talk: Talk, event: te.BlankToggled | te.LogoToggled | te.FreezeToggled
) -> Talk:
    """Sets the cover or the freeze, or removes it if it is there."""
    if isinstance(event, te.FreezeToggled):
        return replace(talk, frozen=None) if talk.frozen else freeze(state, talk)
    cover = Cover.BLANK if isinstance(event, te.BlankToggled) else Cover.LOGO
    is_seen = talk.cover is cover and not _hides_slides(talk)
    return replace(_slides_in_front(talk), cover=Cover.NONE if is_seen else cover)


def _end(state: State, world: World, now: Moment) -> State:
    """The loop, with the talk cleared."""
    return loop_rules.begin(state, world, now)
