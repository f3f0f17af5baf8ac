"""Numbers that are not shown, or soon will not be, because nobody has called them lately."""

from collections.abc import Iterator
from datetime import date, timedelta

from kiosk.content.document import Document
from kiosk.core.helplines import SOON_DAYS, Confirmable
from kiosk.core.lines import KeyPath
from kiosk.core.problems import Problem
from kiosk.core.site import Site


def check(site: Site, document: Document, today: date) -> Iterator[Problem]:
    """Nothing about a demonstration: its numbers are of fiction."""
    if site.demo:
        return
    if site.emergency:
        yield from _due(site.emergency, "the emergency number", ("emergency",), document, today)
    elif site.country:
        yield document.warning(
            (), "there is no emergency number: add [emergency] once somebody has called it"
        )
    for at, helpline in enumerate(site.helplines):
        yield from _due(helpline, f"helpline “{helpline.id}”", ("helpline", at), document, today)


def _due(line: Confirmable, name: str, table: KeyPath, document: Document, today: date) -> Iterator[Problem]:
    path = (*table, "confirmed_on")
    last = line.last_day
    if line.confirmed_on is None or last is None:
        text = (
            f"{name} is not shown, nobody has confirmed it: call it, then add confirmed_on and confirmed_by"
        )
        yield document.warning(path, text)
        return
    if line.confirmed_on > today:
        when = f"{line.confirmed_on} lies in the future"
        text = f"{name} is not shown, confirmed_on {when}: write the day of the call"
        yield document.warning(path, text)
    elif today > last:
        hidden = last + timedelta(days=1)
        text = f"{name} is not shown since {hidden}: call it again, then write the day into confirmed_on"
        yield document.warning(path, text)
    elif (last - today).days <= SOON_DAYS:
        text = f"{name} is shown until {last}: call it again, then write the day into confirmed_on"
        yield document.warning(path, text)
