"""Lists the numbers of a site for staff; those that need a call come first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.commands.due.words import distance
from kiosk.content.site.site_file import LoadedSite
from kiosk.core.numbers.confirming import due_first
from kiosk.core.numbers.number_state import NumberState, state_of
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.settings import Site


@dataclass(frozen=True, slots=True)
class Row:
    line: Emergency | Helpline
    name: str
    state: str


def rows(site: Site, today: date) -> tuple[Row, ...]:
    return tuple(Row(line, _name(line), _state(line, today)) for line in due_first(site, today))


def listing(loaded: LoadedSite, today: date) -> Iterator[str]:
    if loaded.site is None:
        yield from map(str, loaded.problems)
        return
    found = rows(loaded.site, today)
    for row in found:
        yield f"{row.state:<38} {row.line.number:<16} {row.name}"
    if not found:
        yield "there is no number: the command helplines names services to call"
    elif loaded.site.emergency is None:
        yield "there is no emergency number: ask the authority that runs it"
    yield from loaded.not_here


def _name(line: Emergency | Helpline) -> str:
    if isinstance(line, Emergency):
        return f"emergency number ({', '.join(line.answered_by)})"
    return f"helpline “{line.id}” ({line.answered_by})"


def _state(line: Emergency | Helpline, today: date) -> str:
    state, last = state_of(line, today), line.last_day
    if last is None or state is NumberState.NEVER:
        return "not shown: nobody has confirmed it"
    if state is NumberState.FUTURE:
        return "not shown: confirmed in the future"
    if state is NumberState.ENDED:
        return f"not shown since {last + timedelta(days=1)}"
    return f"shown until {last}, {distance(last, today)}"
