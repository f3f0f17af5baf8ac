"""Checks all texts in a site's file, by the rules for all other texts."""

from collections.abc import Callable, Iterator

from kiosk.base.problems import Problem
from kiosk.content.files.document import Document
from kiosk.content.rules import terms
from kiosk.content.site.site_file import local_texts
from kiosk.content.words.term_rules import Terms
from kiosk.core.site.settings import Site
from kiosk.core.text.plain_text import plain_text


def check(site: Site, document: Document, known: Callable[[str], Terms | None]) -> Iterator[Problem]:
    """Checks the texts of ``local_texts``; terms do not apply to the organisation's own name.

    ``known(language)`` are rules.
    """
    for path, texts in local_texts(site):
        for tag, text in texts.items():
            place = (*path, tag) if tag else path
            yield from (document.error(place, fault) for fault in _refusals(path[-1], text))
            language = tag or site.languages[0]
            if path != ("name",) and (rules := known(language)):
                for fault in terms.faults(text, rules, is_legal=True, legal_place=""):
                    yield (document.warning if fault.doubtful else document.error)(place, fault.text)


def _refusals(key: str, text: str) -> Iterator[str]:
    try:
        plain_text(text)
    except ValueError as fault:
        yield f"{key} {fault}"
