"""Who paints, and on which screen."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.app.doctor.case import Case
from kiosk.app.doctor.machine import Machine
from kiosk.app.environment import choose_renderer
from kiosk.core.findings import Finding, Level
from kiosk.core.screens import Screen as Named
from kiosk.core.screens import is_too_large

DRM = "/sys/class/drm"
SMALLEST = (1024, 600)
_DESCRIPTORS = (54, 72, 90, 108)
_SERIAL, _NAME = 0xFF, 0xFC


@dataclass(frozen=True, slots=True)
class Screen:
    """A socket for a screen; ``size`` is in pixels, ``centimetres`` (0, 0) where the screen does not say."""

    socket: str
    connected: bool
    size: tuple[int, int] = (0, 0)
    name: str = ""
    serial: str = ""
    centimetres: tuple[int, int] = (0, 0)


def look(case: Case) -> Iterator[Finding]:
    has_gpu = choose_renderer("auto", case.machine.path(DRM)) == "gpu"
    yield judge_renderer(has_gpu)
    yield from judge(screens(case.machine), has_gpu, case.site.screen if case.site else "")


def screens(machine: Machine) -> tuple[Screen, ...]:
    found = []
    for folder in machine.match(DRM, "card*-*"):
        at = f"{DRM}/{folder.name}"
        socket = folder.name.partition("-")[2]
        if machine.read(f"{at}/status").strip() != "connected":
            found.append(Screen(socket, connected=False))
            continue
        mode = re.match(r"(\d+)x(\d+)", machine.read(f"{at}/modes"))
        size = (int(mode[1]), int(mode[2])) if mode else (0, 0)
        edid = machine.read_bytes(f"{at}/edid")
        told = (_told(edid, _NAME), _told(edid, _SERIAL), (edid[21], edid[22]) if len(edid) > 22 else (0, 0))
        found.append(Screen(socket, True, size, *told))
    return tuple(found)


def judge_renderer(has_gpu: bool) -> Finding:
    who = "a graphics card paints" if has_gpu else "the processor paints, there is no graphics card"
    return Finding(Level.OK, "renderer", who)


def judge(known: Sequence[Screen], has_gpu: bool, wanted: str) -> Iterator[Finding]:
    """``wanted`` is the screen that the site names, "" for any."""
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
    if wanted and not any(Named(s.socket, model=s.name, serial=s.serial).is_called(wanted) for s in lit):
        yield Finding(
            Level.WARN,
            "screen",
            f"the screen “{wanted}” that site.toml names is not connected; another one is used",
            "connect it, or write the name of one of these into site.toml: "
            + ", ".join(screen.serial or screen.socket for screen in lit),
        )
    for screen in lit:
        yield _judge_one(screen, has_gpu)


def _judge_one(screen: Screen, has_gpu: bool) -> Finding:
    width, height = screen.size
    named = f"{screen.socket}{f' ({screen.name})' if screen.name else ''}"
    wide, high = screen.centimetres
    measured = f", {wide} × {high} cm" if wide and high else ""
    text = f"{named}: {width} × {height} pixels{measured}"
    if _exceeds(SMALLEST, screen.size):
        return Finding(
            Level.WARN, "screen", f"{text}: too small", "use a screen of at least 1024 × 600 pixels"
        )
    if not has_gpu and is_too_large(width, height):
        text += "; run with fewer, up to 1920 × 1080, because there is no graphics card"
    return Finding(Level.OK, "screen", text)


def _exceeds(size: tuple[int, int], other: tuple[int, int]) -> bool:
    return max(size) > max(other) or min(size) > min(other)


def _told(edid: bytes, tag: int) -> str:
    """What a screen says of itself in its EDID; "" where it does not."""
    for at in _DESCRIPTORS:
        block = edid[at : at + 18]
        if len(block) == 18 and block[:4] == bytes((0, 0, 0, tag)):
            return block[5:].partition(b"\n")[0].decode("latin-1").strip()
    return ""
