"""PhoneView: how a phone joins a talk, and whether phones may, for the console and the staff page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.phones.commands import Standing
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes import talk_under
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.store import Store
from kiosk.window.drawing.qr_code import code_path

if TYPE_CHECKING:
    from kiosk.window.talk.phones.phones import Phones

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class PhoneView(QObject):  # type: ignore[operator]  # the stub knows no reason
    changed = Signal()

    def __init__(self, store: Store, phones: "Phones", languages: LanguageOf) -> None:
        super().__init__()
        self._store, self._phones, self._languages = store, phones, languages
        self._came = False
        self._shown = self._look()
        store.changed.connect(self._refresh)
        phones.changed.connect(self._refresh)

    def _look(self) -> tuple[bool, bool, Standing, Language | None, bool]:
        talk = talk_under(self._store.state.scene)
        language = self._languages(talk.staff_language) if talk else None
        standing = self._phones.standing if talk and talk.phones else Standing()
        allowed = talk is not None and talk.phones
        self._came = allowed and (self._came or standing.phones > 0)
        return allowed, self._phones.reachable, standing, language, self._came and standing.phones == 0

    @Slot()
    def _refresh(self) -> None:
        before, self._shown = self._shown, self._look()
        if before != self._shown:
            self.changed.emit()

    @property
    def leads(self) -> bool:
        """At least one phone is connected."""
        return self._shown[2].phones > 0

    @Slot(bool)
    def allow(self, allowed: bool) -> None:
        self._store.dispatch(te.PhonesAllowed(allowed))

    @Property(bool, notify=changed)
    def joined(self) -> bool:
        return self.leads

    @Property(bool, notify=changed)
    def allowed(self) -> bool:
        return self._shown[0]

    @Property(bool, notify=changed)
    def reachable(self) -> bool:
        return self._shown[1]

    @Property(str, notify=changed)
    def address(self) -> str:
        return self._shown[2].address

    @Property(str, notify=changed)
    def code(self) -> str:
        """In two groups, as it is read aloud."""
        code = self._shown[2].code
        return f"{code[:3]} {code[3:]}".strip()

    @Property(str, notify=changed)
    def modules(self) -> str:
        """The QR code of address and code, as a path; "" while no phone can join."""
        return self._square()[0]

    @Property(int, notify=changed)
    def size(self) -> int:
        """Modules on a side."""
        return self._square()[1]

    @Property(str, notify=changed)
    def state(self) -> str:
        """One sentence: the number of phones, or why none can join."""
        allowed, reachable, standing, language, _ = self._shown
        if language is None:
            return ""
        if not reachable:
            # TRANSLATORS: why no phone can lead the talk, at most 110 characters
            return language.text("The program for phones is not running.", "phone")
        if not allowed:
            return ""
        if standing.fault == "port":
            # TRANSLATORS: why no phone can lead the talk, at most 110 characters
            return language.text("Another program on this computer is blocking phones.", "phone")
        if standing.fault == "network":
            # TRANSLATORS: why no phone can lead the talk, at most 110 characters
            return language.text("This computer is not on a network that a phone can join.", "phone")
        if standing.address and not standing.code:
            # TRANSLATORS: why no phone can lead the talk, at most 110 characters
            return language.text("Too many wrong codes. Disconnect phones, then allow them again.", "phone")
        if standing.doubled:
            return _doubled(language)
        # TRANSLATORS: on the console, at most 60 characters
        return language.plural("{n} phone is connected.", "{n} phones are connected.", standing.phones)

    @Property(str, notify=changed)
    def notice(self) -> str:
        """An urgent notice for staff; "" if nothing happened."""
        _, _, standing, language, gone = self._shown
        if language and standing.doubled:
            return _doubled(language)
        if language and gone:
            # TRANSLATORS: on the console while a talk goes on; a phone led it before; at most 60 characters
            return language.text("No phone is connected any more.", "phone")
        return ""

    def _square(self) -> tuple[str, int]:
        standing = self._shown[2]
        # The part after "#" stays on the phone and is in no request.
        return code_path(f"{standing.address}#{standing.code}" if standing.code else "")


def _doubled(language: Language) -> str:
    # TRANSLATORS: a warning on the console: two came with what only one phone can have; at most 80 characters
    return language.text(
        "Another device posed as your phone. Disconnect phones, then allow them again.", "phone"
    )
