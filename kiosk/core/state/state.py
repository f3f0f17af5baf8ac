"""The state of the kiosk, as one frozen value."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self

from kiosk.core.display.pixel_shift import UNMOVED, Shift
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.site.hours.opening import ALWAYS_OPEN, Opening
from kiosk.core.site.hours.screen_hours import HoursToday
from kiosk.core.state.announcement import Announcement
from kiosk.core.state.kept_talk import KeptTalk
from kiosk.core.state.playable import NOTHING, Playable
from kiosk.core.state.scenes import Scene
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import FREE, Tries
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.speech import Speech
from kiosk.core.state.studio_door import OpenDoor
from kiosk.core.state.switch_scan import Scan
from kiosk.core.state.world import World

TEXT_STEPS = 4

ROOM_TEXT = 1
"""A room reads from further away than a visitor."""


@dataclass(frozen=True, slots=True)
class House:
    """The state of the place, which stays when a visit ends.

    ``turn`` is how often the loop's last panel had come before in its cycle: there the loop goes on.
    ``language`` is that of the loop's round under way: the site's language of the moment; ``sign`` is the
    sign language of that round, "" for none. ``available`` and ``playable`` are what may be shown and may
    play now. ``shift`` is the offset of the loop's picture: it changes with the panel, never in a visit.
    ``tries`` are the wrong PINs. ``room_text`` is the step of text size with which a talk begins: the last
    one that staff chose in a talk. ``kept`` is the talk that staff can resume. ``headset``: one is plugged
    in, so that nobody else hears. ``opening``: whether the screen is open now; ``hours_today`` is staff's
    decision for one day. Until ``screen_off_until`` it is dark by staff. Until ``awake_until``, in monotonic
    seconds, a visitor who came to a closed screen may use it. ``spoilt``: the last saved files have faults,
    so that something older is shown. ``announcements`` are those that are not over; one of them is shown.
    ``takes_sticks``: the machine has a service that reads sticks. ``joins_fleets``: it has an agent, and
    belongs to no fleet yet. ``opens_studio``: it has a service for the studio, and belongs to no fleet;
    ``studio`` is the door of that, None while it is closed.
    """

    language: str
    available: AvailableNow
    playable: Playable = field(default=NOTHING, repr=False)
    shift: Shift = UNMOVED
    tries: Tries = FREE
    room_text: int = ROOM_TEXT
    kept: KeptTalk | None = None
    headset: bool = False
    sign: str = ""
    opening: Opening = ALWAYS_OPEN
    hours_today: HoursToday | None = None
    screen_off_until: datetime | None = None
    awake_until: float = 0.0
    spoilt: bool = False
    announcements: tuple[Announcement, ...] = ()
    takes_sticks: bool = False
    joins_fleets: bool = False
    opens_studio: bool = False
    studio: OpenDoor | None = None
    turn: int = 0

    @property
    def round(self) -> str:
        """The loop's language: the signed one, otherwise the written one."""
        return self.sign or self.language

    def without(self, ended: Announcement) -> Self:
        """Removes an announcement that staff have ended."""
        return replace(
            self, announcements=tuple(each for each in self.announcements if each.key != ended.key)
        )

    def in_round(self, tag: str, world: World) -> Self:
        return replace(self, language=world.written(tag), sign=world.signed(tag))


@dataclass(frozen=True, slots=True)
class LanguageHold:
    """A language chosen by a chip of the loop, with time, and panel with its turn in the round."""

    panel: str
    since: float
    turn: int = 0


@dataclass(frozen=True, slots=True)
class FootHold:
    """A finger on the lowest quarter of the screen, and the ``Visitor.low`` that it chooses by staying."""

    since: float
    low: bool


@dataclass(frozen=True, slots=True)
class Visitor:
    """The choices and actions of a visitor; *Start again* leaves a new one.

    ``language`` is None until they choose one: the screen has that of the house. ``sign`` is the sign
    language that they chose with it, "" for none. ``low``: all text and controls are in the lower part of the
    screen; None until they choose: then the site's mount decides. ``plate`` is since when a finger has been
    on the logo plate, None while none is. Until ``ignore_until`` touches are ignored. ``scan``: controls are
    offered in turn.
    """

    language: str | None = None
    hold: LanguageHold | None = None
    text_step: int = 0
    high_contrast: bool = False
    low: bool | None = None
    foot: FootHold | None = None
    plate: float | None = None
    ignore_until: float = 0.0
    scan: Scan | None = None
    speech: Speech = field(default_factory=Speech)
    sign: str = ""

    def with_text_size(self, *, larger: bool) -> Self:
        """The next size of the text in that direction, if there is one."""
        return replace(self, text_step=min(max(self.text_step + (1 if larger else -1), 0), TEXT_STEPS - 1))

    def with_other_contrast(self) -> Self:
        return replace(self, high_contrast=not self.high_contrast)


@dataclass(frozen=True, slots=True)
class State:
    """A visit ends by ``replace(state, visitor=Visitor(), scene=…)``: no rule has to name what stays."""

    house: House
    visitor: Visitor
    scene: Scene

    @property
    def language(self) -> str:
        """The language of the screen."""
        return self.visitor.language or self.house.language

    @property
    def sign(self) -> str:
        """The sign language next to the text; "" for none."""
        return self.visitor.sign if self.visitor.language else self.house.sign

    @property
    def has_visitor(self) -> bool:
        """Whether a visitor reads, has chosen a language on the loop, or was there until this panel."""
        rested = isinstance(self.scene, Loop) and self.scene.rested
        return isinstance(self.scene, Visit) or self.visitor.hold is not None or rested
