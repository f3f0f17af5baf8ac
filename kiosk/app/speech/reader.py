"""Reads a screen aloud: follows the state, requests the sound of each line, and turns pages."""

from collections import deque
from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtQuick import QQuickWindow

from kiosk.app.speech.screen_lines import ScreenLines
from kiosk.app.speech.sound_parts import SoundOutput, SoundSource
from kiosk.core.speech.utterance import Sound, Utterance
from kiosk.core.state import speech_events as sp
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.speech import Speech
from kiosk.core.visit.rules import countdown_left
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.store import Store
from kiosk.window.speech.greeting import greeting
from kiosk.window.speech.next_line import find, first
from kiosk.window.speech.script import COUNTER, Line, script
from kiosk.window.speech.spoken_only_phrases import counter, opening
from kiosk.window.visitor_view import VisitorView

COUNTED = (10, 5)
"""The seconds left on the idle card at which it says them once more."""

GREETED = 6
"""In so many other languages the first words say how another language is chosen."""


class Reader(QObject):
    """Speaks what the state names, and reports the end of it to the state.

    Nothing is heard from a loudspeaker before somebody has allowed it. ``heard`` names a line when its own
    sound begins: the state knows it sooner, while the sound is made.
    """

    heard = Signal(str)

    def __init__(
        self,
        store: Store,
        visitor: VisitorView,
        window: QQuickWindow,
        languages: LanguageOf,
        sounds: SoundSource,
        player: SoundOutput,
    ) -> None:
        super().__init__()
        self._store, self._visitor, self._window = store, visitor, window
        self._languages, self._sounds, self._player = languages, sounds, player
        self._queue: deque[Utterance] = deque()
        self._before: tuple[Utterance, ...] = ()
        self._turn = 0
        self._reads = self._is_awake = self._asks = self._is_private = False
        self._announces = self._aloud = False
        self._takes = 0
        self._left = 0
        self._of_line = 0
        self._screen = ScreenLines(store, visitor, window, languages, sounds)
        player.ended.connect(self._say_next)
        player.failed.connect(self._give_up)
        store.stepped.connect(self._silence)
        store.changed.connect(self._follow)

    def end(self) -> None:
        self._store.stepped.disconnect(self._silence)
        self._store.changed.disconnect(self._follow)
        self._sleep()

    def hush(self) -> None:
        """Stops the present line after an act of somebody."""
        if self._is_awake:
            self._hush()

    def say(self, utterances: Iterable[Utterance]) -> None:
        """Speaks in place of the present line, if somebody has allowed sound."""
        self._hush()
        if self._may_be_heard():
            self._is_awake = True
            self._queue.extend(utterances)
            self._say_next()

    def announce(self, utterances: Iterable[Utterance], aloud: bool) -> None:
        """Speaks the announcements of the place, with nothing of a visit. ``aloud``: by the loudspeaker
        too.
        """
        self._sleep()
        self._is_awake = self._announces = True
        self._aloud = aloud
        self._queue.extend(each for each in utterances if self._sounds.says(each))
        self._say_next()

    def _silence(self) -> None:
        """Ends the sound of a line that the state has left, before anything is painted."""
        scene = self._store.state.scene
        counts = isinstance(scene, Visit) and scene.idle_card_at is not None
        goes_on = counts or (self._is_spoken() and self._speech.reads) or self._is_announced()
        if self._is_awake and not goes_on and not self._speech.explores:
            self._player.stop()

    def _follow(self) -> None:
        state = self._store.state
        if self._is_announced():
            return
        if not self._is_spoken():
            self._sleep()
            return
        speech = state.visitor.speech
        private, self._is_private = self._is_private, state.house.headset
        if private and not self._is_private:
            self._hush()
        before, self._reads = self._reads, speech.reads
        asks, self._asks = self._asks, speech.asks
        if (self._asks and not asks) or (state.house.headset and not self._is_awake):
            self._is_awake = True
            self._store.afterwards(self._wake)
        if self._is_awake:
            self._player.set_level(self._level())
            self._sounds.set_speed(speech.speed)
        if speech.reads and not before:
            # The prepared sentence is spoken now.
            self._turn += 1
            self._queue.clear()
            self._takes = speech.takes
            self._store.afterwards(self._begin)
        elif speech.reads and speech.takes != self._takes:
            self._takes = speech.takes
            self._say_line()
        elif before and not speech.reads:
            self._hush()
        if not speech.reads and isinstance(state.scene, Visit):
            self._count_down(state.scene, speech)

    def _begin(self) -> None:
        if not self._reads:
            return
        self._is_awake = True
        self._screen.ask_again()
        line = first(*self._screen.lines(), self._speech.line)
        self._before = self._first_words()
        self._go_to(line)

    def _first_words(self) -> tuple[Utterance, ...]:
        if not self._store.state.house.headset:
            return (opening(self._language),)
        world = self._store.world
        if world and self._speech.greets:
            others = [self._languages(tag) for tag in world.languages if tag != self._language.tag]
            return greeting(self._visitor.heard.bar, self._language, others[:GREETED])
        return ()

    def _go_to(self, line: Line | None) -> None:
        """Turns the page if the line is not on the screen, and begins it."""
        while line and not self._screen.lines()[1].has(line):
            if line.turn:
                self._store.dispatch(line.turn)
                if number := self._screen.lines()[1].counter:
                    self._before += counter(number, self._language)
            if not self._screen.lines()[1].has(line):
                line = self._screen.following(line.id)
        self._store.dispatch(sp.LineBegun(line.id) if line else sp.ReadingEnded())

    def _say_line(self) -> None:
        self._turn += 1
        self._player.stop()
        before, self._before = self._before, ()
        lines, shown = self._screen.lines()
        line = find(lines, self._speech.line)
        said = counter(shown.counter, self._language) if line and line.id == COUNTER else ()
        own = (*(line.said if line else ()), *said)
        self._queue, self._of_line = deque((*before, *own)), len(own)
        self._say_next()

    def _say_next(self) -> None:
        if self._queue:
            self._player.open()
            self._sounds.ask(self._queue.popleft(), partial(self._play, self._turn))
        elif self._reads:
            self._go_to(self._screen.following(self._speech.line))

    def _play(self, turn: int, sound: Sound | None) -> None:
        if turn != self._turn:
            return
        if sound is None:
            self._say_next()
        else:
            self._player.play(sound, self._level())
            self._prepare()
            if self._reads and len(self._queue) < self._of_line:
                self.heard.emit(self._speech.line)

    def _give_up(self) -> None:
        """Gives up without sound: it would repeat the same line."""
        self._hush()
        if self._reads:
            self._store.dispatch(sp.Hushed())

    def _prepare(self) -> None:
        """Prepares the next line, so that nobody waits for it."""
        coming: Sequence[Utterance] = self._queue
        if not coming and self._reads:
            line = self._screen.following(self._speech.line)
            coming = line.said if line else ()
        if coming:
            self._sounds.prepare(coming[0])

    def _wake(self) -> None:
        """Opens the player, so that the first word comes soon after the answer."""
        if self._is_awake:
            self._player.open()
            if not self._store.state.house.headset:
                self._sounds.prepare(opening(self._language))

    def _count_down(self, visit: Visit, speech: Speech) -> None:
        world = self._store.world
        before = self._left
        self._left = countdown_left(visit, world, self._store.now) if world else 0
        if not self._left:
            if before:
                self._hush()
        elif speech.listens and (not before or any(self._left <= mark < before for mark in COUNTED)):
            lines = script(self._visitor.heard, self._language)
            self.say(said for line in (lines[1:] if before else lines) for said in line.said)

    def _hush(self) -> None:
        self._turn += 1
        self._queue.clear()
        self._before = ()
        self._player.stop()
        self._sounds.forget()

    def _sleep(self) -> None:
        """Ends the visit: silent at once, without a player, and without any word of it."""
        if self._is_awake:
            self._hush()
            self._player.close()
            self._sounds.set_speed(Speech().speed)
        self._is_awake = self._reads = self._asks = False
        self._announces = False
        self._left = 0
        self._screen.forget()

    def _is_spoken(self) -> bool:
        """Whether the scene is spoken: a visit, and the panel that waits for somebody with a headset."""
        scene = self._store.state.scene
        return isinstance(scene, Visit) or (isinstance(scene, Loop) and self._speech.explores)

    def _is_announced(self) -> bool:
        """Whether the present sentence is an announcement of the screen, and may be heard."""
        house, scene = self._store.state.house, self._store.state.scene
        return self._announces and isinstance(scene, Announcing) and (house.headset or self._aloud)

    def _may_be_heard(self) -> bool:
        return self._store.state.house.headset or self._speech.allowed

    def _level(self) -> float:
        return self._speech.level(self._store.state.house.headset)

    @property
    def _speech(self) -> Speech:
        return self._store.state.visitor.speech

    @property
    def _language(self) -> Language:
        return self._languages(self._store.state.language)
