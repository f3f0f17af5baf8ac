"""Reports languages in which numbers that are written as words cannot be found."""

from collections.abc import Iterator

from kiosk.base.problems import Problem
from kiosk.content.files.document import Document
from kiosk.core.site.settings import Site
from kiosk.core.text.languages import facts_of_language


def check(site: Site, document: Document) -> Iterator[Problem]:
    if unknown := [tag for tag in site.languages if not _knows_digits(tag)]:
        yield document.warning(
            ("languages",),
            f"telephone numbers that are written as words are not found in {', '.join(unknown)}: "
            "read its texts for them yourselves, and send the words for 0 to 9 to the makers of the program",
        )


def _knows_digits(tag: str) -> bool:
    facts = facts_of_language(tag)
    return bool(facts.digits) or facts.digit_signs
