"""Checks renderer and screen."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.commands.doctor.case import Case
from kiosk.core.base.findings import Finding, Level
from kiosk.core.display.monitors import Mode, Monitor, Output, OutputChange, arrangement, is_too_large
from kiosk.machine.files_and_programs import Machine
from kiosk.machine.start.environment import choose_renderer

DRM = "/sys/class/drm"
SMALLEST = (1024, 600)
_DESCRIPTORS = (54, 72, 90, 108)
_SERIAL, _NAME = 0xFF, 0xFC


@dataclass(frozen=True, slots=True)
class Connector:
    """A connector with its screen; ``modes`` begin with the best, ``centimetres`` are 0 if unknown."""

    socket: str
    connected: bool
    modes: tuple[Mode, ...] = ()
    name: str = ""
    serial: str = ""
    centimetres: tuple[int, int] = (0, 0)

    @property
    def output(self) -> Output:
        """Returns the output before the compositor changes it; only a code of the maker is known here."""
        best = self.modes[0] if self.modes else Mode(0, 0)
        return Output(Monitor(self.socket, "", self.name, self.serial), best, self.modes)


def look(case: Case) -> Iterator[Finding]:
    has_gpu = choose_renderer("auto", case.machine.path(DRM)) == "gpu"
    yield judge_renderer(has_gpu)
    yield from judge(connectors(case.machine), has_gpu, case.site.screen if case.site else "")


def connectors(machine: Machine) -> tuple[Connector, ...]:
    found = []
    for folder in machine.match(DRM, "card*-*"):
        at = f"{DRM}/{folder.name}"
        socket = folder.name.partition("-")[2]
        if machine.read(f"{at}/status").strip() != "connected":
            found.append(Connector(socket, connected=False))
            continue
        sizes = re.findall(r"(?m)^(\d+)x(\d+)$", machine.read(f"{at}/modes"))
        modes = tuple(dict.fromkeys(Mode(int(width), int(height)) for width, height in sizes))
        edid = machine.read_bytes(f"{at}/edid")
        told = (_told(edid, _NAME), _told(edid, _SERIAL), (edid[21], edid[22]) if len(edid) > 22 else (0, 0))
        found.append(Connector(socket, True, modes, *told))
    return tuple(found)


def judge_renderer(has_gpu: bool) -> Finding:
    who = "a graphics card paints" if has_gpu else "the processor paints, there is no graphics card"
    return Finding(Level.OK, "renderer", who)


def judge(known: Sequence[Connector], has_gpu: bool, wanted: str) -> Iterator[Finding]:
    """Judges the screens; ``wanted`` is the screen that the site names, "" for any."""
    if not known:
        yield Finding(
            Level.WARN,
            "screen",
            "no socket for a screen can be seen from here",
            "run doctor on the machine itself, and look whether its screen shows the kiosk",
        )
        return
    lit = [screen for screen in known if screen.connected]
    if not lit:
        sockets = ", ".join(screen.socket for screen in known)
        yield Finding(
            Level.FAIL,
            "screen",
            f"no screen is connected ({sockets})",
            "check that it is on, then its cable at both ends",
        )
        return
    outputs = [screen.output for screen in lit]
    named = any(output.monitor.is_called(wanted) for output in outputs)
    names = ", ".join(screen.serial or screen.socket for screen in lit)
    if wanted and not named:
        yield Finding(
            Level.WARN,
            "screen",
            f"the screen “{wanted}” that site.toml names is not connected; another one is used",
            f"connect it, or write the name of one of these into site.toml: {names}",
        )
    elif not named and len(lit) > 1:
        yield Finding(
            Level.WARN,
            "screen",
            f"{len(lit)} screens are connected and site.toml names none: only one of them is used",
            f"write screen = with one of these names into site.toml: {names}",
        )
    for screen in lit:
        changes = arrangement(outputs if named else [screen.output], wanted, 0, has_gpu)
        change = next((each for each in changes if each.name == screen.socket), None)
        yield _judge_one(screen, change, has_gpu)


def _judge_one(screen: Connector, change: OutputChange | None, has_gpu: bool) -> Finding:
    """Judges one output; ``change`` is the program's change to it."""
    mode = screen.output.mode or Mode(0, 0)
    width, height = mode.width, mode.height
    named = f"{screen.socket}{f' ({screen.name})' if screen.name else ''}"
    wide, high = screen.centimetres
    measured = f", {wide} × {high} cm" if wide and high else ""
    text = f"{named}: {width} × {height} pixels{measured}"
    if change and not change.on:
        return Finding(Level.OK, "screen", f"{text}; stays off, because site.toml names another")
    if _exceeds(SMALLEST, (width, height)):
        return Finding(
            Level.WARN, "screen", f"{text}: too small", "use a screen of at least 1024 × 600 pixels"
        )
    if change and change.mode:
        text += f"; run with {change.mode.width} × {change.mode.height}, because there is no graphics card"
    elif not has_gpu and is_too_large(width, height):
        return Finding(
            Level.WARN,
            "screen",
            f"{text}: painted slowly, because there is no graphics card and the screen knows nothing smaller",
            "use a screen of at most 1920 × 1200 pixels, or a machine with a graphics card",
        )
    return Finding(Level.OK, "screen", text)


def _exceeds(size: tuple[int, int], other: tuple[int, int]) -> bool:
    return max(size) > max(other) or min(size) > min(other)


def _told(edid: bytes, tag: int) -> str:
    """Returns a field of the screen's EDID; "" if missing."""
    for at in _DESCRIPTORS:
        block = edid[at : at + 18]
        if len(block) == 18 and block[:4] == bytes((0, 0, 0, tag)):
            return block[5:].partition(b"\n")[0].decode("latin-1").strip()
    return ""
