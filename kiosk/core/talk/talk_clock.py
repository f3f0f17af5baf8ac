"""The clock of a talk: the time that has passed without pauses, and how it compares with the plan."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.base.clock import Moment
from kiosk.core.content.talks.programme import Slide
from kiosk.core.state import talk_events as te
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.talk import Exercise, Talk

_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Plan:
    """The planned begin and end of a slide and the end of all, in seconds from the beginning."""

    begins: float
    ends: float
    whole: float


def plan_of(slides: Sequence[Slide], ref: str) -> Plan:
    """The plan of the slide that shows ``ref``; of the first if there is none."""
    at = next((n for n, slide in enumerate(slides) if slide.show == ref), 0)
    begins = sum(slide.minutes for slide in slides[:at]) * _MINUTE
    whole = sum(slide.minutes for slide in slides) * _MINUTE
    return Plan(begins, begins + sum(slide.minutes for slide in slides[at : at + 1]) * _MINUTE, whole)


def minutes_behind(plan: Plan, passed: float) -> int:
    """Whole minutes behind the plan, negative ahead of it; 0 in the slide's time, give or take a minute."""
    if passed > plan.ends:
        return int((passed - plan.ends) / _MINUTE)
    return -int(max(0.0, plan.begins - passed) / _MINUTE)


def elapsed(talk: Talk, now: Moment) -> float:
    """The seconds on the clock; 0 until it has started."""
    if talk.began is None:
        return 0.0
    return max(0.0, (now.seconds if talk.paused is None else talk.paused) - talk.began)


def started(talk: Talk, now: Moment) -> Talk:
    """Starts the clock at the first step or jump; a pause lasts until staff end it."""
    return replace(talk, began=now.seconds) if talk.began is None else talk


def timed(talk: Talk, event: Event, now: Moment) -> Talk:
    """Applies an action on the clock or the timer of exercises; the same talk for other events."""
    match event:
        case te.ClockToggled():
            return _toggled(talk, now)
        case te.ClockReset():
            return replace(talk, began=None, paused=None, entered=0.0)
        case te.ExerciseBegun(seconds=seconds):
            return replace(talk, exercise=Exercise(now.seconds, seconds))
        case te.ExerciseEnded():
            return replace(talk, exercise=None)
        case _:
            return talk


def _toggled(talk: Talk, now: Moment) -> Talk:
    """Pauses the clock, lets it go on, or starts it."""
    if talk.began is None:
        return started(talk, now)
    if talk.paused is None:
        return replace(talk, paused=now.seconds)
    return replace(talk, began=talk.began + now.seconds - talk.paused, paused=None)
