"""What the walked talk tells of its windows, as frozen values."""

from dataclasses import dataclass, field

from kiosk.core.phones.commands import Standing
from tools.walk.report import Box, ControlReport, Shown, StepRecord, WindowReport


@dataclass(frozen=True, slots=True)
class ConsoleShown:
    """What the console's window is a function of, besides what the room's is one of.

    ``is_plain``: it shows nothing else, such as a search or a talk that is being written. ``sheets`` is how
    far each sheet was pushed up, by its name. ``page`` is what the card of tools shows, ``guide`` the part
    of the guide to the talk. ``room`` is the language in which the prepared talk would begin;
    ``chooses``: others are offered. ``late``: it warns of screens that change. ``lost``: it says that no
    phone is connected any more.
    """

    size: tuple[int, int]
    is_plain: bool
    language: str
    prepared: str = ""
    room: str = ""
    chooses: bool = False
    page: str = ""
    notes_step: int = 0
    sheets: tuple[tuple[str, float], ...] = ()
    guide: int = 0
    screen: str = ""
    alone: bool = False
    one: bool = False
    late: bool = False
    cover: str = ""
    standing: Standing = field(default_factory=Standing)
    reachable: bool = False
    lost: bool = False
    ring: ControlReport | None = None


@dataclass(frozen=True, slots=True)
class ConsoleReport:
    """What the console's window has: its controls, the notes from above, and what is wrong with its picture.

    ``preview`` is where it shows the room's picture, None where nothing of it is seen. ``typing``: a field
    has the keys. ``focused`` is what has them.
    """

    controls: tuple[ControlReport, ...] = ()
    notes: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    preview: Box | None = None
    overview: bool = False
    typing: bool = False
    focused: str = ""


@dataclass(frozen=True, slots=True)
class WindowPlaced:
    """On which monitor a window is, "" for none; ``box`` is in pixels of the desktop."""

    screen: str
    box: Box


@dataclass(frozen=True, slots=True)
class TalkReport:
    """``shown`` is what the room's window is a function of; ``console_shown`` belongs to the console's."""

    shown: Shown
    console_shown: ConsoleShown
    room: WindowReport
    console: ConsoleReport
    room_at: WindowPlaced
    console_at: WindowPlaced
    screens: tuple[str, ...]
    steps: tuple[StepRecord, ...] = field(default=(), repr=False)
