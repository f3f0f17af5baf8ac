"""The rows of the overview, in the language of staff."""

from kiosk import __version__
from kiosk.base.clock import Moment
from kiosk.core.base.findings import Level
from kiosk.core.staff.panels import PANELS
from kiosk.core.staff.status import NumberRow, StatusKind, StatusRow, drafts_end, status
from kiosk.core.state.machine_facts import MachineFacts
from kiosk.core.state.playable import Why, WhyPlays
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.findings import Findings
from kiosk.core.state.staff_panels.hours import HoursPanel
from kiosk.core.state.staff_panels.numbers import NumbersPanel
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.i18n.language import Language, mark
from kiosk.window.base.rows import Row
from kiosk.window.staff.due_words import due_words, number_name, number_words
from kiosk.window.staff.hours_view import opening_words
from kiosk.window.staff.panels import found_words, shown

_GB = 1000

# TRANSLATORS: captions on the staff page, each before a short sentence about it; at most 18 characters
CAPTIONS = {
    StatusKind.PLAYING: mark("Playing now", "status"),
    StatusKind.HOURS: mark("Hours", "status"),
    StatusKind.DUE: mark("Due", "status"),
    StatusKind.CONTENT: mark("Content", "status"),
    StatusKind.LANGUAGES: mark("Languages", "status"),
    StatusKind.SCREEN: mark("Screen", "status"),
    StatusKind.SOUND: mark("Sound", "status"),
    StatusKind.CLOCK: mark("Clock", "status"),
    StatusKind.DISK: mark("Disk", "status"),
    StatusKind.VERSION: mark("Version", "status"),
}

_BETWEEN = " · "


def status_rows(page: StaffPage, state: State, world: World, language: Language, now: Moment) -> list[Row]:
    """Returns the rows; ``leads`` is the panel with details or actions of a row; "" for none.

    The examination changes heights and places of rows, so until its end none leads anywhere.
    """
    rows: list[Row] = []
    examined = page.findings is not None
    for row in status(page, state, world, now):
        if isinstance(row, NumberRow):
            caption, words = number_name(row, language), number_words(row, world, language, now)
        else:
            is_found = row.kind is StatusKind.FOUND
            caption = found_words(language) if is_found else language.text(*CAPTIONS[row.kind])
            words = _words(row.kind, page, state, world, language, now)
        leads = _leads(row)
        opens = examined and leads is not None and PANELS[type(leads)].is_offered(state, world, now)
        rows.append(
            {
                "level": row.level.name.lower(),
                "caption": caption,
                "words": words,
                "leads": shown(leads).name if leads and opens else "",
            }
        )
    return rows


def _leads(row: StatusRow | NumberRow) -> StaffPanel | None:
    if isinstance(row, NumberRow):
        return NumbersPanel()
    if row.kind is StatusKind.HOURS:
        return HoursPanel()
    # What a row does not say itself is in the list of all that was found.
    says = row.kind in {StatusKind.LANGUAGES, StatusKind.PLAYING, StatusKind.DUE}
    return None if says or (row.level is Level.OK and row.kind is not StatusKind.FOUND) else Findings()


def _no_visits(language: Language) -> str:
    # TRANSLATORS: on the staff's page, about visitors; at most 70 characters
    return language.text("Visits and touches are not recorded.", "entry")


def _words(
    kind: StatusKind,
    page: StaffPage,
    state: State,
    world: World,
    language: Language,
    now: Moment,
) -> str:
    facts = page.facts
    match kind:
        case StatusKind.VERSION:
            return language.isolate(__version__)
        case StatusKind.CONTENT:
            return _content(state, world, language, facts)
        case StatusKind.SCREEN:
            return _screen(language, facts)
        case StatusKind.SOUND:
            return _sound(world, language, facts)
        case StatusKind.CLOCK:
            return _clock(language, now, facts)
        case StatusKind.LANGUAGES:
            return _languages(world, language)
        case StatusKind.DISK:
            return _disk(language, facts)
        case StatusKind.PLAYING:
            return _playing(state, world, language)
        case StatusKind.HOURS:
            return opening_words(state, world, language, now)
        case StatusKind.DUE:
            return due_words(world, language, now)
        case StatusKind.FOUND:
            return _no_visits(language)


def _content(state: State, world: World, language: Language, facts: MachineFacts | None) -> str:
    if state.house.spoilt:
        # TRANSLATORS: on the staff page: somebody changed files, something in them cannot be used, and the
        # screen goes on showing what it showed before; at most 60 characters
        return language.text("New files have errors: the previous version is shown", "status")
    if world.leaves_out:
        # TRANSLATORS: on the staff page: some files of the site have faults, and what is in them is not
        # shown; at most 60 characters
        return language.text("Some files have errors and are left out", "status")
    # TRANSLATORS: on the staff page, how many panels the site has; at most 30 characters
    panels = language.plural("{n} panel", "{n} panels", len(world.deck.panels))
    if facts is None or facts.changed is None:
        return panels
    # TRANSLATORS: on the staff page, the day on which somebody last changed the content; at most 40
    # characters
    changed = language.text("changed {date}", "status").format(date=language.date(facts.changed))
    return f"{panels}{_BETWEEN}{changed}"


