"""Derives the clock of a talk's console, in the staff's own language."""

from dataclasses import dataclass, field
from math import ceil

from kiosk.base.clock import Moment
from kiosk.core.state.scenes import talk_under
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk.rules import closes_in
from kiosk.core.talk.slides import slides_of
from kiosk.core.talk.talk_clock import Plan, elapsed, minutes_behind, plan_of
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.rows import Row

_EXERCISES = (1.0, 2.0, 3.0, 5.0, 10.0, 15.0)
"""Minutes."""

_SHORTEST = 1.0
"""Minutes of a plan for which a timer is worth while."""


@dataclass(frozen=True, slots=True)
class TalkClockProps:
    """The values that change each second.

    ``share`` is the used part of the planned time, above 1 after its end; ``slot`` is where the slide begins
    and ends in it. ``runs``: the clock has started and is not paused. ``pace`` says whether the talk keeps
    its plan, once the clock has started. ``on_slide`` is the time on this slide beside its plan. ``exercise``
    is what is left of an exercise, ``exercise_over`` says that none is left. ``exercises`` is how long one
    can last, first as long as the slide's plan gives it.
    """

    elapsed: str = ""
    left: str = ""
    now: str = ""
    share: float = 0.0
    closes: str = ""
    runs: bool = False
    pace: str = ""
    on_slide: str = ""
    slot: tuple[float, float] = (0.0, 0.0)
    exercise: str = ""
    exercise_over: str = ""
    exercises: list[Row] = field(default_factory=list)


def talk_clock(state: State, world: World | None, languages: LanguageOf, now: Moment) -> TalkClockProps:
    """Returns the clock; empty without a talk."""
    talk = talk_under(state.scene)
    if world is None or talk is None:
        return TalkClockProps()
    language = languages(talk.staff_language)
    slides = slides_of(talk.programme, state.language, world)
    plan = plan_of(slides, talk.slide.panel)
    passed = elapsed(talk, now)
    left = round(plan.whole) - int(passed)
    # TRANSLATORS: time that is left of a talk, and time over; at most 20 characters
    words = language.text("{time} left") if left >= 0 else language.text("{time} over")
    planned = next((slide.activity for slide in slides if slide.show == talk.slide.panel), 0.0)
    closes = None if talk.pending else closes_in(talk, world, now)
    return TalkClockProps(
        elapsed=language.duration(int(passed)),
        left=words.format(time=language.duration(abs(left))),
        now=language.clock_digits(now.wall),
        share=round(passed / plan.whole, 3) if plan.whole else 0.0,
        # TRANSLATORS: banner on the console, before the talk ends by itself; at most 90 characters
        closes=language.plural(
            "Nobody is leading this talk. It ends in {n} second.",
            "Nobody is leading this talk. It ends in {n} seconds.",
            closes,
        )
        if closes is not None
        else "",
        runs=talk.began is not None and talk.paused is None,
        pace=_pace(talk, plan, passed, language),
        # TRANSLATORS: how long a slide has been shown, and its planned time; at most 28 characters
        on_slide=language.text("Slide {time} / {planned}").format(
            time=language.duration(int(passed - talk.entered)),
            planned=language.duration(round(plan.ends - plan.begins)),
        ),
        slot=(plan.begins / plan.whole, plan.ends / plan.whole) if plan.whole else (0.0, 0.0),
        exercise=_exercise(talk, language, now),
        # TRANSLATORS: on the console, when the time of an exercise is over; at most 60 characters
        exercise_over=language.text("The time for the exercise is over.")
        if talk.exercise and now.seconds >= talk.exercise.ends
        else "",
        exercises=_exercises(planned, language),
    )


def _pace(talk: Talk, plan: Plan, passed: float, language: Language) -> str:
    """Returns the pace; nothing before the clock has started."""
    if talk.began is None:
        return ""
    if talk.paused is not None:
        # TRANSLATORS: state of the clock of a talk, at most 24 characters
        return language.text("Clock paused")
    behind = minutes_behind(plan, passed)
    if behind > 0:
        # TRANSLATORS: a talk compared with its plan, at most 24 characters
        return language.plural("{n} minute behind", "{n} minutes behind", behind)
    if behind < 0:
        # TRANSLATORS: a talk compared with its plan, at most 24 characters
        return language.plural("{n} minute ahead", "{n} minutes ahead", -behind)
    # TRANSLATORS: a talk compared with its plan, at most 24 characters
    return language.text("On time")


def _exercises(planned: float, language: Language) -> list[Row]:
    lengths = [minutes for minutes in _EXERCISES if minutes != planned]
    rows = [planned, *lengths] if planned >= _SHORTEST else lengths
    return [
        {"minutes": minutes, "name": _length(minutes, language), "planned": minutes == planned}
        for minutes in rows
    ]


def _length(minutes: float, language: Language) -> str:
    if minutes.is_integer():
        # TRANSLATORS: length of an exercise, at most 20 characters
        return language.plural("{n} minute", "{n} minutes", int(minutes))
    return language.duration(round(minutes * 60))


def _exercise(talk: Talk, language: Language, now: Moment) -> str:
    if talk.exercise is None:
        return ""
    left = max(0, ceil(talk.exercise.ends - now.seconds))
    # TRANSLATORS: on the console: the time that is left of an exercise; at most 24 characters
    return language.text("Exercise {time}").format(time=language.duration(left))
