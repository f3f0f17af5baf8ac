"""Announces by touch."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.core.state.announcement import Announcement
from kiosk.core.state.event import Event, FieldlessEvent
from kiosk.core.state.staff_panels.row_chosen import RowChosen


class AnnounceStep(StrEnum):
    """``LIST``: announcements of now, and possible ones. ``WORDS``: staff write. ``LANGUAGES``: whether they
    write it in further ones. ``MINUTES``: for how long. ``SHOW``: a last look.
    """

    LIST = "list"
    WORDS = "words"
    LANGUAGES = "languages"
    MINUTES = "minutes"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class AnnouncePanel:
    """``prepared`` is the announcement under preparation, "" for none yet and for own words.

    ``words`` are being written in ``language``; ``written`` are the finished ones, by language. ``offered``
    are the languages in which staff can write. ``refused``: these words cannot be shown. ``listed`` were
    announced when the panel opened: each keeps its row, whether it has ended or not. ``marked`` is the row of
    the one that the button at the foot ends, "" for none.
    """

    step: AnnounceStep = AnnounceStep.LIST
    prepared: str = ""
    minutes: int = 0
    words: str = field(default="", repr=False)
    language: str = ""
    written: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    offered: tuple[str, ...] = ()
    refused: bool = False
    listed: tuple[Announcement, ...] = ()
    marked: str = ""


@dataclass(frozen=True, slots=True)
class AnnounceRowChosen(RowChosen):
    pass


@dataclass(frozen=True, slots=True)
class AnnounceTyped(Event):
    """One letter more; "" removes the last one."""

    letter: str = field(repr=False)


class AnnounceRefused(FieldlessEvent):
    """The words contain something that is not announced."""

    __slots__ = ()
