"""The request of RandR 1.5 that sets a monitor: python-xlib (0.33) has it, and cannot pack it."""

from Xlib.display import Display
from Xlib.ext import randr
from Xlib.protocol import rq

from tools.walk.report import Box

_MILLIMETERS = 400, 300


class _SetMonitor(rq.Request):  # type: ignore[misc]  # python-xlib has no types
    _request = rq.Struct(
        rq.Card8("opcode"),
        rq.Opcode(43),
        rq.RequestLength(),
        rq.Window("window"),
        rq.Card32("name"),
        rq.Bool("primary"),
        rq.Bool("automatic"),
        rq.LengthOf("outputs", 2),
        rq.Int16("x"),
        rq.Int16("y"),
        rq.Card16("width"),
        rq.Card16("height"),
        rq.Card32("width_mm"),
        rq.Card32("height_mm"),
        rq.List("outputs", rq.Card32Obj),
    )


def switch_off(display: Display) -> None:
    """The server's own monitor goes, which is as large as all others."""
    found = display.screen().root.xrandr_get_screen_resources()
    for crtc in found.crtcs:
        display.xrandr_set_crtc_config(crtc, found.config_timestamp, 0, 0, 0, randr.Rotate_0, [])


def set_monitor(display: Display, name: str, place: Box, primary: bool) -> None:
    """From now on a monitor of that name is at a place of the desktop; there was none of that name."""
    left, top, width, height = place
    _SetMonitor(
        display=display.display,
        opcode=display.display.get_extension_major(randr.extname),
        window=display.screen().root,
        name=display.intern_atom(name),
        primary=primary,
        automatic=False,
        x=left,
        y=top,
        width=width,
        height=height,
        width_mm=_MILLIMETERS[0],
        height_mm=_MILLIMETERS[1],
        outputs=[],
    )


def delete_monitor(display: Display, name: str) -> None:
    """The monitor of that name, which was there, is gone."""
    randr.delete_monitor(display.screen().root, display.intern_atom(name))
