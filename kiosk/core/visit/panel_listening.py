"""A headset on the loop: the panel waits and is read, then *All topics* opens."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.loop import rules as loop_rules
from kiosk.core.speech.reading_aloud import follow
from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Topics, Visit
from kiosk.core.state.speech import Speech
from kiosk.core.state.state import LanguageHold, State
from kiosk.core.state.world import World

REASON = "panel-reason"
"""The line of the script that says the reason of a panel."""


def step(state: State, loop: Loop, event: Event, world: World, now: Moment) -> State:
    """The loop, and its speech for a visitor with a headset."""
    listens = state.visitor.speech.explores
    match event:
        case sp.HeadsetPlugged(plugged=True) if world.site.speech.read_aloud and world.site.mode == "kiosk":
            return _begin(state, loop, world, now)
        case sp.HeadsetPlugged() | ev.StartedAgain():
            return _over(state, now) if listens else state
        case sp.ReadingEnded() if listens:
            # All of the panel was spoken.
            state = replace(state, scene=Visit(Topics(), loop.panel, now.seconds))
            return _with(replace(state, visitor=replace(state.visitor, hold=None)), _left(state))
        case _ if listens:
            return _goes_on(loop_rules.step(follow(state, event), loop, event, world, now), event, now)
        case _:
            return loop_rules.step(state, loop, event, world, now)


def _begin(state: State, loop: Loop, world: World, now: Moment) -> State:
    """Begins in the language of the visitor's choice, else in the site's own."""
    visitor, own = state.visitor, world.written(world.site.languages[0])
    language = own if visitor.language is None and own in world.languages else state.language
    panel, turn = loop_rules.nearest_playable(loop.panel, loop.turn, language, state.house.playable)
    if language != state.language:
        visitor = replace(visitor, language=language, sign="", hold=LanguageHold(panel, now.seconds, turn))
    stays = Loop(panel, now.seconds, rested=True, paused_at=now.seconds, turn=turn)
    return _with(replace(state, visitor=visitor, scene=stays), visitor.speech.listening())


def _goes_on(state: State, event: Event, now: Moment) -> State:
    """Each line, and another language, make the panel wait again; otherwise the loop goes on in silence."""
    scene = state.scene
    if not isinstance(scene, Loop):
        return _with(state, _left(state)) if isinstance(scene, Visit) else state
    if isinstance(event, sp.LineBegun | ev.LanguageChosen):
        reasoned = scene.reasoned or event == sp.LineBegun(REASON)
        return replace(state, scene=replace(scene, paused_at=now.seconds, reasoned=reasoned))
    return state if scene.paused_at is not None else _with(state, Speech())


def _over(state: State, now: Moment) -> State:
    """Ends listening, as if nobody had listened."""
    assert isinstance(state.scene, Loop)
    return _with(replace(state, scene=loop_rules.resumed(state.scene, now)), Speech())


def _left(state: State) -> Speech:
    return state.visitor.speech.left()


def _with(state: State, speech: Speech) -> State:
    return replace(state, visitor=replace(state.visitor, speech=speech))
