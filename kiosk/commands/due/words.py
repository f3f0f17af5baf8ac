"""Words for staff: each expiry, and what to do then."""

from datetime import date
from typing import assert_never

from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site_choice.due_dates import Due, DueKind
from kiosk.core.text.counted import counted
from kiosk.loading.ended_trial import REVIEW


def line(due: Due, today: date) -> str:
    if due.is_early(today):
        why = f"its confirmation lies in the future: {mend(due)}"
        return f"{due.first_day}  {'not shown':<13} {thing(due)}, {why}"
    return f"{due.last_day}  {distance(due.last_day, today):<13} {thing(due)}: {mend(due)}"


def thing(due: Due) -> str:
    match due.kind:
        case DueKind.EMERGENCY:
            return f"emergency number {due.number}"
        case DueKind.HELPLINE:
            return f"helpline “{due.name}” {due.number}"
        case DueKind.FIGURE:
            return f"figure in {due.name}"
        case DueKind.LAW:
            return "pages about the law"
        case DueKind.TRIAL:
            return f"languages that nobody has reviewed ({', '.join(due.languages)})"
        case _:
            assert_never(due.kind)


def mend(due: Due) -> str:
    match due.kind:
        case DueKind.EMERGENCY:
            return Emergency.how_to_confirm
        case DueKind.HELPLINE:
            return Helpline.how_to_confirm
        case DueKind.FIGURE:
            return "look for a newer one, or remove it"
        case DueKind.LAW:
            return "have them compared with the law again, then write the day into law_checked"
        case DueKind.TRIAL:
            return REVIEW
        case _:
            assert_never(due.kind)


def distance(day: date, today: date) -> str:
    days = (day - today).days
    if days == 0:
        return "today"
    count = counted(abs(days), "day")
    return f"in {count}" if days > 0 else f"{count} ago"
