"""The rows of the overview, in the language of staff."""

from kiosk import __version__
from kiosk.core.base.clock import Moment
from kiosk.core.base.findings import Level
from kiosk.core.kernel.machine_facts import MachineFacts
from kiosk.core.kernel.staff_panels import StaffPanel
from kiosk.core.kernel.staff_panels.findings import Findings
from kiosk.core.kernel.staff_panels.hours_panel import HoursPanel
from kiosk.core.kernel.staff_panels.numbers import NumbersPanel
from kiosk.core.kernel.staff_scene import StaffPage
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from kiosk.core.staff.panels import PANELS
from kiosk.core.staff.status import NumberRow, StatusKind, StatusRow, drafts_end, next_due, status
from kiosk.core.upkeep.due_dates import Due, DueKind
from kiosk.i18n.language import Language, mark
from kiosk.i18n.phrases.captions import caption_on_paper
from kiosk.i18n.phrases.claims import EMERGENCY
from kiosk.window.base.rows import Row
from kiosk.window.staff.hours_panel import opening_words
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
    """``leads`` is the panel on which more is said or done about a row; "" for none."""
    rows: list[Row] = []
    for row in status(page, state, world, now):
        if isinstance(row, NumberRow):
            caption, words = _number_name(row, language), _number(row, world, language, now)
        else:
            is_found = row.kind is StatusKind.FOUND
            caption = found_words(language) if is_found else language.text(*CAPTIONS[row.kind])
            words = _words(row.kind, page, state, world, language, now)
        leads = _leads(row)
        opens = leads is not None and PANELS[type(leads)].is_offered(state, world, now)
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
    return language.text("No visits are counted. No touches are kept.", "entry")


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
            return _due(world, language, now)
        case StatusKind.FOUND:
            return _no_visits(language)


def _content(state: State, world: World, language: Language, facts: MachineFacts | None) -> str:
    if state.house.spoilt:
        # TRANSLATORS: on the staff page: somebody changed files, something in them cannot be used, and the
        # screen goes on showing what it showed before; at most 60 characters
        return language.text("Changed files have faults: the version before is shown", "status")
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
        return language.text("Painted by a graphics card", "status")
    # TRANSLATORS: on the staff page, what paints the picture; at most 40 characters
    return language.text("Painted by the processor", "status")


def _sound(world: World, language: Language, facts: MachineFacts | None) -> str:
    if not world.site.speech.read_aloud:
        # TRANSLATORS: on the staff page, the site has not turned on reading aloud; at most 50 characters
        return language.text("Nothing is read aloud here", "status")
    if facts and facts.sound_cards == 0:
        # TRANSLATORS: on the staff page, the computer has no sound card; at most 50 characters
        return language.text("Nothing can be heard: no sound card", "status")
    # TRANSLATORS: on the staff page, visitors can have pages read to them; at most 50 characters
    return language.text("Pages can be read aloud", "status")


def _clock(language: Language, now: Moment, facts: MachineFacts | None) -> str:
    at = language.time(now.wall)
    if now.doubtful:
        # TRANSLATORS: on the staff page, after the time that the machine believes; at most 50 characters
        return f"{at}{_BETWEEN}{language.text('this time cannot be right', 'status')}"
    if facts is None:
        return at
    if facts.synchronised:
        # TRANSLATORS: on the staff page, after the time: it comes from a time server; at most 50 characters
        return f"{at}{_BETWEEN}{language.text('set by the network', 'status')}"
    # TRANSLATORS: on the staff page, after the time: no time server is reached; at most 50 characters
    return f"{at}{_BETWEEN}{language.text('from the machine’s own clock', 'status')}"


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
    until = language.text("offered until {date}", "status").format(date=language.date(ends.date()))
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
        return language.text("Nothing may play today", "status")
    stops = len(state.house.playable.stops(tags[0]))
    names = language.list([language.language_name(tag) for tag in dict.fromkeys(tags)])
    # TRANSLATORS: on the staff page, how many panels and pages the loop shows in a round; at most 50
    # characters
    many = language.plural("{n} panel in a round", "{n} panels in a round", stops)
    return f"{many}{_BETWEEN}{names}"


def _due(world: World, language: Language, now: Moment) -> str:
    due = next_due(world, now)
    if due is None:
        # TRANSLATORS: on the staff page, no number or figure has a last day; at most 50 characters
        return language.text("Nothing", "status")
    day, what = language.date(due.last_day), _what(due, world, language)
    if due.is_early(now.wall.date()):
        # TRANSLATORS: on the staff page, a number whose confirmation lies in the future; at most 50
        # characters
        return f"{what}{_BETWEEN}{language.text('confirmed for a day to come', 'status')}"
    # TRANSLATORS: on the staff page, the last day on which something is shown or counts; at most 40
    # characters
    return f"{what}{_BETWEEN}{language.text('last day {date}', 'status').format(date=day)}"


def _what(due: Due, world: World, language: Language) -> str:
    match due.kind:
        case DueKind.EMERGENCY:
            return language.text(*EMERGENCY)
        case DueKind.HELPLINE:
            line = next(line for line in world.site.helplines if line.id == due.name)
            return caption_on_paper(line, language)
        case DueKind.FIGURE:
            # TRANSLATORS: on the staff page, a figure of a statistic; at most 24 characters
            return language.text("A figure", "status")
        case DueKind.LAW:
            # TRANSLATORS: on the staff page, what pages say about the law has to be compared again; at
            # most 40 characters
            return language.text("Pages about the law", "status")


def _number_name(row: NumberRow, language: Language) -> str:
    return language.isolate(row.helpline.number) if row.helpline else language.text(*EMERGENCY)


def _number(row: NumberRow, world: World, language: Language, now: Moment) -> str:
    last = row.line.last_day
    if row.level is Level.WARN and last and row.helpline is None:
        # TRANSLATORS: on the staff page, the emergency number has to be confirmed again by the authority that
        # runs it, and is never called for a test; at most 60 characters
        return language.text("Shown until {date}: ask the authority", "status").format(
            date=language.date(last)
        )
    if row.level is Level.WARN and last:
        # TRANSLATORS: on the staff page, a number has to be called again; at most 50 characters
        return language.text("Shown until {date}: call it", "status").format(date=language.date(last))
    if last is None:
        # TRANSLATORS: on the staff page, a number that nobody has called to confirm it; at most 50 characters
        return language.text("Hidden: nobody has confirmed it", "status")
    # TRANSLATORS: on the staff page, a number whose 90 days are over; at most 50 characters
    return language.text("Hidden since its last day, {date}", "status").format(date=language.date(last))
