"""Announcing something by touch."""

from enum import StrEnum

from kiosk.frozen import dataclass


class AnnounceStep(StrEnum):
    """``LIST``: what is announced, and what can be. ``MINUTES``: for how long. ``SHOW``: a last look."""

    LIST = "list"
    MINUTES = "minutes"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class AnnouncePanel:
    """``prepared`` is the announcement that is being made, "" for none yet."""

    step: AnnounceStep = AnnounceStep.LIST
    prepared: str = ""
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class AnnounceRowChosen:
    row: str
