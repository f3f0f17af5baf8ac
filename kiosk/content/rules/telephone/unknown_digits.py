"""Names languages in which numbers that are written as words cannot be found."""

from collections.abc import Iterator

from kiosk.base.problems import Problem
from kiosk.content.files.document import Document
from kiosk.core.site.settings import Site
from kiosk.core.text.number_words import NUMBER_WORDS

_SIGNS = "zh"
"""Chinese writes digits as signs, which are known."""


def check(site: Site, document: Document) -> Iterator[Problem]:
    known = {*NUMBER_WORDS, _SIGNS}
    if unknown := [tag for tag in site.languages if tag.partition("-")[0] not in known]:
        yield document.warning(
            ("languages",),
            f"telephone numbers that are written as words are not found in {', '.join(unknown)}: "
            "read its texts for them yourselves, and send the words for 0 to 9 to the makers of the program",
        )
