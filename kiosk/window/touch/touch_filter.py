"""Filters touches, pointers and keys before any control gets them."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.base.clock import Clock
from kiosk.core.state.events import StartedAgain, Touched
from kiosk.core.state.scenes import Scene
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.speech import Speech
from kiosk.core.state.speech_events import CurtainTouched, Hushed
from kiosk.core.text.scripts import is_right_to_left
from kiosk.core.touch.gestures import (
    Hand,
    in_corner,
    is_double,
    tap_corner,
)
from kiosk.core.touch.one_finger import MOUSE, Contact, Glass, Verdict, follow
from kiosk.window.base.late_presses import came_late
from kiosk.window.base.presence import Presence
from kiosk.window.base.store import Store
from kiosk.window.keys.key_filter import KeyFilter
from kiosk.window.keys.key_meanings import writes
from kiosk.window.speech.controls import control_at
from kiosk.window.touch.first_frame import FirstFrame
from kiosk.window.touch.foot_hold import Foot
from kiosk.window.touch.mouse_arrow import MouseArrow
from kiosk.window.touch.pin_pad_touches import act_on_pressed_keys, turns
from kiosk.window.touch.plate_hold import Plate
from kiosk.window.touch.start_again_press import is_palm, leads_out
from kiosk.window.touch.touch_events import (
    BUTTONS,
    CHANGES_BY_MOUSE,
    CHANGES_BY_TOUCH,
    FOREIGN,
    FRAME,
    KEYS,
    NO_FINGER,
    TOUCHES,
    is_press,
    pressed,
)


class TouchFilter(QObject):
    """Reports presence, and discards events that must have no effect.

    It is the window's only filter: Qt asks it about each event. ``arrow`` is None in a window that has the
    cursor of its desktop.
    """

    def __init__(
        self, store: Store, clock: Clock, window: QQuickWindow, arrow: MouseArrow | None = None
    ) -> None:
        super().__init__()
        self._store, self._clock, self._window, self._arrow = store, clock, window, arrow
        self.presence = Presence(store, clock)
        self.keys = KeyFilter(store, clock, window, self.presence)
        self._hand, self._glass = Hand(), Glass()
        self.plate, self._foot = Plate(store, window), Foot(store, window)
        self.first_frame = FirstFrame(store, window)
        self.keys.lets_staff_in = self._lets_staff_in
        self._device = QPointingDevice.primaryPointingDevice()
        self._screen, self._came = self._what_lies_there(), float("-inf")
        store.changed.connect(self._look_at_screen)
        store.changed.connect(self._end_long_press)
        window.installEventFilter(self)

    def _lets_staff_in(self) -> bool:
        return self.plate.wanted()

    def end(self) -> None:
        self._window.removeEventFilter(self)
        self._store.changed.disconnect(self._look_at_screen)
        self.first_frame.end()
        self.presence.end()
        self.keys.end()
        self._store.changed.disconnect(self._end_long_press)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is FRAME:
            return False
        self._lift_curtain(event)
        self._wake(event)
        before = self._store.state.visitor.speech
        discarded = self._discards(event)
        if before.reads and discarded and is_press(event) and not self._is_heard(event, before):
            self._store.dispatch(Hushed())
        return discarded

    def _lift_curtain(self, event: QEvent) -> None:
        """Ends a hidden visit: a touch on the loop that hides a visit finds a loop."""
        scene = self._store.state.scene
        hidden = isinstance(scene, Visit) and scene.curtain is not None
        touched = hidden and not isinstance(event, QKeyEvent) and is_press(event)
        # The second of two quick touches belongs to the one that hid the picture.
        if touched and not is_double(self._hand, self._clock.now().seconds):
            self._store.dispatch(CurtainTouched())

    def _wake(self, event: QEvent) -> None:
        """Wakes a dark screen: the touch or key that lights it has no other effect, by the rules."""
        if isinstance(self._store.state.scene, Dark) and is_press(event):
            self._store.dispatch(Touched())

    def _is_heard(self, event: QEvent, before: Speech) -> bool:
        """Whether speech has followed the press already."""
        tunes = isinstance(event, QKeyEvent) and self.keys.tunes(event)
        return tunes or self._store.state.visitor.speech != before

    def _discards(self, event: QEvent) -> bool:
        kind = event.type()
        if kind in FOREIGN:
            return True
        if kind in NO_FINGER:
            self._glass = self._glass.without_fingers()
            self.plate.leave()
            self._foot.leave()
        if isinstance(event, QTouchEvent) and kind in TOUCHES:
            if self._types and (parts := turns(event)):
                for part in parts:
                    QCoreApplication.sendEvent(self._window, part)
                return True
            return self._follow(event, [Contact(p.id(), CHANGES_BY_TOUCH[p.state()]) for p in event.points()])
        if isinstance(event, QMouseEvent) and kind in CHANGES_BY_MOUSE:
            return event.button() not in BUTTONS or self._follow(
                event, [Contact(MOUSE, CHANGES_BY_MOUSE[kind])]
            )
        if isinstance(event, QKeyEvent) and kind in KEYS:
            return self.keys.take(event)
        return False

    def _follow(self, event: QTouchEvent | QMouseEvent, contacts: list[Contact]) -> bool:
        """Whether to discard the event."""
        if self._arrow:
            self._arrow.see(event)
        now = self._clock.now().seconds
        acted = self._glass.acting
        glass, verdict = follow(self._glass, contacts, now, takes_turns=self._types)
        if self._starts_again(event, now):
            glass, verdict = replace(glass, acting=None), Verdict.LET_GO
        elif verdict is Verdict.BEGINS and (self._refuses(event, now) or self._explores(event)):
            glass, verdict = replace(glass, acting=None), Verdict.NOTHING
        elif verdict is not Verdict.BEGINS and self._is_palm(event):
            # It may follow a finger, or be synthesised from one.
            glass, verdict = replace(glass, acting=None), Verdict.LET_GO
        if acted is not None and verdict in {Verdict.BEGINS, Verdict.LET_GO}:
            if self._types and verdict is Verdict.BEGINS:
                act_on_pressed_keys(self._window)
            self._let_go(acted)
        self._glass = glass
        if verdict is Verdict.BEGINS:
            self._device = event.pointingDevice()
            self.presence.act()
        if verdict is Verdict.ENDS:
            self._hand = replace(self._hand, lifted=now)
        self.plate.follow(event, verdict, contacts)
        self._foot.follow(event, verdict, contacts)
        return verdict in {Verdict.NOTHING, Verdict.LET_GO}

    def _starts_again(self, event: QTouchEvent | QMouseEvent, now: float) -> bool:
        """Whether this press ended the visit: on *Start again*, or the third tap in the far top corner.

        It acts despite other contacts on the glass, for somebody in a hurry uses the whole hand.
        """
        places = pressed(event)
        if not places or not self._may_start_again():
            return False
        third = False
        for _ in filter(self._is_corner, places):
            self._hand, found = tap_corner(self._hand, now)
            third = third or found
        # The second of two quick touches is meant for the previous content of this place.
        second = is_double(self._hand, now) and self._came >= self._hand.lifted
        if third or (not second and leads_out(event, self._window)):
            self._store.dispatch(StartedAgain())
        return not self._may_start_again()

    def _explores(self, event: QTouchEvent | QMouseEvent) -> bool:
        """Whether the touch only speaks a control: the focus moves to it, and the next touch uses it."""
        if not self._store.state.visitor.speech.explores:
            return False
        for place in pressed(event):
            control = control_at(self._window, place)
            if control is not None and control != self._window.activeFocusItem():
                self.presence.act()
                self._hand = replace(self._hand, lifted=self._clock.now().seconds)
                control.forceActiveFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _refuses(self, event: QTouchEvent | QMouseEvent, now: float) -> bool:
        """Whether the new touch must have no effect."""
        # PINs are typed quickly, and a lost digit makes a wrong PIN, so fingers take turns as well.
        unmeant = not self._types and (is_double(self._hand, now) or came_late(event))
        awaited = self.first_frame.is_awaited(now) and not self._stops_picker(event)
        unseen = awaited or now < self._store.state.visitor.ignore_until
        return self._is_palm(event) or unmeant or unseen

    def _stops_picker(self, event: QTouchEvent | QMouseEvent) -> bool:
        """Whether a press stops the picker: the first picker of languages takes most of a second, and *Back*
        need not wait for it.
        """
        found = [control_at(self._window, place) for place in pressed(event)]
        return self.first_frame.may_go_back() and any(item and item.objectName() == "back" for item in found)

    def _let_go(self, acted: int) -> None:
        """Cancels the press without an action."""
        if acted != MOUSE:
            QCoreApplication.sendEvent(self._window, QTouchEvent(QEvent.Type.TouchCancel, self._device))
        elif (grabber := self._window.mouseGrabberItem()) is not None:
            grabber.ungrabMouse()

    @property
    def _types(self) -> bool:
        """Whether somebody types a PIN or a letter."""
        scene = self._store.state.scene
        return isinstance(scene, PinPad) or writes(scene) is not None

    def _look_at_screen(self) -> None:
        screen = self._what_lies_there()
        if screen != self._screen:
            self._screen, self._came = screen, self._store.now.seconds

    def _end_long_press(self) -> None:
        """Ends a long press: a control under the finger that chose the reach mode must not act."""
        if self._foot.has_chosen() and (acted := self._glass.acting) is not None:
            self._glass = replace(self._glass, acting=None)
            self._let_go(acted)

    def _what_lies_there(self) -> tuple[type[Scene], bool]:
        scene = self._store.state.scene
        return type(scene), isinstance(scene, Visit) and scene.idle_card_at is not None

    def _may_start_again(self) -> bool:
        return isinstance(self._store.state.scene, Visit | PinPad | StaffPage)

    def _is_palm(self, event: QTouchEvent | QMouseEvent) -> bool:
        return any(is_palm(point, self._window) for point in event.points())

    def _is_corner(self, at: QPointF) -> bool:
        flipped = is_right_to_left(self._store.state.language)
        return in_corner(at.x(), at.y(), self._window.width(), self._window.height(), flipped)
