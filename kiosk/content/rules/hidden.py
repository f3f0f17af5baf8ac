"""Checks that everything a site hides exists, and that enough is left."""

from collections.abc import Iterator, Sequence, Set

from kiosk.base.problems import Problem
from kiosk.content.files.document import Document
from kiosk.content.files.pydantic_errors import did_you_mean
from kiosk.content.rules.coverage import Saying, missing
from kiosk.core.content.deck import Deck
from kiosk.core.site.settings import Site

HIDES_NOTHING = "nothing has this name, so it hides nothing"
"""Also reported to a person who signs: a number may be on a screen that is meant to hide it."""


def check(
    site: Site, document: Document, everything: Deck, left_out: Set[str] = frozenset()
) -> Iterator[Problem]:
    """Checks the names. The errors of ``left_out`` files, by name, have been reported already."""
    known = {thing.id for thing in (*everything.panels, *everything.topics)} | left_out
    for at, name in enumerate(site.hide):
        if name not in known:
            text = f"hide names “{name}”, but {HIDES_NOTHING}: {did_you_mean(name, known)}"
            yield document.warning(("hide", at), text)


def check_panels(site: Site, document: Document, shown: Deck) -> Iterator[Problem]:
    """Checks that the loop has a panel; ``shown`` is the content without what is hidden."""
    if site.mode != "present" and not shown.panels:
        text = "no panel is left, so the screen is out of order: take at least one panel out of hide"
        yield document.error(("hide",), text)


def check_round(
    site: Site, document: Document, said: Sequence[Saying], points: Sequence[str]
) -> Iterator[Problem]:
    """Checks that one round of a loop without touch conveys every point; ``said`` are those of the loop."""
    if site.mode != "loop" or not (lost := missing(said, points, site.organisation)):
        return
    if site.depth == "panels":
        text = (
            f"the round leaves out {len(lost)} of {len(points)} points of docs/reference/coverage.md: "
            'write depth = "full", and the pages of the topics are shown as well'
        )
        yield document.warning(("depth",), text)
    else:
        names = ", ".join(lost)
        text = f"the round leaves out {names}: show the topics that say them, see docs/reference/coverage.md"
        yield document.warning(("hide",), text)
