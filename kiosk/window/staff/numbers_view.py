"""NumbersView: the rows of the panel on which staff confirm numbers, and the digits of a new one."""

import unicodedata
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.base.clock import Moment
from kiosk.core.numbers.confirming import due_first
from kiosk.core.site.helplines import Helpline
from kiosk.core.site.phone_forms import FormFault
from kiosk.core.staff import new_number
from kiosk.core.staff.number_answers import OTHER_HOURS
from kiosk.core.staff.panels.numbers import name_of, rows_of
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.numbers import NumbersPanel, NumbersRowChosen, NumbersStep, NumberTyped
from kiosk.core.state.world import World
from kiosk.i18n.language import Language, LanguageOf
from kiosk.i18n.phrases import number_form
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.base.rows import Row, choice_row
from kiosk.window.base.store import Store

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ShownNumbers:
    """``news`` is what the last touch has brought. ``types``: digits are typed in place of rows; ``number``
    is what was typed, as it is spoken, and ``done`` names the button that ends typing, "" while it is none.
    """

    title: str = ""
    news: str = ""
    rows: list[Row] = field(default_factory=list)
    types: bool = False
    number: str = field(default="", repr=False)
    unusual: str = ""
    done: str = ""


@QmlElement
@QmlUncreatable("made by Python")
class NumbersView(QObject):  # type: ignore[operator]  # the stub knows no reason
    changed = Signal()
    _shown = ShownProps(ShownNumbers, changed)

    def __init__(self, store: Store, languages: LanguageOf, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._languages = store, languages
        store.changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        state, world = self._store.state, self._store.world
        panel = state.scene.panel if isinstance(state.scene, StaffPage) else None
        before = self._shown
        # Nothing of what was begun stays.
        self._shown = ShownNumbers()
        if world and isinstance(panel, NumbersPanel):
            self._shown = shown(panel, world, self._languages(state.language), self._store.now)
        if before != self._shown:
            self.changed.emit()

    @Slot(str)
    def choose(self, row: str) -> None:
        self._store.dispatch(NumbersRowChosen(row))

    @Slot(str, result=bool)
    def typeKey(self, text: str) -> bool:
        """Whether it was a digit, in any script, or a plus sign."""
        if len(text) != 1 or not (text.isdecimal() or text == "+"):
            return False
        self._store.dispatch(NumberTyped(str(unicodedata.decimal(text)) if text.isdecimal() else text))
        return True

    @Slot()
    def erase(self) -> None:
        self._store.dispatch(NumberTyped(""))

    @Slot()
    def enter(self) -> None:
        self._store.dispatch(NumbersRowChosen(new_number.TYPED))


def shown(panel: NumbersPanel, world: World, language: Language, now: Moment) -> ShownNumbers:
    title, news = number_form.title(panel, language), number_form.outcome(panel, language)
    if panel.kind is None or panel.step not in (NumbersStep.PAD, NumbersStep.CALL):
        return ShownNumbers(title, news, rows(panel, world, language, now))
    form, whole = new_number.form(panel, world.site), new_number.is_whole(panel, world.site)
    if panel.step is NumbersStep.CALL:
        return ShownNumbers(
            title, number_form.unusual(form.fault, language), rows(panel, world, language, now)
        )
    # Every number is too short at first.
    fault = FormFault.NONE if form.fault is FormFault.SHORT else form.fault
    return ShownNumbers(
        title,
        news,
        types=True,
        number=language.isolate(form.grouped or panel.typed),
        unusual=number_form.unusual(fault, language) if whole else "",
        done=language.text(*number_form.ROWS[new_number.TYPED]) if whole else "",
    )


def rows(panel: NumbersPanel, world: World, language: Language, now: Moment) -> list[Row]:
    today = now.wall.date()
    names = rows_of(panel, world.site, today)
    if panel.step is NumbersStep.SERVICES:
        return [choice_row(name, *number_form.service_words(panel, name, language)) for name in names]
    if panel.step is not NumbersStep.LIST:
        return [_row(panel, name, language) for name in names]
    found = []
    for line in due_first(world.site, today):
        until = language.date(line.last_day) if line.last_day and line.is_confirmed(today) else ""
        said = language.text(*(number_form.SHOWN_UNTIL if until else number_form.NOT_SHOWN)).format(
            date=until
        )
        whose = number_form.whose(line, language)
        found.append(choice_row(name_of(line), language.isolate(line.number), f"{whose} · {said}"))
    found.append(choice_row(new_number.NEW, language.text(*number_form.ROWS[new_number.NEW])))
    return found


def _row(panel: NumbersPanel, name: str, language: Language) -> Row:
    line, detail = panel.line, ""
    if isinstance(line, Helpline) and panel.step is NumbersStep.FACTS and name in number_form.FACTS:
        detail = number_form.facts(line, name, language)
    takes_mark = panel.step in {NumbersStep.CHOICE, NumbersStep.ROLE} and name != OTHER_HOURS
    words = number_form.row_words(panel, name, language)
    return choice_row(name, words, detail, takes_mark, name in panel.marked)
