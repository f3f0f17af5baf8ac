"""Derives the PIN pad and the staff page, in the language of the loop."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.base.clock import Moment
from kiosk.core.base.findings import Finding, Level
from kiosk.core.staff.rules import rest_minutes
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import Reload, SoundTest, StaffPage
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.staff_panels.findings import Findings
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.programmes import Programmes
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.rows import Row
from kiosk.window.staff.panels import shown


@dataclass(frozen=True, slots=True)
class StaffProps:
    """``typed`` is the number of digits, never the digits. ``findings`` begin with the worst. ``status`` are
    the rows of the overview. ``panel`` is the name of the panel, and ``buttons`` are those at
    the foot of the overview. ``decision`` are the words of the button at the foot of a panel, "" while there
    is nothing to decide; ``decisions`` are all that it may have there, with the sign of the tool ``decides``.
    """

    typed: int = 0
    takes_digits: bool = False
    note: str = ""
    place: str = ""
    panel: str = "overview"
    heading: str = ""
    buttons: list[Row] = field(default_factory=list)
    decision: str = ""
    decisions: list[str] = field(default_factory=list)
    decides: str = ""
    status: list[Row] = field(default_factory=list)
    findings: list[Row] = field(default_factory=list)
    first: int = 0
    news: str = ""
    programmes: list[Row] = field(default_factory=list)
    phone_card: bool = False


def staff_props(state: State, world: World | None, languages: LanguageOf, now: Moment) -> StaffProps:
    language = languages(state.language)
    match state.scene:
        case PinPad() as pad:
            minutes = rest_minutes(state.house.tries, now) if pad.asked is None else 0
            return StaffProps(
                typed=len(pad.typed),
                takes_digits=pad.asked is None and not minutes,
                note=_note(pad, minutes, language),
            )
        case StaffPage() as page if world:
            return _page(page, state, world, language, now)
        case Talk(alone=alone):
            return StaffProps(phone_card=alone)
        case _:
            return StaffProps()


def _note(pad: PinPad, minutes: int, language: Language) -> str:
    if pad.asked is not None:
        # TRANSLATORS: on the pad for the PIN of the staff, while it is looked at; at most 40 characters
        return language.text("One moment.", "entry")
    if minutes:
        # TRANSLATORS: on the pad for the PIN of the staff, calm; at most 70 characters
        return language.plural(
            "Too many tries. Try again in {n} minute.", "Too many tries. Try again in {n} minutes.", minutes
        )
    if pad.refused:
        # TRANSLATORS: on the pad for the PIN of the staff, calm, no blame; at most 60 characters
        return language.text("This PIN is not right. Try again.", "entry")
    # TRANSLATORS: on the pad for the PIN of the staff, at most 40 characters
    return language.text("Type your PIN.", "entry")


def _page(page: StaffPage, state: State, world: World, language: Language, now: Moment) -> StaffProps:
    # Only staff need it, long after the start.
    from kiosk.core.staff.panels import PANELS
    from kiosk.window.staff.foot_buttons import buttons
    from kiosk.window.staff.status import status_rows
    from kiosk.window.talk.console.kept_talk import kept_rows
    from kiosk.window.talk.words.console import programme_row

    panel = shown(page.panel)
    decisions = panel.decisions(page.panel, language) if panel.decisions else {}
    decided = PANELS[type(page.panel)].decision(page.panel)
    marked = page.panel.marked if isinstance(page.panel, Programmes) else None
    place = world.site.place.name if world.site.place else world.site.name
    rows = status_rows(page, state, world, language, now)
    found = sorted(page.findings or (), key=lambda finding: -finding.level)
    return StaffProps(
        place=world.site.say(place, language.tag),
        panel=panel.name,
        heading=_heading(page, rows, language),
        buttons=buttons(state, world, language, now),
        decision=decisions[decided.row] if decided else "",
        decisions=[*decisions.values()],
        decides=panel.name if decisions else "",
        status=rows,
        findings=[_row(finding) for finding in found],
        first=page.first,
        news=_news(page, language),
        programmes=[
            {**row, "takesMark": True, "isMarked": row["programme"] == marked}
            for row in (
                *kept_rows(state, world, language),
                *(programme_row(programme, language) for programme in world.talks.programmes),
            )
        ],
    )


def _heading(page: StaffPage, rows: Sequence[Row], language: Language) -> str:
    """Returns the heading: the overview counts its rows, the list of findings its findings."""
    words = shown(page.panel).heading
    if words:
        return words(language)
    in_rows = sum(row["level"] != "ok" for row in rows)
    in_list = sum(finding.level is not Level.OK for finding in page.findings or ())
    bad = in_list if isinstance(page.panel, Findings) else in_rows
    return _summary(None if page.findings is None else bad, language)


def _row(finding: Finding) -> Row:
    return {
        "level": finding.level.name.lower(),
        "area": finding.area,
        "text": finding.text,
        "mend": finding.mend,
    }


def _summary(bad: int | None, language: Language) -> str:
    """Returns the summary; ``bad`` is the number of rows that need somebody; None during the examination."""
    if bad is None:
        # TRANSLATORS: on the staff's page, while the machine is examined; at most 50 characters
        return language.text("Checking everything …", "entry")
    if not bad:
        # TRANSLATORS: on the staff's page, above what was found; at most 50 characters
        return language.text("Everything is fine", "entry")
    # TRANSLATORS: on the staff's page, above what was found; at most 50 characters
    return language.plural("{n} thing needs attention", "{n} things need attention", bad)


def _news(page: StaffPage, language: Language) -> str:
    """Returns the news; never above the rows of another panel: it comes late, and would move them."""
    on_overview = isinstance(page.panel, Overview)
    return (_of_sound(page.sound, language) or _reload(page.reload, language)) if on_overview else ""


def _of_sound(sound: SoundTest, language: Language) -> str:
    match sound:
        case SoundTest.NOT_ASKED:
            return ""
        case SoundTest.ASKED:
            # TRANSLATORS: on the staff's page, while two tones are played; at most 70 characters
            return language.text("Playing two tones …", "entry")
        case SoundTest.PLAYED:
            # TRANSLATORS: on the staff's page, after two tones were played; at most 70 characters
            return language.text("Two tones were played. Did you hear them?", "entry")
        case SoundTest.FAILED:
            # TRANSLATORS: on the staff's page, two tones could not be played; at most 70 characters
            return language.text("There is no sound. See “Check results”.", "entry")


def _reload(reload: Reload, language: Language) -> str:
    match reload:
        case Reload.NOT_ASKED:
            return ""
        case Reload.ASKED:
            # TRANSLATORS: on the staff's page, at most 70 characters
            return language.text("Loading the content …", "entry")
        case Reload.DONE:
            # TRANSLATORS: on the staff's page, at most 70 characters
            return language.text("The content was reloaded.", "entry")
        case Reload.FAULTY:
            # TRANSLATORS: on the staff's page; faults are named in the list above; at most 70 characters
            return language.text("The content was reloaded. Parts with errors are left out.", "entry")
        case Reload.KEPT:
            # TRANSLATORS: on the staff's page: the new content was refused; at most 70 characters
            return language.text("The new content has errors. The old content stays.", "entry")
