"""What can happen while the screen is read aloud, as frozen values."""

from kiosk.core.base.bare import Bare
from kiosk.frozen import dataclass


class ReadAloudPressed(Bare):
    """The tool *Read aloud*, which is *Stop* while the screen is read."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ListeningAnswered:
    """The visitor answered *Others may hear. Listen?*."""

    listens: bool


@dataclass(frozen=True, slots=True)
class LineBegun:
    """This line of the screen's script is said now."""

    line: str


class LineRepeated(Bare):
    """The line is said once more, also after it was silenced; not after the end of the reading."""

    __slots__ = ()


class ReadingBegun(Bare):
    """A person who hears the screen has come to other words: they are read from the top."""

    __slots__ = ()


class ReadingEnded(Bare):
    """All was said, or nothing can be said."""

    __slots__ = ()


class Hushed(Bare):
    """A touch or a key that nothing else hears: speech ends."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class LevelStepped:
    """One step louder or softer, until the visit ends."""

    louder: bool


@dataclass(frozen=True, slots=True)
class SpeedStepped:
    """One step faster or slower, until the visit ends."""

    faster: bool


@dataclass(frozen=True, slots=True)
class ExploringSet:
    """From now on whatever has the focus is said, or not any more."""

    explores: bool


class PictureToggled(Bare):
    """A person who hears the screen hides the picture of the visit from bystanders, or shows it again."""

    __slots__ = ()


class CurtainTouched(Bare):
    """A finger came down on the loop that hides a visit."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class HeadsetPlugged:
    """A headset is plugged in, so that nobody else hears; or it was pulled out."""

    plugged: bool


SpeechEvent = (
    ReadAloudPressed
    | ListeningAnswered
    | LineBegun
    | LineRepeated
    | ReadingBegun
    | ReadingEnded
    | Hushed
    | LevelStepped
    | SpeedStepped
    | ExploringSet
    | PictureToggled
    | CurtainTouched
    | HeadsetPlugged
)
