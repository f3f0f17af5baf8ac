"""A machine without sound, graphics, D-Bus, home, or fonts of its own or of the program."""

import time
from collections.abc import Mapping

from tools.faults.cage import KIOSK, Cage, is_black
from tools.shared import ROOT

WATCHED_S = 6.0
HIDDEN = (
    "/run/dbus",
    "/run/udev",
    "/run/user",
    "/run/pulse",
    "/usr/share/fonts",
    "/etc/fonts",
    "/dev/snd",
    "/dev/dri",
)


def without_devices() -> str:
    """Hides everything that a kiosk can do without, at once."""
    hide = "; ".join(f"[ -d {folder} ] && mount -t tmpfs none {folder}" for folder in HIDDEN)
    scene = _watch(_apart(hide), {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere", "HOME": "/nowhere"})
    return f"without {', '.join(HIDDEN)}, bus and home: {scene}"


def without_own_fonts() -> str:
    """Without the program's fonts it says that the screen is out of order."""
    scene = _watch(_apart(f"mount -t tmpfs none {ROOT}/resources/fonts"), {}, "OutOfOrder")
    return f"without resources/fonts: {scene}"


def without_content() -> str:
    scene = _watch(_apart(f"mount -t tmpfs none {ROOT}/resources/content"), {}, "OutOfOrder")
    return f"without resources/content: {scene}"


def _apart(first: str) -> tuple[str, ...]:
    """The kiosk in its own mount namespace, after the commands ``first``."""
    return ("unshare", "--mount", "sh", "-c", f'{first}; exec "$@"', "kiosk", *KIOSK)


def _watch(command: tuple[str, ...], extra: Mapping[str, str], scene: str = "Loop") -> str:
    with Cage(command, extra=extra) as cage:
        cage.wait_for(scene)
        began = time.monotonic()
        while time.monotonic() - began < WATCHED_S:
            assert cage.lives()
            assert cage.ask("look")["scene"] in {scene, "Starting"}
            assert not is_black(cage.picture())
            time.sleep(0.5)
        assert "Traceback" not in cage.said()
    return {"Loop": "the loop", "OutOfOrder": "out of order"}[scene]
