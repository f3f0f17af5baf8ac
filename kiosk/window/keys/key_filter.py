"""Filters keys before any control gets them: those of a keyboard, a keypad or a switch."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.base.clock import Clock
from kiosk.core.keys.keypad import KeyAct, acts_by_code
from kiosk.core.keys.presses import Presses
from kiosk.core.site.keypad_settings import KeypadSettings
from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state.scenes import Scene
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.speech import Speech
from kiosk.core.state.staff_events import PlateLeft, PlatePressed
from kiosk.core.text.scripts import is_right_to_left
from kiosk.window.base.late_presses import came_late
from kiosk.window.base.presence import Presence
from kiosk.window.base.store import Store
from kiosk.window.keys.focus_walk import move, ring, rings
from kiosk.window.keys.key_meanings import BY_NAME, act_of, identity, is_of_pad, letter_of, writes
from kiosk.window.keys.switch_scanning import Scanning

_SOCKET: Final = frozenset[KeyAct]({"headset_in", "headset_out"})
_LEADS: Final = _SOCKET | {"back", "language", "stop", "repeat", "hide"}
_TUNES: Final = frozenset[KeyAct]({"louder", "quieter", "slower", "faster"})
_SPEECH: Final = _TUNES | _SOCKET | {"stop", "repeat", "hide"}
_MOVES: Final = frozenset[KeyAct]({"next", "previous", "left", "right", "up", "down"})


class KeyFilter:
    """Gets each key from the filter of touches. Unknown keys do nothing.

    ``lets_staff_in`` returns whether a PIN is set.
    """

    def __init__(self, store: Store, clock: Clock, window: QQuickWindow, presence: Presence) -> None:
        self._store, self._clock, self._window, self._presence = store, clock, window, presence
        self._presses = Presses()
        self._settings = KeypadSettings()
        self._by_code = acts_by_code({})
        self._handing_on = self._held = self._rung = False
        self.lets_staff_in: Callable[[], bool] = lambda: False
        self._scanning = Scanning(store, window, presence)
        store.changed.connect(self._keep_ring)

    def end(self) -> None:
        self._store.changed.disconnect(self._keep_ring)
        self._scanning.end()

    def take(self, event: QKeyEvent) -> bool:
        """Whether to discard the event."""
        if self._handing_on:
            return False
        self._read_settings()
        typed = writes(self._store.state.scene)
        if typed and (letter := letter_of(event)) is not None and not self._is_switch(letter):
            if event.type() == QEvent.Type.KeyPress:
                self._store.dispatch(typed(letter))
            return True
        act = self._act_of(event)
        pressed = event.type() == QEvent.Type.KeyPress
        now = self._clock.now().seconds
        if act == "start_again":
            if not event.isAutoRepeat():
                self._start_again(pressed)
            return True
        types = act is None and is_of_pad(event, self._store.state.scene)
        if now < self._store.state.visitor.ignore_until or event.isAutoRepeat() or not (act or types):
            return True
        if types or not pressed:
            return self._deliver(event, act, pressed)
        if came_late(event) and not self._counts_late(act):
            return True
        if act in _TUNES:
            self._tune(act)
            return True
        self._presses, counts = self._presses.pressed(identity(event), now, self._settings.bounce_s)
        return self._deliver(event, act, pressed) if counts else True

    def _counts_late(self, act: KeyAct | None) -> bool:
        """Whether a late key still acts: one of a headset does; *Hide the screen* hides, and shows nothing
        again.
        """
        scene = self._store.state.scene
        shown = isinstance(scene, Visit) and scene.curtain is None
        return act in _SOCKET or (act == "hide" and shown)

    def _is_switch(self, letter: str) -> bool:
        """Whether the key is the switch: a person who has one writes a space by the button for it."""
        return letter == " " and self._settings.scan_s > 0

    def _keep_ring(self) -> None:
        """Keeps the ring: Qt gives the focus to a card that comes, and back to the page below it, without
        one.
        """
        if self._presence.by_keys or self._rung:
            ring(self._window)
        self._rung = rings(self._window)

    def tunes(self, event: QKeyEvent) -> bool:
        """Whether the key changes how speech sounds, and ends none."""
        return self._act_of(event) in _TUNES

    def _start_again(self, pressed: bool) -> None:
        """Ends the visit. Held on the loop or an announcement, the key lets staff in, as a finger on the logo
        plate does; once until it is released, since a thing may lean on it.
        """
        state = self._store.state
        listens = isinstance(state.scene, Loop) and state.visitor.speech.explores
        if pressed and (listens or isinstance(state.scene, Visit | PinPad | StaffPage)):
            self._store.dispatch(ev.StartedAgain())
        elif (
            pressed and not self._held and isinstance(state.scene, Loop | Announcing) and self.lets_staff_in()
        ):
            self._held = True
            self._store.dispatch(PlatePressed())
        elif not pressed and self._held:
            self._held = False
            self._store.dispatch(PlateLeft())

    def _deliver(self, event: QKeyEvent, act: KeyAct | None, pressed: bool) -> bool:
        visitor, scene = self._store.state.visitor, self._store.state.scene
        if pressed and isinstance(scene, Loop) and self._store.state.house.headset and act not in _SOCKET:
            self._lead_from_panel(act, visitor.speech)
            return True
        if pressed:
            self._presence.act(by_keys=True)
        if pressed and visitor.speech.greets and act in {"select", "repeat"}:
            again = sp.HeadsetPlugged(plugged=True)
            self._store.dispatch(ev.LanguagesOpened() if act == "select" else again)
            return True
        if isinstance(scene, Visit) and scene.curtain is not None:
            if pressed and act is not None:
                self._act_unseen(scene, act)
            return True
        if self._settings.scan_s > 0 and self._scan(act, pressed):
            return True
        if act in _MOVES:
            if pressed:
                move(self._window, act, is_right_to_left(self._store.state.language))
            return True
        if act == "select" and event.key() not in BY_NAME:
            self._hand_on(event.type())
            return True
        if pressed and act in _LEADS:
            self._lead(act)
        return act not in {None, "select"}

    def _act_unseen(self, visit: Visit, act: KeyAct) -> None:
        """Acts without a picture: the person knows the focus by ear alone."""
        if visit.idle_card_at is not None and act not in _LEADS:
            self._store.dispatch(ev.Continued())
        elif act in _LEADS:
            self._lead(act)
        else:
            self._presence.led.emit(act)

    def _lead_from_panel(self, act: KeyAct | None, speech: Speech) -> None:
        """Leads from the panel of somebody who hears the screen, or comes to a headset that stays plugged in.

        The first words say that *select* leads to other languages; a slow person presses it in the next line.
        """
        if not speech.explores or act == "repeat":
            self._store.dispatch(sp.HeadsetPlugged(plugged=True))
            return
        self._presence.act(by_keys=True)
        leads = act == "language" or (act == "select" and speech.reads)
        self._store.dispatch(ev.LanguagesOpened() if leads else ev.ExploreTouched())
        if act == "hide":
            self._lead(act)

    def _scan(self, act: KeyAct | None, pressed: bool) -> bool:
        """Scans; returns whether the key was the press that begins the offers; another key than the switch
        ends them.
        """
        offers = self._scanning.offers
        if act == "select" and pressed and _can_be_scanned(self._store.state.scene):
            self._scanning.pressed()
            if offers or not rings(self._window):
                self._store.dispatch(ev.SwitchPressed())
                return not offers
        elif offers and pressed:
            self._store.dispatch(ev.ScanEnded())
        return False

    def _lead(self, act: KeyAct) -> None:
        scene, speech = self._store.state.scene, self._store.state.visitor.speech
        match act:
            case "language" if isinstance(scene, Loop | Visit):
                self._store.dispatch(ev.LanguagesOpened())
            case "back" if isinstance(scene, Visit):
                self._store.dispatch(ev.BackPressed())
            case "stop" if isinstance(scene, Visit):
                self._store.dispatch(sp.ReadAloudPressed())
            case "hide" if isinstance(scene, Visit):
                self._store.dispatch(sp.PictureToggled())
            case "repeat" if isinstance(scene, Visit):
                self._store.dispatch(sp.LineRepeated() if speech.line else sp.ReadingBegun())
            case "headset_in" | "headset_out":
                self._store.dispatch(sp.HeadsetPlugged(plugged=act == "headset_in"))

    def _tune(self, act: KeyAct) -> None:
        if not isinstance(self._store.state.scene, Loop | Visit):
            return
        if act in {"louder", "quieter"}:
            self._store.dispatch(sp.LevelStepped(louder=act == "louder"))
        else:
            self._store.dispatch(sp.SpeedStepped(faster=act == "faster"))

    @property
    def _may_speak(self) -> bool:
        world = self._store.world
        return world is not None and world.site.speech.read_aloud

    def _hand_on(self, kind: QEvent.Type) -> None:
        """Hands the key on; a key of a keypad acts as Return, whatever the keymap calls it."""
        self._handing_on = True
        event = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(self._window, event)
        self._handing_on = False

    def _act_of(self, event: QKeyEvent) -> KeyAct | None:
        """Returns the act of the key here; without reading aloud, keys for it are unknown."""
        act = act_of(event, self._by_code)
        return None if act in _SPEECH and not self._may_speak else act

    def _read_settings(self) -> None:
        world = self._store.world
        if world and world.site.keypad is not self._settings:
            self._settings = world.site.keypad
            self._by_code = acts_by_code(self._settings.codes)


def _can_be_scanned(scene: Scene) -> bool:
    """Whether the screen can be scanned: on the idle card the switch means *Continue*, which has the
    focus.
    """
    return isinstance(scene, Loop | StaffPage) or (isinstance(scene, Visit) and scene.idle_card_at is None)
