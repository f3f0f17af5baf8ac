"""Reports numbers without a form of their country's numbers, so that people compare the digits."""

from collections.abc import Iterator

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.files.document import Document
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.phone_forms import FormFault, form_of
from kiosk.core.site.settings import Site

_SAID = {
    FormFault.SHORT: "has fewer digits than numbers of {country} have",
    FormFault.LONG: "has more digits than numbers of {country} have",
    FormFault.UNKNOWN: "is in no list of numbers of {country}",
}


def check(site: Site, document: Document) -> Iterator[Problem]:
    if site.demo:
        return
    for path, line in _lines(site):
        if text := oddity(line.number, country_of(line, site.country)):
            yield document.warning((*path, "number"), text)


def oddity(number: str, country: str) -> str:
    """The unusual property of a number, in English; "" for none."""
    words = _SAID.get(form_of(number, country).fault)
    if words is None:
        return ""
    of = country if not number.startswith("+") else "its country"
    return f"{number} {words.format(country=of)}: compare the digits; if they are right, leave it"


def country_of(line: Emergency | Helpline, at: str) -> str:
    """The country whose form the number has, at a site in the country ``at``."""
    return (line.country or at) if isinstance(line, Helpline) else at


def _lines(site: Site) -> Iterator[tuple[KeyPath, Emergency | Helpline]]:
    if site.emergency:
        yield ("emergency",), site.emergency
    for index, line in enumerate(site.helplines):
        yield ("helpline", index), line
