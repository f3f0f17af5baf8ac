"""What the walked program and the reference tell of a window, as frozen values."""

from dataclasses import dataclass, field

from kiosk.base.clock import Moment
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.window.derive import Surroundings

Box = tuple[int, int, int, int]
"""Left, top, width, height, in pixels of the window."""


@dataclass(frozen=True, slots=True)
class ControlReport:
    """A control that can be used: its object name, what it is called, and whether it has focus and ring."""

    name: str
    says: str
    box: Box
    focused: bool = False
    ringed: bool = False

    @property
    def which(self) -> tuple[str, str, Box]:
        """Which control it is, whatever the keys do to it."""
        return self.name, self.says, self.box


@dataclass(frozen=True, slots=True)
class NodeReport:
    """A node of the accessible tree."""

    role: str
    name: str
    description: str
    box: Box
    checked: bool


@dataclass(frozen=True, slots=True)
class InkReport:
    """The ink of the loop's route, which time alone moves: its line, and how far it has come."""

    line: Box
    end: int


@dataclass(frozen=True, slots=True)
class StepRecord:
    """A step of the store: when it was, in monotonic seconds, for which event, and the state after it."""

    seconds: float
    event: str
    state: State

    @property
    def is_of_files(self) -> bool:
        """Whether it followed from files of the site."""
        return self.event.startswith(("WorldChanged", "AnnouncementsRead"))


@dataclass(frozen=True, slots=True)
class OwnValue:
    """What a part of a window keeps for itself: a property of the item around the one named ``inside``."""

    inside: str
    name: str
    value: int


@dataclass(frozen=True, slots=True)
class Shown:
    """What a window is a function of; ``further`` is how far the second stroke of the drawing has come.

    ``ring`` is the control with the ring of the keys, None without one. ``own`` is what the window keeps
    besides the state.
    """

    state: State
    world: World
    now: Moment
    around: Surroundings
    further: float = 0.0
    ring: ControlReport | None = None
    own: tuple[OwnValue, ...] = ()


@dataclass(frozen=True, slots=True)
class WindowReport:
    """What a window has: its controls, its words, its accessible tree, and what is wrong with its picture."""

    controls: tuple[ControlReport, ...]
    words: tuple[str, ...] = ()
    tree: tuple[NodeReport, ...] = ()
    complaints: tuple[str, ...] = ()
    ink: InkReport | None = None


@dataclass(frozen=True, slots=True)
class ProgramReport:
    """``steps`` are those since the report before; ``heard`` counts presses and keys that were let go."""

    shown: Shown
    window: WindowReport
    steps: tuple[StepRecord, ...] = field(default=(), repr=False)
    heard: int = 0
