"""Checks that the pages about the law were compared with the country's law recently."""

from collections.abc import Iterator
from datetime import date

from kiosk.base.problems import Problem
from kiosk.content.files.document import Document
from kiosk.core.content.deck import Deck
from kiosk.core.site.settings import Site
from kiosk.core.site_choice.due_dates import LAW_DAYS, legal_pages


def check(deck: Deck, site: Site, document: Document, today: date) -> Iterator[Problem]:
    """Checks the dates. ``deck`` holds the site's content; a demonstration, or a site without a country, has
    no law to compare.
    """
    if site.demo or not site.country:
        return
    checked = site.law_checked
    pages = legal_pages(deck)
    if not pages:
        return
    where = pages[0] if len(pages) == 1 else f"{pages[0]} and {len(pages) - 1} more"
    path = ("law_checked",)
    if checked is None:
        text = (
            f"law_checked is missing, and {where} tell what the law says: have them read, then write the day"
        )
        yield document.warning(path, text)
    elif checked > today:
        yield document.warning(
            path, f"law_checked {checked} lies in the future: write the day when it was done"
        )
    elif (today - checked).days > LAW_DAYS:
        yield document.warning(
            path,
            f"law_checked {checked} is older than 12 months, and {where} tell what the law says: "
            "have them read again",
        )
