"""Resumes a talk: what is stored of it, for how long, and how it goes on."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.content.stops import PageStop, Stop
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.kept_talk import KEPT, KeptTalk, RunningExercise, TalkPlace
from kiosk.core.state.scenes import talk_under
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.talk import Exercise, Pair, PendingAct, Talk
from kiosk.core.state.state import State, Visitor
from kiosk.core.state.world import World
from kiosk.core.talk.rules import waits_on_console
from kiosk.core.talk.slides import refs_of, rows
from kiosk.core.talk.talk_clock import elapsed


def place_of(talk: Talk, language: str, now: Moment) -> TalkPlace:
    slide, exercise = talk.slide, talk.exercise
    return TalkPlace(
        talk.programme,
        slide.panel,
        slide.at,
        talk.behind,
        talk.revealed,
        None if talk.began is None else elapsed(talk, now),
        language,
        talk.staff_language,
        talk.paused is not None,
        talk.entered,
        RunningExercise(now.seconds - exercise.began, exercise.lasts) if exercise else None,
        talk.pair,
    )


def kept_after(before: State, after: State, now: Moment) -> KeptTalk | None:
    """The talk that can be resumed after a step: one that ended, unless staff ended it, for an hour."""
    if talk_under(after.scene):
        return None
    if talk := talk_under(before.scene):
        ended = talk.pending is not None and talk.pending.act is PendingAct.END
        return None if ended else KeptTalk(place_of(talk, before.language, now), now.seconds)
    kept = after.house.kept
    return kept if kept and now.seconds - kept.since < KEPT else None


def offered(kept: KeptTalk | None, world: World) -> TalkPlace | None:
    """The place to resume; None if the content no longer has its slide."""
    if kept is None:
        return None
    place = kept.place
    language = place.language if place.language in world.languages else world.languages[0]
    found = place.slide in refs_of(place.programme, language, world)
    return replace(place, language=language) if found else None


def resume(state: State, world: World, now: Moment, alone: bool) -> State:
    """Resumes the same slide, row and clock; without a place nothing changes."""
    kept, place = state.house.kept, offered(state.house.kept, world)
    if kept is None or place is None:
        return state
    stop = world.slide(place.slide, now.wall.date(), place.language)
    at, behind = _anchors(place, stop)
    slide = Loop(place.slide, now.seconds, rested=True, at=at)
    steps = rows(stop, slide.anchor) if stop else ()
    runs_from = now.seconds if place.paused else kept.since
    running = place.exercise
    on_console = waits_on_console(alone, world)
    talk = Talk(
        place.programme,
        slide,
        place.staff_language if place.staff_language in world.languages else world.languages[0],
        now.seconds,
        revealed=min(place.revealed, len(steps)),
        behind=behind,
        began=None if place.elapsed is None else runs_from - place.elapsed,
        alone=alone,
        by_touch=alone and not on_console,
        console=on_console,
        exercise=Exercise(kept.since - running.ran, running.lasts) if running else None,
        paused=now.seconds if place.paused else None,
        entered=place.entered,
        pair=_pair(place, world),
    )
    visitor = Visitor(place.language, text_step=state.house.room_text)
    return replace(state, visitor=visitor, scene=talk)


def _pair(place: TalkPlace, world: World) -> Pair | None:
    """Both languages of the room, if the content still has them."""
    pair = place.pair
    has_both = pair is not None and {pair.first, pair.second} <= set(world.languages)
    return pair if pair and has_both and pair.leading == place.language else None


def _anchors(place: TalkPlace, stop: Stop | None) -> tuple[Anchor | None, tuple[Anchor, ...]]:
    """The anchors of the place if the page still has them all; otherwise its beginning."""
    blocks = len(stop.blocks) if isinstance(stop, PageStop) else 0
    every = (*place.behind, place.at) if place.at else place.behind
    if all(anchor.page == place.slide and anchor.block < blocks for anchor in every):
        return place.at, place.behind
    return None, ()
