"""Reads the numbers of a site, with the calls that people have written down beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.base.clock import Moment
from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.base.places import CONFIRMATIONS, is_enrolled
from kiosk.content.files.document import Document, read_document
from kiosk.content.site.confirmations_file import read_confirmations
from kiosk.content.site.site_file import load_site
from kiosk.core.numbers.merged_confirmations import Withdrawal, identity
from kiosk.core.site.settings import Site
from kiosk.studio.numbers.number_cards import NumberCard, cards_of
from kiosk.studio.site_files.toml_edit import EditRefused

_SIGNED = (
    "This screen takes signed sites. Its numbers are signed at the desk, so no call is written down here. "
    "Staff can hide a wrong number at once, on the screen’s own staff page."
)
_DEMO = "This is a demonstration, and nobody has its numbers. Open a site of your own."
_NO_COUNTRY = "Numbers belong to a country. Write yours in Settings first."
_CLOCK = "The clock of this computer is wrong. Set it first: a call is kept with its day."


@dataclass(frozen=True, slots=True)
class SiteNumbers:
    """``data`` are the values of site.toml. ``wrong`` were found wrong and have no card.

    ``refusal`` says why no call is written down here, "" where it is.
    """

    site: Site
    data: Mapping[str, Any]
    today: date
    cards: tuple[NumberCard, ...]
    wrong: tuple[Withdrawal, ...]
    refusal: str

    def card(self, ref: str) -> NumberCard | None:
        return next((card for card in self.cards if card.ref == ref), None)


def read_numbers(file: Path, state: Path) -> SiteNumbers:
    """Returns what ``site.toml`` and the confirmations beside it say together. Raises EditRefused.

    ``state`` is the state folder of this machine: whether it is enrolled, and what time is certain.
    """
    now = believed_clock(LastSeen(state / "clock.toml")).now()
    loaded, document = load_site(file, today=now.wall.date()), read_document(file)
    if loaded.site is None or not isinstance(document, Document):
        raise EditRefused("; ".join(problem.text for problem in loaded.problems))
    site, today = loaded.site, now.at(loaded.site.zone).wall.date()
    beside = file.parent / CONFIRMATIONS
    read = read_confirmations(beside).read if beside.exists() else None
    withdrawn = read.withdrawn if read else ()
    cards = cards_of(site, document.data, withdrawn, today)
    on_cards = frozenset().union(*(identity(card.line) for card in cards))
    wrong = tuple(each for each in withdrawn if not identity(each) & on_cards)
    return SiteNumbers(site, document.data, today, cards, wrong, _refusal(site, now, is_enrolled(state)))


def _refusal(site: Site, now: Moment, enrolled: bool) -> str:
    if enrolled:
        return _SIGNED
    if site.demo:
        return _DEMO
    if not site.country:
        return _NO_COUNTRY
    return _CLOCK if now.doubtful else ""
