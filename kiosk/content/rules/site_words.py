"""The names that a site writes for itself promise and claim no more than other texts do."""

from collections.abc import Callable, Iterator

from kiosk.content.document import Document
from kiosk.content.rules import terms
from kiosk.content.rules.terms import Terms
from kiosk.content.site_file import local_texts
from kiosk.core.problems import Problem
from kiosk.core.site import Site


def check(site: Site, document: Document, known: Callable[[str], Terms | None]) -> Iterator[Problem]:
    """Of place and desk; the organisation has the name it has. ``known(language)`` are its words."""
    for path, texts in local_texts(site):
        if path == ("name",):
            continue
        for tag, text in texts.items():
            language = tag or site.languages[0]
            if rules := known(language) or known(language.partition("-")[0]):
                for fault in terms.faults(text, rules, is_legal=True, legal_place=""):
                    yield document.error((*path, tag) if tag else path, fault)
