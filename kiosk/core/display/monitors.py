"""Chooses the screen that the kiosk uses, and its mode."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

LONG, SHORT = 1920, 1200
"""The most pixels that a CPU paints in time; a screen with more runs in a smaller mode."""

_BUILT_IN = ("EDP", "LVDS", "DSI")
"""Linux connector names of built-in panels, in capital letters."""

_FULL_HD = (1920, 1080)
_HERTZ = 60.0
_SAME_SHAPE = 0.02


@dataclass(frozen=True, slots=True)
class Monitor:
    """``name`` is the connector, such as "HDMI-A-1"; the other fields are from the screen's EDID, or ""."""

    name: str
    make: str = ""
    model: str = ""
    serial: str = ""

    def is_called(self, wanted: str) -> bool:
        """Whether ``wanted`` names it: by connector, serial number or model, alone or with the make first; an
        unknown make matches any.
        """
        models = {self.model, f"{self.model} {self.serial}".strip()} - {""}
        if not self.make and any(wanted.endswith(f" {model}") for model in models):
            return True
        return wanted in {self.name, self.serial, *models, *(f"{self.make} {m}" for m in models)} - {""}

    @property
    def id(self) -> str:
        """Identifies it independently of the socket; without a serial number by its connector."""
        return f"{self.make} {self.model} {self.serial}".strip() if self.serial else self.name

    @property
    def is_built_in(self) -> bool:
        """Whether it is a built-in panel. On macOS its name is a phrase."""
        name = self.name.upper()
        return name.startswith(_BUILT_IN) or "BUILT-IN" in name or name == "COLOR LCD"

    @property
    def label(self) -> str:
        """The label for people: model and connector."""
        return " · ".join(dict.fromkeys(part for part in (self.model, self.name) if part))


@dataclass(frozen=True, slots=True)
class Mode:
    """Pixels, and refresh rate."""

    width: int
    height: int
    hertz: float = _HERTZ


@dataclass(frozen=True, slots=True)
class Output:
    """A screen as the compositor runs it; ``mode`` is None while it is off, ``turned`` is in degrees."""

    monitor: Monitor
    mode: Mode | None
    modes: tuple[Mode, ...] = ()
    turned: int = 0


@dataclass(frozen=True, slots=True)
class OutputChange:
    """The change of one output: off or on; None leaves a mode or a rotation as it is."""

    name: str
    on: bool
    mode: Mode | None = None
    turned: int | None = None


def which(screens: Sequence[Monitor], wanted: str, now: str = "") -> Monitor | None:
    """The wanted screen, else the current one (``now``, a connector), else the first; None if there is no
    screen.
    """
    called = (screen for screen in screens if screen.is_called(wanted))
    same = (screen for screen in screens if screen.name == now)
    return next(called, None) or next(same, None) or next(iter(screens), None)


def is_too_large(width: int, height: int) -> bool:
    """Whether it has more pixels than a CPU paints in time."""
    return max(width, height) > LONG or min(width, height) > SHORT


def smaller_mode(now: Mode, modes: Sequence[Mode]) -> Mode | None:
    """Full HD, else the largest mode of the same shape that is small enough, else the largest; None if there
    is none.
    """
    fit = [mode for mode in modes if not is_too_large(mode.width, mode.height)]
    return max(fit, key=lambda mode: _merit(mode, now), default=None)


def arrangement(
    outputs: Sequence[Output],
    wanted: str,
    turned: int,
    has_gpu: bool,
    hidden: Collection[str] = (),
    in_use: str = "",
) -> tuple[OutputChange, ...]:
    """The changes after which one screen alone is on, in a mode that can be painted in time.

    ``turned`` 0 keeps the rotation. ``hidden`` are the outputs that the kiosk switched off. Outputs that
    another program switched off stay off; if no other is left, the screen is meant to be dark. ``in_use`` is
    the output that was on alone before; a screen that is plugged in later does not replace it.
    """
    lit = next((output.monitor.name for output in outputs if output.mode), "")
    usable = [output.monitor for output in outputs if output.mode or output.monitor.name in hidden]
    if not lit and len(usable) < len(outputs):
        return ()
    stays = any(monitor.name == in_use for monitor in usable)
    chosen = which(usable, wanted, in_use if stays else lit)
    return tuple(
        change
        for output in outputs
        if (change := _ours(output, turned, has_gpu) if output.monitor == chosen else _other(output))
    )


def _ours(output: Output, turned: int, has_gpu: bool) -> OutputChange | None:
    now = output.mode or max(output.modes, key=lambda mode: mode.width * mode.height, default=None)
    large = now is not None and not has_gpu and is_too_large(now.width, now.height)
    mode = smaller_mode(now, output.modes) if now and large else None
    turn = turned if turned not in (0, output.turned) else None
    stays = output.mode and mode is None and turn is None
    return None if stays else OutputChange(output.monitor.name, True, mode, turn)


def _other(output: Output) -> OutputChange | None:
    return OutputChange(output.monitor.name, False) if output.mode else None


def _merit(mode: Mode, now: Mode) -> tuple[bool, bool, int, float]:
    shape = abs(mode.width / mode.height / (now.width / now.height) - 1)
    full_hd = (max(mode.width, mode.height), min(mode.width, mode.height)) == _FULL_HD
    return full_hd, shape < _SAME_SHAPE, mode.width * mode.height, -abs(mode.hertz - _HERTZ)