def _screen(language: Language, facts: MachineFacts | None) -> str:
    if facts is None:
        return "…"
    if facts.gpu:
        # TRANSLATORS: on the staff page, what paints the picture; at most 40 characters
        return language.text("The graphics card is in use", "status")
    # TRANSLATORS: on the staff page, what paints the picture; at most 40 characters
    return language.text("No graphics card is in use", "status")


def _sound(world: World, language: Language, facts: MachineFacts | None) -> str:
    if not world.site.speech.read_aloud:
        # TRANSLATORS: on the staff page, the site has not turned on reading aloud; at most 50 characters
        return language.text("Reading aloud is off", "status")
    if facts and facts.sound_cards == 0:
        # TRANSLATORS: on the staff page, the computer has no sound card; at most 50 characters
        return language.text("No sound: there is no sound card", "status")
    # TRANSLATORS: on the staff page, visitors can have pages read to them; at most 50 characters
    return language.text("Reading aloud is on", "status")


def _clock(language: Language, now: Moment, facts: MachineFacts | None) -> str:
    at = language.time(now.wall)
    if now.doubtful:
        # TRANSLATORS: on the staff page, after the time that the machine believes; at most 50 characters
        return f"{at}{_BETWEEN}{language.text('this time is wrong', 'status')}"
    if facts is None:
        return at
    if facts.synchronised:
        # TRANSLATORS: on the staff page, after the time: it comes from a time server; at most 50 characters
        return f"{at}{_BETWEEN}{language.text('set by the network', 'status')}"
    # TRANSLATORS: on the staff page, after the time: no time server is reached; at most 50 characters
    return f"{at}{_BETWEEN}{language.text('from this computer’s own clock', 'status')}"


def _languages(world: World, language: Language) -> str:
    count = language.plural("{n} language", "{n} languages", len(world.languages))
    drafts = sum(tag in world.drafts for tag in world.languages)
    if not drafts:
        # TRANSLATORS: on the staff page, native speakers have read all translations; at most 40 characters
        return f"{count}{_BETWEEN}{language.text('all reviewed', 'status')}"
    # TRANSLATORS: on the staff page, languages whose translation no native speaker has read; at most 50
    # characters
    some = language.plural("{n} not yet reviewed", "{n} not yet reviewed", drafts)
    ends = drafts_end(world)
    if ends is None:
        return f"{count}{_BETWEEN}{some}"
    # TRANSLATORS: on the staff page, until when languages that nobody has reviewed are offered; at most 40
    # characters
    until = language.text("offered until {date}", "status").format(date=language.date(ends))
    return f"{count}{_BETWEEN}{some}{_BETWEEN}{until}"


def _disk(language: Language, facts: MachineFacts | None) -> str:
    if facts is None:
        return "…"
    if facts.free_mb >= _GB:
        # TRANSLATORS: on the staff page, room on the disk, in gigabytes; at most 30 characters
        return language.text("{n} GB free", "status").format(n=language.number(facts.free_mb // _GB))
    # TRANSLATORS: on the staff page, room on the disk, in megabytes; at most 30 characters
    return language.text("{n} MB free", "status").format(n=language.number(facts.free_mb))


def _playing(state: State, world: World, language: Language) -> str:
    tags = [world.written(tag) for tag in state.house.playable.rounds]
    if not tags:
        # TRANSLATORS: on the staff page, no panel may be shown today; at most 50 characters
        return language.text("No panels can play today", "status")
    stops = max(map(len, state.house.playable.cycle(tags[0]).rounds))
    names = language.list([language.language_name(tag) for tag in dict.fromkeys(tags)])
    # TRANSLATORS: on the staff page, how many panels and pages the loop shows in a round; at most 50
    # characters
    many = language.plural("{n} panel in a round", "{n} panels in a round", stops)
    # Where there are no playlists, there is nothing to explain.
    why = (_why(state.house.playable.why, world, language),) if world.playlists else ()
    return _BETWEEN.join((many, names, *why))


def _why(why: Why, world: World, language: Language) -> str:
    titles = {playlist.id: playlist.title for playlist in world.playlists}
    named = language.list([language.isolate(titles[each]) for each in why.playlists if each in titles])
    match why.reason:
        case WhyPlays.STANDARD:
            # TRANSLATORS: on the staff page, why these panels play: nothing else was asked for; at most 40
            # characters
            return language.text("as usual", "status")
        case WhyPlays.CLOCK:
            # TRANSLATORS: on the staff page, why these panels play; at most 60 characters
            return language.text("as usual while the clock is wrong", "status")
        case WhyPlays.AMONG:
            # TRANSLATORS: on the staff page, why these panels play; {names} are the titles of playlists that
            # are mixed in; with them at most 90 characters
            return language.text("with {names}", "status").format(names=named)
        case WhyPlays.INSTEAD:
            # TRANSLATORS: on the staff page, why these panels play; {names} are the titles of playlists that
            # play instead of everything else; with them at most 90 characters
            return language.text("only {names}", "status").format(names=named)
