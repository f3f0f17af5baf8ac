"""``out-of-order``: paints *The screen is out of order*, with only the emergency number."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.app.kiosk import Kiosk
from kiosk.base.clock import ManualClock
from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.base.installed.state_folder import write
from kiosk.core.numbers.available_now import AvailableNow, available_now
from kiosk.core.state.events import LoadFailed
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from kiosk.machine import logs
from kiosk.machine.pictures.logo_rasters import Logos
from kiosk.machine.sites.draft_trial import on_trial
from kiosk.window.drawing.png import png_of
from kiosk.window.rest import come_to_rest


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """``size`` in pixels; ``state`` is None if no time was ever saved."""

    sources: Sources
    size: tuple[int, int]
    to: Path
    state: Path | None = None


def paint(options: PictureOptions) -> int:
    """Paints the picture; returns 1 if the site cannot be read or the picture cannot be written."""
    logs.install()
    app = QGuiApplication.instance() or QGuiApplication([])
    now = believed_clock(LastSeen(options.state / "clock.toml") if options.state else None).now()
    sources = on_trial(options.sources, options.state, now.wall) if options.state else options.sources
    world = load_world(sources, now.wall).world
    if world is None:
        return 1
    wall = now.at(world.site.zone).wall
    shown = available_now(world.site, wall, world.holidays)
    kiosk = Kiosk(
        ManualClock(wall), sources, options.size, pace=0.0, shifts=False, logos=Logos(options.state)
    )
    kiosk.want_pictures(world)
    kiosk.window.show()
    alone = AvailableNow(emergency=shown.emergency, until=shown.until)
    kiosk.store.dispatch(LoadFailed(OutOfOrderReason.CONTENT, alone, world))
    come_to_rest(kiosk.window)
    png = png_of(kiosk.window.grabWindow())
    kiosk.window.close()
    kiosk.end()
    del app
    return 0 if write(options.to, png) else 1
