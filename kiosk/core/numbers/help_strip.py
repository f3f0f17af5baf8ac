"""Chooses the telephone line of the help strip, of all that are confirmed."""

from collections.abc import Sequence
from datetime import datetime

from kiosk.core.site.helplines import AnsweredBy, Cost, Helpline

ANSWERED_BY: tuple[AnsweredBy, ...] = ("charity", "state", "police")
"""The strip's preference, first the organisation that people without status fear least."""

COSTS: tuple[Cost, ...] = ("free", "free-local", "local-rate", "charged")
"""The strip's preference between lines that are equal otherwise."""


def line_for_strip(
    helplines: Sequence[Helpline], languages: Sequence[str], wall: datetime | None
) -> Helpline | None:
    """The best advice line: one that is open at ``wall``, then by who answers, by how many languages of the
    site they speak, by how many at all, by the price; the first of equals.

    Without ``wall`` hours are ignored.
    """
    advice = [helpline for helpline in helplines if helpline.kind == "advice"]
    return min(advice, key=lambda helpline: _rank(helpline, languages, wall), default=None)


def _rank(
    helpline: Helpline, languages: Sequence[str], wall: datetime | None
) -> tuple[bool, int, int, int, int]:
    spoken = {_base(tag) for tag in helpline.languages}
    return (
        wall is not None and not helpline.hours.is_open(wall),
        ANSWERED_BY.index(helpline.answered_by),
        -len(spoken & {_base(tag) for tag in languages}),
        -len(spoken),
        COSTS.index(helpline.cost),
    )


def _base(tag: str) -> str:
    return tag.partition("-")[0]
