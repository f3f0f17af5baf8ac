"""Announces by touch: content, duration, a last look; and ends announcements."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC

from kiosk.base.clock import Moment
from kiosk.core.announcements.announcement_file import LONGEST_WORDS, AnnouncementFile
from kiosk.core.announcements.duration import OF_EVACUATION, begun
from kiosk.core.announcements.letters import letters
from kiosk.core.announcements.own_words import numbers_of_site, own_words
from kiosk.core.loop import rules as loop_rules
from kiosk.core.site.settings import Site
from kiosk.core.staff.panel_rule import stay, turned
from kiosk.core.state import staff_events as se
from kiosk.core.state.announcement import BY_STAFF, Announcement, Prepared
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.announce import (
    AnnouncePanel,
    AnnounceRefused,
    AnnounceRowChosen,
    AnnounceStep,
    AnnounceTyped,
)
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.row_chosen import RowChosen
from kiosk.core.state.state import State
from kiosk.core.state.world import World

MINUTES = (15, 30, 60, 120, 240, 480)
SHOW, LEAVE, STOP, OWN, DONE, GO_ON = "show", "leave", "stop", "own", "done", "go-on"
END = "end "
"""Prefix of a row that ends the announcement of a number."""

IN = "in "
"""Prefix of a row with the tag of a further language."""


def opened(panel: StaffPanel, state: State) -> StaffPanel:
    return AnnouncePanel(listed=state.house.announcements)


def back(panel: StaffPanel) -> StaffPanel:
    """Goes back one step, with all that was written; from the list to the overview."""
    assert isinstance(panel, AnnouncePanel)
    match panel.step:
        case AnnounceStep.LIST:
            return Overview()
        case AnnounceStep.SHOW if panel.prepared != Prepared.EVACUATION:
            return replace(panel, step=AnnounceStep.MINUTES)
        case AnnounceStep.MINUTES if panel.written and len(panel.offered) > 1:
            return replace(panel, step=AnnounceStep.LANGUAGES)
        case AnnounceStep.MINUTES | AnnounceStep.LANGUAGES if panel.written:
            return _writing(panel, panel.offered[0])
        case AnnounceStep.WORDS if panel.language != panel.offered[0]:
            return replace(panel, step=AnnounceStep.LANGUAGES)
        case _:
            return AnnouncePanel(listed=panel.listed)


def decision(panel: StaffPanel) -> RowChosen | None:
    assert isinstance(panel, AnnouncePanel)
    match panel.step:
        case AnnounceStep.LIST if panel.marked:
            return AnnounceRowChosen(STOP)
        case AnnounceStep.SHOW:
            return AnnounceRowChosen(SHOW)
        case _:
            return None


def step(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    panel = page.panel
    assert isinstance(panel, AnnouncePanel)
    rows = rows_of(panel, state, world.site)
    match event:
        case se.RowsTurnedTo(first=first):
            return turned(state, page, first, len(rows))
        case AnnounceTyped(letter=letter) if panel.step is AnnounceStep.WORDS:
            return replace(state, scene=replace(page, panel=_typed(panel, letter)))
        case AnnounceRefused():
            return replace(state, scene=replace(page, panel=replace(panel, refused=True)))
        case AnnounceRowChosen(row=row) if row in rows or event == decision(panel):
            return _chosen(state, page, panel, row, world, now)
        case _:
            return stay(state, page, event, world, now)


def rows_of(panel: AnnouncePanel, state: State, site: Site) -> Sequence[str]:
    """The names of the rows of a step, from the top."""
    match panel.step:
        case AnnounceStep.LIST:
            ends = (f"{END}{number}" for number in range(len(panel.listed)))
            usual = [Prepared.DELAY, *((Prepared.DESK_CLOSED,) if site.desk else ()), Prepared.ASK_STAFF]
            own = (OWN,) if letters(state.language) else ()
            return (*ends, *usual, *own, Prepared.EVACUATION)
        case AnnounceStep.WORDS:
            return (DONE,)
        case AnnounceStep.LANGUAGES:
            return (GO_ON, *(f"{IN}{tag}" for tag in panel.offered[1:]))
        case AnnounceStep.MINUTES:
            longest = 60 * site.announcements.longest_hours
            return tuple(str(minutes) for minutes in MINUTES if minutes <= longest)
        case AnnounceStep.SHOW:
            return (LEAVE,)


def listed(panel: AnnouncePanel, row: str) -> Announcement:
    return panel.listed[int(row.removeprefix(END))]


def has_ended(announced: Announcement, state: State) -> bool:
    return all(each.key != announced.key for each in state.house.announcements)


def _chosen(
    state: State, page: StaffPage, panel: AnnouncePanel, row: str, world: World, now: Moment
) -> State:
    match panel.step:
        case AnnounceStep.LIST if row == STOP:
            unmarked = replace(page, panel=replace(panel, marked=""))
            return replace(state, house=state.house.without(listed(panel, panel.marked)), scene=unmarked)
        case AnnounceStep.LIST if row.startswith(END):
            marked = "" if has_ended(listed(panel, row), state) else row
            return replace(state, scene=replace(page, panel=replace(panel, marked=marked)))
        case AnnounceStep.LIST if row == Prepared.EVACUATION:
            minutes = int(OF_EVACUATION.total_seconds() // 60)
            return _go(state, page, replace(panel, step=AnnounceStep.SHOW, prepared=row, minutes=minutes))
        case AnnounceStep.LIST if row == OWN:
            others = (tag for tag in world.languages if tag != state.language and letters(tag))
            own = replace(panel, offered=(state.language, *others))
            return _go(state, page, _writing(own, state.language))
        case AnnounceStep.LIST:
            return _go(state, page, replace(panel, step=AnnounceStep.MINUTES, prepared=row))
        case AnnounceStep.WORDS:
            return _go(state, page, _written(panel))
        case AnnounceStep.LANGUAGES if row == GO_ON:
            return _go(state, page, replace(panel, step=AnnounceStep.MINUTES))
        case AnnounceStep.LANGUAGES:
            return _go(state, page, _writing(panel, row.removeprefix(IN)))
        case AnnounceStep.MINUTES:
            return _go(state, page, replace(panel, step=AnnounceStep.SHOW, minutes=int(row)))
        case AnnounceStep.SHOW if row == SHOW:
            return _shown(state, page, panel, world, now)
        case AnnounceStep.SHOW:
            return _go(state, page, AnnouncePanel(listed=state.house.announcements))


def _writing(panel: AnnouncePanel, language: str) -> AnnouncePanel:
    words = dict(panel.written).get(language, "")
    return replace(panel, step=AnnounceStep.WORDS, words=words, language=language, refused=False)


def _written(panel: AnnouncePanel) -> AnnouncePanel:
    """Ends the writing in one language; further ones are offered if staff can write them."""
    words = panel.words.strip()
    if not words:
        return replace(panel, words="", refused=True)
    written = {**dict(panel.written), panel.language: words}
    step = AnnounceStep.LANGUAGES if len(panel.offered) > 1 else AnnounceStep.MINUTES
    return replace(panel, step=step, words="", written=tuple(written.items()), refused=False)


def _typed(panel: AnnouncePanel, letter: str) -> AnnouncePanel:
    if not letter:
        return replace(panel, words=panel.words[:-1], refused=False)
    begins_word = letter == " " and (not panel.words or panel.words.endswith(" "))
    full = len(panel.words) >= LONGEST_WORDS
    return panel if full or begins_word else replace(panel, words=panel.words + letter, refused=False)


def _go(state: State, page: StaffPage, panel: AnnouncePanel) -> State:
    return replace(state, scene=replace(page, panel=panel, first=0))


def _shown(state: State, page: StaffPage, panel: AnnouncePanel, world: World, now: Moment) -> State:
    """Replaces the announcement that staff made before. The page closes, so that staff see what all see."""
    what = {"words": dict(panel.written)} if panel.written else {"prepared": panel.prepared}
    known = numbers_of_site(world.site)
    try:
        file = AnnouncementFile.validated(**what, minutes=panel.minutes)
        numbers = frozenset[str]().union(*(own_words(words, known) for _, words in panel.written))
    except ValueError:
        return _go(state, page, replace(_writing(panel, panel.offered[0]), refused=True))
    made = begun(file, BY_STAFF, now.wall.astimezone(UTC), world.site, now, numbers)
    others = (each for each in state.house.announcements if each.id != BY_STAFF)
    house = replace(state.house, announcements=(*others, *([made] if made else ())))
    return loop_rules.return_to_loop(replace(state, house=house), page.began_at, world, now)
