"""NumbersView: the rows of the panel on which staff confirm numbers."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.base.clock import Moment
from kiosk.core.kernel.staff_panels.numbers import NumbersPanel, NumbersRowChosen, NumbersStep
from kiosk.core.kernel.staff_scene import StaffPage
from kiosk.core.kernel.world import World
from kiosk.core.site.confirming import due_first
from kiosk.core.site.helplines import Helpline
from kiosk.core.staff.panels.numbers import name_of, rows_of
from kiosk.i18n.language import Language, LanguageOf
from kiosk.i18n.phrases import number_form
from kiosk.window.base.rows import Row
from kiosk.window.base.store import Store

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class NumbersView(QObject):  # type: ignore[operator]  # the stub knows no reason
    changed = Signal()

    def __init__(self, store: Store, languages: LanguageOf, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._languages = store, languages
        self._title, self._news = "", ""
        self._rows: list[Row] = []
        store.changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        state, world = self._store.state, self._store.world
        panel = state.scene.panel if isinstance(state.scene, StaffPage) else None
        before = (self._title, self._news, self._rows)
        if world and isinstance(panel, NumbersPanel):
            language = self._languages(state.language)
            self._title = number_form.title(panel, language)
            self._news = number_form.outcome(panel, language)
            self._rows = rows(panel, world, language, self._store.now)
        else:
            # Nothing of what was begun stays.
            self._title, self._news, self._rows = "", "", []
        if before != (self._title, self._news, self._rows):
            self.changed.emit()

    @Slot(str)
    def choose(self, row: str) -> None:
        self._store.dispatch(NumbersRowChosen(row))

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._title

    @Property(str, notify=changed)
    def news(self) -> str:
        """What the last touch has brought; "" for nothing."""
        return self._news

    @Property(list, notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        return self._rows


def rows(panel: NumbersPanel, world: World, language: Language, now: Moment) -> list[Row]:
    today = now.wall.date()
    names = rows_of(panel, world.site, today)
    if panel.step is not NumbersStep.LIST:
        return [_row(panel, name, language) for name in names]
    found = []
    for line in due_first(world.site, today):
        until = language.date(line.last_day) if line.last_day and line.is_confirmed(today) else ""
        said = language.text(*(number_form.SHOWN_UNTIL if until else number_form.NOT_SHOWN)).format(
            date=until
        )
        whose = number_form.whose(line, language)
        found.append(_named(name_of(line), language.isolate(line.number), f"{whose} · {said}"))
    return found


def _row(panel: NumbersPanel, name: str, language: Language) -> Row:
    line, detail = panel.line, ""
    if isinstance(line, Helpline):
        if panel.step is NumbersStep.FACTS and name in number_form.FACTS:
            detail = number_form.facts(line, name, language)
        elif panel.fact == "languages" and name in line.languages:
            detail = "✓"
    return _named(name, number_form.row_words(panel, name, language), detail)


def _named(name: str, title: str, detail: str) -> Row:
    return {"programme": name, "title": title, "detail": detail}
