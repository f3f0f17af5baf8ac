"""Checks that all topics fit on one screen."""

from collections.abc import Iterator

from kiosk.base.problems import Problem
from kiosk.content.files.document import Document
from kiosk.core.content.deck import Deck
from kiosk.core.visit.topic_tiles import MOST_TILES, tiles_a_screen


def check(shown: Deck, document: Document) -> Iterator[Problem]:
    """Checks the tiles of a site's content; those that do not fit are on further screens."""
    if len(shown.tiles) > MOST_TILES:
        later = ", ".join(f"“{topic.id}”" for topic in shown.tiles[tiles_a_screen(len(shown.tiles)) :])
        text = (
            f"one screen holds {MOST_TILES} of the {len(shown.tiles)} topics, {later} must be turned to: hide"
            " some, or give those that another topic leads to `within`"
        )
        yield document.warning(("hide",), text)
