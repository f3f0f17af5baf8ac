"""Visits, for tests of their rules."""

from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from tests.fakes import (
    Rules,
    world,
)

FIRST = Anchor("roads/first")


def reading(known=None, at=0.0):
    """Somebody opened the first panel's topic."""
    return Rules(known or world()).until(at).do(ev.LinkFollowed("roads"))


def everything_chosen(known=None, at=0.0):
    return reading(known, at).do(
        ev.LanguageChosen("fr"),
        ev.TextSizeChosen(larger=True),
        ev.TextSizeChosen(larger=True),
        ev.ContrastToggled(),
        ev.AdviceOpened(),
    )
