"""The expiry dates on the screen, in the language of staff."""

from kiosk.base.clock import Moment
from kiosk.core.base.findings import Level
from kiosk.core.site_choice.due_dates import Due, DueKind
from kiosk.core.staff.status import NumberRow, next_due
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.i18n.phrases.captions import caption_on_paper
from kiosk.i18n.phrases.claims import EMERGENCY

_BETWEEN = " · "


def due_words(world: World, language: Language, now: Moment) -> str:
    due = next_due(world, now)
    if due is None:
        # TRANSLATORS: on the staff page, no number or figure has a last day; at most 50 characters
        return language.text("Nothing", "status")
    day, what = language.date(due.last_day), _what(due, world, language)
    if due.is_early(now.wall.date()):
        # TRANSLATORS: on the staff page, a number whose confirmation lies in the future; at most 50
        # characters
        return f"{what}{_BETWEEN}{language.text('its confirmation date is in the future', 'status')}"
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
        case DueKind.TRIAL:
            return language.list([_language_name(tag, world, language) for tag in due.languages])


def _language_name(tag: str, world: World, language: Language) -> str:
    """Returns the name; a sign language has the name that its signers give it."""
    sign = world.signs.get(tag)
    return language.isolate(sign.name) if sign else language.language_name(tag)


def number_name(row: NumberRow, language: Language) -> str:
    return language.isolate(row.helpline.number) if row.helpline else language.text(*EMERGENCY)


def number_words(row: NumberRow, world: World, language: Language, now: Moment) -> str:
    last = row.line.last_day
    if row.level is Level.WARN and last and row.helpline is None:
        # TRANSLATORS: on the staff page, the emergency number has to be confirmed again by the authority that
        # runs it, and is never called for a test; at most 60 characters
        return language.text("Shown until {date}: ask the authority", "status").format(
            date=language.date(last)
        )
    if row.level is Level.WARN and last:
        # TRANSLATORS: on the staff page, a number has to be called again; at most 50 characters
        return language.text("Shown until {date}: call now", "status").format(date=language.date(last))
    if last is None:
        # TRANSLATORS: on the staff page, a number that nobody has called to confirm it; at most 50 characters
        return language.text("Hidden: not yet confirmed", "status")
    # TRANSLATORS: on the staff page, a number whose confirmation has expired; at most 50 characters
    return language.text("Hidden: expired on {date}", "status").format(date=language.date(last))
