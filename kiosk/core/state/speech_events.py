"""Events while the screen is read aloud, as frozen values."""

from dataclasses import dataclass

from kiosk.core.state.event import Event, FieldlessEvent


class ReadAloudPressed(FieldlessEvent):
    """The tool *Read aloud*, which is *Stop* while the screen is read."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ListeningAnswered(Event):
    """The visitor answered *People near you may hear. Listen?*."""

    listens: bool


@dataclass(frozen=True, slots=True)
class LineBegun(Event):
    """This line of the screen's script is spoken now."""

    line: str


class LineRepeated(FieldlessEvent):
    """The line is spoken once more, also after it was silenced; not after the end of the reading."""

    __slots__ = ()


class ReadingBegun(FieldlessEvent):
    """A listening visitor has come to other words: they are read from the top."""

    __slots__ = ()


class ReadingEnded(FieldlessEvent):
    """All was spoken, or nothing can be."""

    __slots__ = ()


class Hushed(FieldlessEvent):
    """A touch or a key without another effect ends speech."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class LevelStepped(Event):
    """One step louder or softer, until the visit ends."""

    louder: bool


@dataclass(frozen=True, slots=True)
class SpeedStepped(Event):
    """One step faster or slower, until the visit ends."""

    faster: bool


@dataclass(frozen=True, slots=True)
class ExploringSet(Event):
    """From now on the control with the focus is spoken, or not any more."""

    explores: bool


class PictureToggled(FieldlessEvent):
    """A listening visitor hides the picture of the visit from bystanders, or shows it again."""

    __slots__ = ()


class CurtainTouched(FieldlessEvent):
    """A finger came down on the loop that hides a visit."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class HeadsetPlugged(Event):
    """A headset was plugged in, so that nobody else hears; or it was pulled out."""

    plugged: bool
