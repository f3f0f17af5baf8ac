"""How each panel of the staff page is drawn, and the button that opens it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject

from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.announce import AnnouncePanel
from kiosk.core.state.staff_panels.findings import Findings
from kiosk.core.state.staff_panels.fleet import FleetPanel
from kiosk.core.state.staff_panels.hours import HoursPanel
from kiosk.core.state.staff_panels.numbers import NumbersPanel
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.programmes import Programmes
from kiosk.core.state.staff_panels.stick import StickPanel
from kiosk.core.state.staff_panels.studio import StudioPanel
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.store import Store

Words = Callable[[Language], str]


@dataclass(frozen=True, slots=True)
class ShownPanel:
    """``file`` is a QML file in the folder of StaffPage.qml, read when the panel opens. ``heading`` is above
    it. ``button``, with the sign of the tool ``name``, is at the foot of the overview; a panel without it is
    opened from elsewhere. ``view`` makes the object with the panel's properties and slots, when it is first
    opened; it imports what it needs itself, so that no start does. One that is ``seldom`` needed has its
    button after the others. ``decisions`` are the words of the button at the foot of the panel, by what it
    decides.
    """

    opens: StaffPanel
    name: str
    file: str
    heading: Words | None = None
    button: Words | None = None
    view: Callable[[Store, LanguageOf, QObject], QObject] | None = None
    seldom: bool = False
    decisions: Callable[[StaffPanel, Language], Mapping[str, str]] | None = None


def found_words(language: Language) -> str:
    # TRANSLATORS: row on the staff page and heading of what it opens: a list in English of all that the
    # program finds on this machine; at most 26 characters
    return language.text("Check results")


def _programmes(language: Language) -> str:
    # TRANSLATORS: above the list of talks on the staff page, at most 48 characters
    return language.text("Which talk will you lead?")


def _present(language: Language) -> str:
    # TRANSLATORS: button on the staff page that leads to the list of talks, at most 26 characters
    return language.text("Lead a talk")


def _talks_begun(panel: StaffPanel, language: Language) -> Mapping[str, str]:
    from kiosk.core.staff.panels.programmes import BEGIN, GO_ON
    from kiosk.window.talk.console import kept_talk

    return {BEGIN: _present(language), GO_ON: language.text(*kept_talk.GO_ON)}


def _numbers(language: Language) -> str:
    from kiosk.i18n.phrases.number_form import NUMBERS

    return language.text(*NUMBERS)


def _confirmed(panel: StaffPanel, language: Language) -> Mapping[str, str]:
    from kiosk.i18n.phrases import number_form

    assert isinstance(panel, NumbersPanel)
    return number_form.decisions(panel, language)


def _numbers_view(store: Store, languages: LanguageOf, parent: QObject) -> QObject:
    from kiosk.window.staff.numbers_view import NumbersView

    return NumbersView(store, languages, parent)


def _hours(language: Language) -> str:
    # TRANSLATORS: button and heading on the staff page: when the screen is open today; at most 26 characters
    return language.text("Today’s hours")


def _hours_decided(panel: StaffPanel, language: Language) -> Mapping[str, str]:
    from kiosk.window.staff.hours_view import choice_words

    return choice_words(language)


def _view_of_hours(store: Store, languages: LanguageOf, parent: QObject) -> QObject:
    from kiosk.window.staff.hours_view import HoursPanelView

    return HoursPanelView(store, languages, parent)


def _announce(language: Language) -> str:
    from kiosk.i18n.phrases.announce_form import ANNOUNCE

    return language.text(*ANNOUNCE)


def _announced(panel: StaffPanel, language: Language) -> Mapping[str, str]:
    from kiosk.core.staff.panels.announce import SHOW, STOP
    from kiosk.i18n.phrases import announce_form

    return {SHOW: language.text(*announce_form.SHOW), STOP: language.text(*announce_form.STOP)}


def _view_of_announcements(store: Store, languages: LanguageOf, parent: QObject) -> QObject:
    from kiosk.window.staff.announce_view import AnnounceView

    return AnnounceView(store, languages, parent)


def _stick(language: Language) -> str:
    from kiosk.i18n.phrases.stick_words import STICK

    return language.text(*STICK)


def _used(panel: StaffPanel, language: Language) -> Mapping[str, str]:
    from kiosk.core.staff.panels.stick import OUT, USE, WRITE
    from kiosk.i18n.phrases import stick_words

    return {USE: language.text(*stick_words.USE), WRITE: language.text(*stick_words.ROWS[OUT])}


def _view_of_stick(store: Store, languages: LanguageOf, parent: QObject) -> QObject:
    from kiosk.window.staff.stick_view import StickView

    return StickView(store, languages, parent)


def _fleet(language: Language) -> str:
    from kiosk.i18n.phrases.fleet_words import JOIN_OTHERS

    return language.text(*JOIN_OTHERS)


def _joined(panel: StaffPanel, language: Language) -> Mapping[str, str]:
    from kiosk.core.staff.panels.fleet import JOIN
    from kiosk.i18n.phrases import fleet_words

    return {JOIN: language.text(*fleet_words.JOIN)}


def _view_of_fleet(store: Store, languages: LanguageOf, parent: QObject) -> QObject:
    from kiosk.window.staff.fleet_view import FleetView

    return FleetView(store, languages, parent)


def _studio(language: Language) -> str:
    from kiosk.i18n.phrases.studio_words import STUDIO

    return language.text(*STUDIO)


def _opened(panel: StaffPanel, language: Language) -> Mapping[str, str]:
    from kiosk.core.staff.panels.studio import OPEN
    from kiosk.i18n.phrases import studio_words

    return {OPEN: language.text(*studio_words.OPEN)}


def _view_of_studio(store: Store, languages: LanguageOf, parent: QObject) -> QObject:
    from kiosk.window.staff.studio_view import StudioView

    return StudioView(store, languages, parent)


SHOWN: Final = (
    ShownPanel(Overview(), "overview", "OverviewPanel.qml"),
    ShownPanel(
        NumbersPanel(),
        "numbers",
        "NumbersPanel.qml",
        _numbers,
        _numbers,
        _numbers_view,
        decisions=_confirmed,
    ),
    ShownPanel(
        Programmes(),
        "programmes",
        "ProgrammesPanel.qml",
        _programmes,
        _present,
        decisions=_talks_begun,
    ),
    ShownPanel(
        HoursPanel(),
        "hours",
        "HoursPanel.qml",
        _hours,
        _hours,
        _view_of_hours,
        decisions=_hours_decided,
    ),
    ShownPanel(
        AnnouncePanel(),
        "announce",
        "AnnouncePanel.qml",
        _announce,
        _announce,
        _view_of_announcements,
        decisions=_announced,
    ),
    ShownPanel(StickPanel(), "stick", "StickPanel.qml", _stick, _stick, _view_of_stick, True, _used),
    ShownPanel(StudioPanel(), "studio", "StudioPanel.qml", _studio, _studio, _view_of_studio, True, _opened),
    ShownPanel(FleetPanel(), "fleet", "FleetPanel.qml", _fleet, _fleet, _view_of_fleet, True, _joined),
    ShownPanel(Findings(), "findings", "FindingsPanel.qml", found_words),
)
"""In the order of their buttons."""


def shown(panel: StaffPanel) -> ShownPanel:
    return next(each for each in SHOWN if type(each.opens) is type(panel))
