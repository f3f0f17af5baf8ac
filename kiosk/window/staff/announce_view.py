"""AnnounceView: the rows of the panel by which staff announce something."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.announcements.rules import standing
from kiosk.core.base.clock import Moment
from kiosk.core.kernel.announcement import Announcement, Prepared
from kiosk.core.kernel.staff_panels.announce import AnnouncePanel, AnnounceRowChosen, AnnounceStep
from kiosk.core.kernel.staff_scene import StaffPage
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from kiosk.core.staff.panels.announce import END, SHOW, rows_of
from kiosk.i18n.language import Language, LanguageOf
from kiosk.i18n.phrases import announce_form
from kiosk.i18n.phrases.announced_until import announced_until
from kiosk.i18n.phrases.announcements import prepared_words
from kiosk.window.base.rows import Row
from kiosk.window.base.store import Store

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class AnnounceView(QObject):  # type: ignore[operator]  # the stub knows no reason
    changed = Signal()

    def __init__(self, store: Store, languages: LanguageOf, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._languages = store, languages
        self._title = ""
        self._rows: list[Row] = []
        store.changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        state, world = self._store.state, self._store.world
        panel = state.scene.panel if isinstance(state.scene, StaffPage) else None
        before = (self._title, self._rows)
        if world and isinstance(panel, AnnouncePanel):
            language, now = self._languages(state.language), self._store.now
            self._title = title(panel, language, now)
            self._rows = rows(panel, state, world, language, now)
        if before != (self._title, self._rows):
            self.changed.emit()

    @Slot(str)
    def choose(self, row: str) -> None:
        self._store.dispatch(AnnounceRowChosen(row))

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._title

    @Property(list, notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        return self._rows


def title(panel: AnnouncePanel, language: Language, now: Moment) -> str:
    match panel.step:
        case AnnounceStep.LIST:
            return language.text(*announce_form.WHAT)
        case AnnounceStep.MINUTES:
            return language.text(*announce_form.HOW_LONG)
        case AnnounceStep.SHOW:
            until = now.wall + timedelta(minutes=panel.minutes)
            return language.text(*announce_form.SHOWS).format(
                words=" · ".join(prepared_words(Prepared(panel.prepared), language)),
                time=language.time(until),
            )


def rows(panel: AnnouncePanel, state: State, world: World, language: Language, now: Moment) -> list[Row]:
    found = []
    for name in rows_of(panel, state, world.site):
        match panel.step:
            case AnnounceStep.LIST if name.startswith(END):
                each = state.house.announcements[int(name.removeprefix(END))]
                found.append(
                    _named(
                        name,
                        announce_form.end(_said(each, language), language),
                        _until(each, state, language, now),
                    )
                )
            case AnnounceStep.LIST:
                first, below = prepared_words(Prepared(name), language)
                found.append(_named(name, first, below))
            case AnnounceStep.MINUTES:
                found.append(_named(name, announce_form.duration(int(name), language)))
            case AnnounceStep.SHOW:
                words = announce_form.SHOW if name == SHOW else announce_form.LEAVE
                found.append(_named(name, language.text(*words)))
    return found


def _said(each: Announcement, language: Language) -> str:
    return prepared_words(each.prepared, language)[0] if each.prepared else language.isolate(each.words)


def _until(each: Announcement, state: State, language: Language, now: Moment) -> str:
    until = language.text(*announce_form.UNTIL).format(time=announced_until(each, language, now))
    if each == standing(state.house.announcements, state.house.available):
        return until
    return f"{until} · {language.text(*announce_form.WAITS)}"


def _named(name: str, title: str, detail: str = "") -> Row:
    return {"programme": name, "title": title, "detail": detail}
