"""Writes the whole state of a kiosk, in the order of a start, to be killed on the way.

`python -m tools.faults.scribe STATE SITE` with a site whose content may have changed since the last time.
"""

import os
import sys
from dataclasses import replace
from pathlib import Path

SIZE = (640, 480)


def main() -> int:
    from kiosk.machine.start import environment

    environment.scrub()
    environment.apply("offscreen", "software")
    from PySide6.QtGui import QGuiApplication

    from kiosk.app.fallback_pictures.start_file import StartUp
    from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
    from kiosk.base.places import PIN_FILE
    from kiosk.commands.out_of_order_picture import PictureOptions, paint
    from kiosk.core.numbers.available_now import available_now
    from kiosk.loading.sources import Sources
    from kiosk.loading.world import load_world
    from kiosk.machine.disk_thread import at_once
    from kiosk.machine.pin_file import keep
    from kiosk.machine.sites.draft_trial import trial_ends
    from kiosk.machine.sites.start_book import StartBook

    state, site = Path(sys.argv[1]), Path(sys.argv[2])
    QGuiApplication.setQuitOnLastWindowClosed(False)
    app = QGuiApplication([])
    sources = Sources(site)
    book = StartBook(sources, state, state / "run")
    last_seen = LastSeen(state / "clock.toml")
    clock = believed_clock(last_seen)
    ends = trial_ends(state / "trial.toml", clock.now().wall)
    world = load_world(replace(sources, trial_ends=ends), clock.now().wall).world
    assert world is not None
    last_seen.keep(clock, at_once)
    shown = available_now(world.site, clock.now().at(world.site.zone).wall)
    StartUp(state, SIZE).prepare(world.site, shown, None, at_once, world.looks)
    book.lasted(at_once)
    paint(PictureOptions(sources, SIZE, state / "out-of-order-until-9999-12-31-0.png", state))
    book.ended(0)
    kept = keep(state / PIN_FILE, f"of {site.stat().st_mtime_ns}")
    del app
    return 0 if kept else 1


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)
