"""Expiry dates of a site's content, of which staff are notified in time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kiosk.base.clock import Moment
from kiosk.core.base.findings import Level
from kiosk.core.content.deck import Deck
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.parts.figure import Figure as PartFigure
from kiosk.core.site.confirmations import SOON_DAYS, Confirmable
from kiosk.core.site.settings import Site
from kiosk.core.site_choice.draft_trial import DraftTrial

LAW_DAYS = 365
"""Pages about the law have to be checked again after this many days."""


class DueKind(StrEnum):
    EMERGENCY = "emergency"
    HELPLINE = "helpline"
    FIGURE = "figure"
    LAW = "law"
    TRIAL = "trial"


@dataclass(frozen=True, slots=True)
class Due:
    """``name`` distinguishes it from others of its kind. After ``last_day`` it is hidden, or not valid.

    ``first_day`` is when a number was confirmed. ``languages`` are those of a trial.
    """

    last_day: date
    kind: DueKind
    name: str = ""
    number: str = ""
    first_day: date | None = None
    languages: tuple[str, ...] = ()

    def is_early(self, today: date) -> bool:
        """Whether its confirmation is in the future, so that it is not shown."""
        return self.first_day is not None and self.first_day > today

    def level(self, today: date) -> Level:
        """FAIL: it has expired, or is not valid yet. WARN: it expires soon."""
        left = (self.last_day - today).days
        if left < 0 or self.is_early(today):
            return Level.FAIL
        return Level.WARN if left <= SOON_DAYS else Level.OK


def dues(site: Site, deck: Deck, trial: DraftTrial | None = None) -> tuple[Due, ...]:
    """All that has expired or will expire, the earliest first; ``deck`` holds the site's content."""
    found = {*_numbers(site), *_figures(site, deck), *_law(site, deck), *_trial(trial)}
    return tuple(sorted(found, key=_order))


def wants_staff(site: Site, now: Moment, trial: DraftTrial | None = None) -> bool:
    """Whether the screen needs attention: a number or a language ends soon, or the clock cannot be right."""
    today = now.wall.date()
    goes = trial is not None and trial.is_urgent(today)
    return now.doubtful or goes or any(_is_urgent(line, today) for line in _lines(site))


def are_settled(site: Site, today: date) -> bool:
    """Whether no number of the site is missing or hidden, and none expires soon."""
    is_whole = bool(_lines(site)) and (site.emergency is not None or not site.country)
    return is_whole and all(line.is_confirmed(today) and not _is_urgent(line, today) for line in _lines(site))


def legal_pages(deck: Deck) -> list[str]:
    """The pages with statements about the law, as "topic/page"."""
    return [
        f"{topic.id}/{page.id}"
        for topic in deck.topics
        for page in topic.pages
        if isinstance(page, TextPage) and page.is_legal
    ]


def _is_urgent(line: Confirmable, today: date) -> bool:
    """Whether it was confirmed, and is hidden or expires soon."""
    return line.last_day is not None and (line.runs_out_soon(today) or not line.is_confirmed(today))


def _lines(site: Site) -> tuple[Confirmable, ...]:
    return ((site.emergency,) if site.emergency else ()) + site.helplines


def _numbers(site: Site) -> Iterator[Due]:
    if site.emergency and (last := site.emergency.last_day):
        yield Due(last, DueKind.EMERGENCY, "", site.emergency.number, site.emergency.confirmed_on)
    for helpline in site.helplines:
        if last := helpline.last_day:
            yield Due(last, DueKind.HELPLINE, helpline.id, helpline.number, helpline.confirmed_on)


def _figures(site: Site, deck: Deck) -> Iterator[Due]:
    for panel in deck.panels:
        if isinstance(panel, Figure) and site.figures:
            yield Due(panel.valid_until, DueKind.FIGURE, panel.id)
    for topic in deck.topics:
        for page in topic.pages:
            for part in page.parts if isinstance(page, TextPage) else ():
                if isinstance(part, PartFigure):
                    yield Due(part.valid_until, DueKind.FIGURE, f"{topic.id}/{page.id}: {part.figure}")


def _law(site: Site, deck: Deck) -> Iterator[Due]:
    if site.law_checked and legal_pages(deck):
        yield Due(site.law_checked + timedelta(days=LAW_DAYS), DueKind.LAW)


def _trial(trial: DraftTrial | None) -> Iterator[Due]:
    if trial:
        yield Due(trial.last_day, DueKind.TRIAL, languages=trial.languages)


def _order(due: Due) -> tuple[date, str, str]:
    return due.last_day, due.kind, due.name
