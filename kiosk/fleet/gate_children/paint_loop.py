"""The gate's own program: a picture of the loop, painted for this question in the size of the screen.

It is called with the installed site.toml and the state folder, and prints a PNG. It is never a picture of the
screen: that would show what somebody reads, and a refusal while somebody is there would tell that they are.
"""

import re
import sys
from dataclasses import replace
from pathlib import Path

from kiosk.machine.limits.limited_program import ProgramLimits, begin
from kiosk.machine.services.remote_request_files import LARGEST_PICTURE

USUAL = (1920, 1080)
_LIMITS = ProgramLimits(cpu_s=60, wall_s=100, memory=1_500_000_000, written=20_000_000)
_SIZE = re.compile(r"start-(\d{3,5})x(\d{3,5})\.toml")


def loop_picture(installed: Path, state: Path) -> bytes:
    """The first panel of the loop at this hour; b"" if the site cannot be read."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication

    from kiosk.app.kiosk import Kiosk
    from kiosk.base.clock import ManualClock
    from kiosk.core.state.events import WorldChanged
    from kiosk.loading.sources import Sources
    from kiosk.loading.world import load_world
    from kiosk.machine.last_certain_time import LastSeen, believed_clock
    from kiosk.machine.pictures.logo_rasters import Logos
    from kiosk.machine.sites.site_in_use import site_in_use
    from kiosk.window.drawing.png import png_of
    from kiosk.window.rest import come_to_rest

    app = QGuiApplication.instance() or QGuiApplication([])
    wall = believed_clock(LastSeen(state / "clock.toml")).now().wall
    sources = site_in_use(Sources(installed, kept=state), state)
    world = load_world(sources, wall).world
    if world is None:
        return b""
    # By night too, and where staff lead talks.
    world = replace(world, site=world.site.model_copy(update={"hours": None, "mode": "loop"}))
    kiosk = Kiosk(ManualClock(wall), sources, screen_size(state), pace=0.0, shifts=False, logos=Logos(state))
    kiosk.fonts.load_first()
    kiosk.store.dispatch(WorldChanged(world))
    kiosk.want_pictures(world)
    kiosk.window.show()
    come_to_rest(kiosk.window)
    image = kiosk.window.grabWindow()
    kiosk.window.close()
    kiosk.end()
    del app
    while True:
        raw = png_of(image)
        if len(raw) <= LARGEST_PICTURE:
            return raw
        image = image.scaledToWidth(image.width() // 2, Qt.TransformationMode.SmoothTransformation)


def screen_size(state: Path) -> tuple[int, int]:
    """Of the screen for which the kiosk has painted the picture of its start last."""
    notes = [note for note in state.glob("start-*.toml") if _SIZE.fullmatch(note.name)]
    if not notes:
        return USUAL
    found = _SIZE.fullmatch(max(notes, key=lambda note: note.lstat().st_mtime_ns).name)
    assert found
    return int(found[1]), int(found[2])


def main() -> int:
    begin(_LIMITS)
    installed, state = map(Path, sys.argv[1:])
    sys.stdout.buffer.write(loop_picture(installed, state))
    return 0


if __name__ == "__main__":
    sys.exit(main())
