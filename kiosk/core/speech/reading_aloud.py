"""Decides how a visit is read aloud: when speech begins, and everything that ends it."""

from dataclasses import replace

from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state.event import Event
from kiosk.core.state.speech import Speech
from kiosk.core.state.state import State


def follow(state: State, event: Event) -> State:
    """Applies the event to speech; the rules of the visit follow."""
    speech = _after(state.visitor.speech, event, state.house.headset)
    if speech == state.visitor.speech:
        return state
    return replace(state, visitor=replace(state.visitor, speech=speech))


def _after(speech: Speech, event: Event, headset: bool) -> Speech:
    match event:
        case ev.Touched() | sp.Hushed():
            return replace(speech.silenced(), hushed=speech.reads)
        case sp.ReadAloudPressed() | sp.ListeningAnswered():
            return _pressed(speech, event, headset)
        case sp.LineBegun() | sp.LineRepeated() | sp.ReadingBegun() | sp.ReadingEnded():
            return _read(speech, event, headset)
        case sp.LevelStepped(louder=louder):
            return speech.with_level(headset, louder)
        case sp.SpeedStepped(faster=faster):
            return speech.with_speed(faster)
        case sp.PictureToggled():
            return speech.silenced()
        case sp.ExploringSet(explores=explores):
            return replace(speech.silenced(), explores=explores)
        case _:
            # While it reads it turns by itself.
            leaves = isinstance(event, _ELSEWHERE) or (isinstance(event, _TURNS) and not speech.reads)
            return speech.left() if leaves else speech


def _pressed(speech: Speech, event: sp.ReadAloudPressed | sp.ListeningAnswered, headset: bool) -> Speech:
    if isinstance(event, sp.ListeningAnswered):
        if event.listens and speech.asks:
            return replace(speech, allowed=True).begun()
        return replace(speech, asks=False)
    if speech.reads:
        return speech.silenced()
    if speech.hushed:
        # The finger on *Stop* has ended it already.
        return replace(speech, hushed=False)
    return speech.begun() if speech.allowed or headset else replace(speech, asks=True)


def _read(
    speech: Speech, event: sp.LineBegun | sp.LineRepeated | sp.ReadingBegun | sp.ReadingEnded, headset: bool
) -> Speech:
    match event:
        case sp.ReadingBegun() if speech.allowed or headset:
            return speech.left().begun()
        case sp.LineBegun(line=line) if speech.reads:
            greets = speech.greets and not speech.line
            return replace(speech, line=line, takes=speech.takes + 1, greets=greets)
        case sp.LineRepeated() if speech.line and (speech.allowed or headset):
            return replace(speech.begun(), takes=speech.takes + 1)
        case sp.ReadingEnded() if speech.reads:
            return replace(speech.silenced(), line="")
        case _:
            return speech


_ELSEWHERE = (
    ev.BackPressed
    | ev.ExploreTouched
    | ev.LinkFollowed
    | ev.LanguagesOpened
    | ev.LanguageChosen
    | ev.AdviceOpened
    | ev.NamesTurnedTo
)
"""Events that lead to other words."""

_TURNS = ev.TurnedTo | ev.CardsTurnedTo | ev.LanguagesTurnedTo | ev.TopicsTurnedTo
