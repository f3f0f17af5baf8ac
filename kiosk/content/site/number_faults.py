"""Reports numbers that are hidden, or soon will be, because their confirmation is too old."""

from collections.abc import Iterator
from datetime import date, timedelta

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.files.document import Document
from kiosk.core.site.confirmations import Confirmable
from kiosk.core.site.settings import Site


def check(site: Site, document: Document, today: date) -> Iterator[Problem]:
    """Reports nothing for a demonstration, whose numbers are fictional."""
    if site.demo:
        return
    if not site.emergency and not site.helplines:
        text = (
            "nobody can be called from this screen, no number is confirmed: ask the authority that runs the "
            "emergency number, call services that give advice, then write both down by the command confirm"
        )
        yield document.warning((), text)
        return
    if site.emergency:
        yield from _due(site.emergency, "the emergency number", ("emergency",), document, today)
    elif site.country:
        yield document.warning(
            (),
            "there is no emergency number: ask the authority that runs it, then write it down by the command "
            "confirm",
        )
    for at, helpline in enumerate(site.helplines):
        if helpline.needs_country:
            text = (
                f"helpline “{helpline.id}” is not shown, it does not say of which country it is: "
                "add country, with the two letters of that country, such as “BD”"
            )
            yield document.warning(("helpline", at, "kind"), text)
            continue
        yield from _due(helpline, f"helpline “{helpline.id}”", ("helpline", at), document, today)


def _due(line: Confirmable, name: str, table: KeyPath, document: Document, today: date) -> Iterator[Problem]:
    path = (*table, "confirmed_on")
    last = line.last_day
    if line.confirmed_on is None or last is None:
        yield document.warning(path, f"{name} is not shown, nobody has confirmed it: {line.how_to_confirm}")
        return
    again = line.how_to_confirm
    if line.confirmed_on > today:
        when = f"{line.confirmed_on} lies in the future"
        yield document.error(path, f"{name} is not shown, confirmed_on {when}: {again}")
    elif today > last:
        hidden = last + timedelta(days=1)
        yield document.warning(path, f"{name} is not shown since {hidden}: {again}")
    elif line.runs_out_soon(today):
        yield document.warning(path, f"{name} is shown until {last}: {again}")
