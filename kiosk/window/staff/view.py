"""StaffView: properties of the PIN pad and the staff page, and slots of their controls."""

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import __version__
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.programmes import ProgrammeMarked, Programmes
from kiosk.i18n.language import LanguageOf
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.base.store import Store
from kiosk.window.staff.derive import StaffProps, staff_props
from kiosk.window.staff.panels import shown
from kiosk.window.talk.phones.phone_joining_view import PhoneView

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class StaffView(QObject):  # type: ignore[operator]  # the stub knows no reason
    """``is_alone`` says whether a talk that begins now has no separate screen for notes."""

    changed = Signal()
    _props = ShownProps(StaffProps, changed, without=("panel", "phone_card"))

    def __init__(self, store: Store, languages: LanguageOf) -> None:
        super().__init__()
        self._store, self._languages = store, languages
        self._phone: PhoneView | None = None
        self._views: dict[str, QObject] = {}
        self._by_keys = False
        self.is_alone: Callable[[], bool] = lambda: True
        store.changed.connect(self._refresh)

    def show_phone(self, phone: PhoneView | None) -> None:
        """Shows how phones join the current talk; None when it is over."""
        if self._phone:
            self._phone.changed.disconnect(self.changed)
        self._phone = phone
        if phone:
            phone.changed.connect(self.changed)
        self.changed.emit()

    @Slot()
    def _refresh(self) -> None:
        store = self._store
        old, self._props = self._props, staff_props(store.state, store.world, self._languages, store.now)
        if old != self._props:
            self.changed.emit()

    @Slot(str, result=bool)
    def typeDigit(self, text: str) -> bool:
        """Whether it was a digit, in any script."""
        if len(text) != 1 or not text.isdecimal():
            return False
        self._store.dispatch(se.PinTyped(str(unicodedata.decimal(text))))
        return True

    @Slot()
    def erase(self) -> None:
        self._store.dispatch(se.PinErased())

    @Slot()
    def enter(self) -> None:
        self._store.dispatch(se.PinEntered())

    @Slot()
    def close(self) -> None:
        self._store.dispatch(ev.StartedAgain())

    @Slot(int)
    def turn(self, first: int) -> None:
        self._store.dispatch(se.RowsTurnedTo(first))

    @Slot(str, bool)
    def act(self, button: str, by_keys: bool) -> None:
        """What a button at the foot does, or a row that leads to a panel."""
        from kiosk.window.staff.foot_buttons import event_of

        self._by_keys = by_keys
        if event := event_of(button):
            self._store.dispatch(event)

    @Slot()
    def decide(self) -> None:
        """What the button at the foot of the panel does."""
        from kiosk.core.staff.panels import PANELS

        page = self._store.state.scene
        panel = page.panel if isinstance(page, StaffPage) else None
        event = PANELS[type(panel)].decision(panel) if panel else None
        if isinstance(panel, Programmes) and panel.marked is not None:
            self._begin(panel.marked)
        elif event:
            self._store.dispatch(event)

    @Slot(bool)
    def goBack(self, by_keys: bool) -> None:
        """One step."""
        self._by_keys = by_keys
        self._store.dispatch(ev.BackPressed())

    @Slot(str)
    def mark(self, programme: str) -> None:
        """The talk that the button at the foot begins."""
        self._store.dispatch(ProgrammeMarked(programme))

    def _begin(self, programme: str) -> None:
        alone = self.is_alone()
        begun = te.TalkBegun(programme, self._store.state.language, alone)
        self._store.dispatch(begun if programme else te.TalkResumed(alone))

    @Slot(bool)
    def holdLeave(self, held: bool) -> None:
        self._store.dispatch(se.LeavePressed() if held else se.LeaveLetGo())

    @Slot(bool)
    def chooseTextSize(self, larger: bool) -> None:
        self._store.dispatch(ev.TextSizeChosen(larger))

    @Slot()
    def toggleContrast(self) -> None:
        self._store.dispatch(ev.ContrastToggled())

    @Slot()
    def closePhoneCard(self) -> None:
        self._store.dispatch(se.PhoneCardClosed())

    @Property(str, constant=True)
    def version(self) -> str:
        return __version__

    @Slot(result=bool)
    def cameByKeys(self) -> bool:
        """Whether a key has led to the panel, so that its first control gets the focus."""
        return self._by_keys

    @Property(bool, notify=changed)
    def showsOverview(self) -> bool:
        """False while the page shows another panel."""
        return self._props.panel == shown(Overview()).name

    @Property(str, notify=changed)
    def file(self) -> str:
        """The QML file of the panel; "" outside the page."""
        page = self._store.state.scene
        return shown(page.panel).file if isinstance(page, StaffPage) else ""

    @Property(QObject, notify=changed)
    def view(self) -> QObject | None:
        """Of the panel; None if it has none of its own."""
        page = self._store.state.scene
        known = shown(page.panel) if isinstance(page, StaffPage) else None
        if known and known.view and known.name not in self._views:
            self._views[known.name] = known.view(self._store, self._languages, self)
        return self._views.get(known.name) if known else None

    @Property(PhoneView, notify=changed)
    def phone(self) -> PhoneView | None:
        return self._phone

    @Property(bool, notify=changed)
    def showsPhone(self) -> bool:
        """Until a phone leads the talk, or staff close the card."""
        return self._props.phone_card and self._phone is not None and not self._phone.leads
