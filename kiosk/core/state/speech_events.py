"""What can happen while the screen is read aloud, as frozen values."""

from dataclasses import dataclass

from kiosk.core.state.event import Event, FieldlessEvent


class ReadAloudPressed(FieldlessEvent):
    """The tool *Read aloud*, which is *Stop* while the screen is read."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ListeningAnswered(Event):
    """The visitor answered *Others may hear. Listen?*."""

    listens: bool


@dataclass(frozen=True, slots=True)
class LineBegun(Event):
    """This line of the screen's script is said now."""

    line: str


class LineRepeated(FieldlessEvent):
    """The line is said once more, also after it was silenced; not after the end of the reading."""

    __slots__ = ()


class ReadingBegun(FieldlessEvent):
    """A person who hears the screen has come to other words: they are read from the top."""

    __slots__ = ()


class ReadingEnded(FieldlessEvent):
    """All was said, or nothing can be said."""

    __slots__ = ()


class Hushed(FieldlessEvent):
    """A touch or a key that nothing else hears: speech ends."""

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
    """From now on whatever has the focus is said, or not any more."""

    explores: bool


class PictureToggled(FieldlessEvent):
    """A person who hears the screen hides the picture of the visit from bystanders, or shows it again."""

    __slots__ = ()


class CurtainTouched(FieldlessEvent):
    """A finger came down on the loop that hides a visit."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class HeadsetPlugged(Event):
    """A headset is plugged in, so that nobody else hears; or it was pulled out."""

    plugged: bool
