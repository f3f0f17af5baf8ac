"""What the panel of the hours shows, and slots of its buttons."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.base.clock import Moment
from kiosk.core.site.hours.day_hours import HoursWhy
from kiosk.core.site.hours.hours_choice import HoursChoice
from kiosk.core.site.hours.opening import Opening
from kiosk.core.staff.panels.hours import choices
from kiosk.core.state.staff_panels.hours import HoursMarked, HoursPanel
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.window.base.rows import Row, choice_row
from kiosk.window.staff.staff_panel_view import StaffPanelView

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class HoursPanelView(StaffPanelView):  # type: ignore[operator]  # the stub knows no reason
    """In the language of the staff page."""

    changed = Signal()

    @Slot(str)
    def mark(self, choice: str) -> None:
        self._store.dispatch(HoursMarked(HoursChoice(choice)))

    @Property(str, notify=changed)
    def summary(self) -> str:
        state, world, now = self._store.state, self._store.world, self._store.now
        return opening_words(state, world, self._language(), now) if world else ""

    @Property(str, notify=changed)
    def reason(self) -> str:
        state = self._store.state
        return _reason(state.house.opening, self._language())

    @Property(list, notify=changed)
    def maySay(self) -> list[str]:
        """The reason that a decision brings."""
        return [_of_staff(self._language())]

    @Property(list, notify=changed)
    def rows(self) -> list[Row]:
        state, world, now = self._store.state, self._store.world, self._store.now
        panel = self._panel_of(HoursPanel)
        return list(_rows(panel, state, world, self._language(), now)) if panel and world else []


def opening_words(state: State, world: World, language: Language, now: Moment) -> str:
    opening = state.house.opening
    if world.site.hours is None:
        # TRANSLATORS: on the staff page: no hours are set; at most 60 characters
        return language.text("The screen is always open.")
    if opening.until is None:
        # TRANSLATORS: on the staff page: nobody knows what time it is; at most 70 characters
        return language.text("The clock is wrong, so the screen stays open.")
    # TRANSLATORS: on the staff page, about the screen; {time} may have a weekday; at most 50 characters
    words = language.text("Open until {time}") if opening.is_open else language.text("Closed until {time}")
    return words.format(time=_when(opening.until, now, language))


def _when(at: datetime, now: Moment, language: Language) -> str:
    wall = at.astimezone(now.wall.tzinfo)
    if wall.date() == now.wall.date():
        return language.time(wall)
    return f"{language.weekday(wall.weekday(), whole=True)} {language.time(wall)}"


def _of_staff(language: Language) -> str:
    # TRANSLATORS: on the staff page, why the screen is open or closed; at most 50 characters
    return language.text("Staff set this for today.")


def _reason(opening: Opening, language: Language) -> str:
    match opening.why:
        case HoursWhy.TODAY:
            return _of_staff(language)
        case HoursWhy.HOLIDAY | HoursWhy.EXCEPTION:
            return opening.name
        case _:
            return ""


def choice_words(language: Language) -> Mapping[str, str]:
    """On a row, and on the button at the foot when it is marked."""
    return {
        # TRANSLATORS: row and button on the staff page, about the screen today; at most 28 characters
        HoursChoice.CLOSE: language.text("Close now"),
        # TRANSLATORS: row and button on the staff page, about the screen today; at most 28 characters
        HoursChoice.OPEN: language.text("Open now"),
        # TRANSLATORS: row and button on the staff page, about the screen today; at most 28 characters
        HoursChoice.LONGER: language.text("Close half an hour later"),
        # TRANSLATORS: row and button on the staff page, about the screen today; at most 28 characters
        HoursChoice.SHORTER: language.text("Close half an hour earlier"),
        # TRANSLATORS: row and button on the staff page, about the screen today; at most 28 characters
        HoursChoice.USUAL: language.text("Usual hours"),
    }


def _rows(panel: HoursPanel, state: State, world: World, language: Language, now: Moment) -> Iterator[Row]:
    words = choice_words(language)
    for each in choices(state, world, now):
        yield choice_row(each.value, words[each], marks=True, marked=each is panel.marked)
