"""A site that keeps what its screen did has to show the page that says so."""

from collections.abc import Iterator

from kiosk.base.problems import Problem
from kiosk.content.files.document import Document
from kiosk.core.content.deck import Deck
from kiosk.core.content.topics import ABOUT_RECORDS
from kiosk.core.site.settings import Site


def check(shown: Deck, site: Site, document: Document) -> Iterator[Problem]:
    if site.stats.keep and shown.find_page(ABOUT_RECORDS) is None:
        text = f"keep is true, and {ABOUT_RECORDS}, which says so, is not shown: show it, or remove keep"
        yield document.error(("stats", "keep"), text)
