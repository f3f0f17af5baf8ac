"""Runs the kiosk until it is ended from outside."""

import logging
import os
import signal
import socket
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QSurfaceFormat

from kiosk.app.fallback_pictures.out_of_order_follower import OutOfOrderFollower
from kiosk.app.fallback_pictures.start_file import StartUp
from kiosk.app.fallback_pictures.start_follower import StartPictureFollower
from kiosk.app.following.restart_on_applied_site import AppliedFollower
from kiosk.app.kiosk import Kiosk
from kiosk.app.late_followers import (
    LateStaff,
    follow_announcements,
    follow_asked,
    follow_clips,
    follow_hours,
    follow_site,
)
from kiosk.app.quit_signals import quit_on_signals
from kiosk.app.run_options import RunOptions
from kiosk.app.staff.hours_today import HoursTodayFile
from kiosk.app.supervision import supervise
from kiosk.app.talk.kept_talk_file import KeptTalkFile
from kiosk.app.talk.room_text import RoomText
from kiosk.app.window.window_place import place_of
from kiosk.base.clock import SystemClock
from kiosk.base.failure_log import failures
from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.core.restarts.starts import FallbackStep
from kiosk.loading.peek import peek
from kiosk.loading.sources import Sources
from kiosk.loading.world import WorldLoader, loader_of
from kiosk.machine import logs
from kiosk.machine.disk_thread import Disk, Later
from kiosk.machine.hourly_timer import HourlyTimer
from kiosk.machine.pictures.logo_rasters import Logos
from kiosk.machine.screens.monitor_follower import MonitorFollower, wait_for_screen
from kiosk.machine.start import garbage

if TYPE_CHECKING:
    from kiosk.app.talk.on_two_screens import Presenting
    from kiosk.machine.screens.compositor_outputs import Outputs

log = logging.getLogger("kiosk.app")

_SAMPLES = 4
"""Of each pixel; a driver that has fewer takes those."""


def run(options: RunOptions) -> int:
    logs.install()
    known = peek(options.sources.site)
    presents = (options.sources.mode or known.mode) == "present"
    options = replace(options, screen=options.screen or known.screen)
    outputs = _outputs(options, known.turned)
    if outputs and presents:
        log.warning("mode = “present” counts as “kiosk” here: notes would lie over the slides")
        presents, options = False, replace(options, sources=replace(options.sources, mode="kiosk"))
    _prepare_opengl()
    app = QGuiApplication([sys.argv[0]])
    app.setApplicationName("awareness-kiosk")
    app.setQuitOnLastWindowClosed(options.windowed is not None)
    sockets = quit_on_signals(app)

    last_seen = LastSeen(options.state / "clock.toml")
    clock = believed_clock(last_seen)
    if not wait_for_screen(app, options.environment, outputs):
        return _ended(0, options, sockets)
    place = place_of(app, options.screen, options.windowed, options.platform)
    disk = Disk()
    kiosk = Kiosk(
        clock,
        options.sources,
        place.size,
        closable=options.windowed is not None or presents,
        start_picture=StartUp(options.state, place.size).picture(clock.now().wall.date()),
        loader=_loader(options),
        logos=Logos(options.state, disk.later),
        later=disk.later,
    )
    if not options.watch:
        logs.drop_messages_about_visits(lambda: kiosk.store.state.has_visitor)
    _follow_for_disk(kiosk, options, disk.later, outputs)
    follow_announcements(kiosk, clock, options.sources, options.state, disk.later)
    hourly = HourlyTimer(lambda: _each_hour(kiosk, last_seen, clock, disk))
    kiosk.store.changed.connect(garbage.keep_what_is_there, Qt.ConnectionType.SingleShotConnection)

    window = kiosk.window
    window.setScreen(place.screen)
    window.setPosition(place.at)
    if options.windowed or presents or options.platform == "offscreen":
        window.show()
    else:
        window.showFullScreen()
        MonitorFollower(app, window, options.screen, outputs)
    _load(kiosk, options)
    if options.platform == "offscreen":
        from kiosk.app.window.virtual_screen import VirtualScreen, picture_folder

        virtual = VirtualScreen(window, clock, picture_folder())
        virtual.announce()

    watch = _watch(kiosk, options)
    if not options.watch:
        follow_site(kiosk, clock, [*_not_shown(options)], app.aboutToQuit)
    supervision = _supervise(kiosk, options, disk.later, outputs)
    staff = _staff(app, kiosk, options, presents, disk.later, outputs)
    code = app.exec()
    del watch, supervision
    staff.end()
    kiosk.end()
    hourly.end()
    disk.end()
    return _ended(code, options, sockets)


def _prepare_opengl() -> None:
    # As for graphics drivers: see environment.py.
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_DisableShaderDiskCache)
    # With one sample of each pixel the line and all else that is round would have steps.
    fine = QSurfaceFormat.defaultFormat()
    fine.setSamples(_SAMPLES)
    QSurfaceFormat.setDefaultFormat(fine)


def _load(kiosk: Kiosk, options: RunOptions) -> None:
    if options.reader and options.reader.has_read():
        # The first frame has the first panel.
        kiosk.load_at_once()
        return
    # frameSwapped may come from the render thread; a queued connection delivers it here.
    once = Qt.ConnectionType(
        Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
    )
    kiosk.window.frameSwapped.connect(kiosk.load, once)


def _follow_for_disk(kiosk: Kiosk, options: RunOptions, later: Later, outputs: "Outputs | None") -> None:
    StartPictureFollower(kiosk, options.state, later)
    KeptTalkFile(kiosk, options.state, later)
    RoomText(kiosk, options.state, later)
    HoursTodayFile(kiosk, options.state, later)
    follow_clips(kiosk, options.sources, options.state, later)
    if outputs:
        follow_hours(kiosk, outputs, options.state, later)


def _each_hour(kiosk: Kiosk, last_seen: LastSeen, clock: SystemClock, disk: Disk) -> None:
    """Writes each hour; reports a disk that does not answer."""
    disk.look()
    kiosk.fonts.retry()
    failures.write()
    last_seen.keep(clock, disk.later)
    disk.later(failures.write)


def _ended(code: int, options: RunOptions, sockets: Sequence[socket.socket]) -> int:
    if options.book:
        options.book.ended(code)
    failures.write()
    signal.set_wakeup_fd(-1)
    for end in sockets:
        end.close()
    return code


def _outputs(options: RunOptions, turned: int) -> "Outputs | None":
    """Returns the outputs; None under a foreign compositor."""
    if options.platform != "wayland":
        return None
    from kiosk.machine.screens.compositor_outputs import NOTE, Outputs, has_own_compositor

    if not has_own_compositor(os.environ):
        return None
    note = Path(os.environ["XDG_RUNTIME_DIR"]) / NOTE
    outputs = Outputs(options.screen, turned, options.renderer == "gpu", note)
    outputs.begin()
    return outputs


def _loader(options: RunOptions) -> WorldLoader:
    if not options.watch:
        loader = loader_of(options.sources)
        return replace(loader, world=options.reader.world) if options.reader else loader
    from kiosk.loading.last_good import last_good

    loader = last_good(*options.sources.catalogues)
    if not options.at:
        return loader
    from kiosk.app.following.pinned_preview import only_at

    return only_at(loader, options.at)


def _watch(kiosk: Kiosk, options: RunOptions) -> QObject | None:
    if not options.watch:
        return None
    from kiosk.app.following.author_reload import follow_files

    if options.at:
        from kiosk.app.following.pinned_preview import open_page

        kiosk.loaded.connect(lambda: open_page(kiosk, options.at))
    return follow_files(kiosk, options.sources)


def _not_shown(options: RunOptions) -> Iterator[Sources]:
    """Returns the sites that a change may bring back."""
    if options.sources.installed:
        yield Sources(options.sources.installed)
    if options.book and options.book.step is not FallbackStep.CURRENT:
        yield options.book.given


def _supervise(
    kiosk: Kiosk, options: RunOptions, later: Later, outputs: "Outputs | None" = None
) -> QObject | None:
    if not options.book:
        return None
    if options.sources.installed:
        log.info("Showing a site that was applied over %s", options.sources.installed)
    AppliedFollower(kiosk, options.state, options.applied, later)
    follow_asked(kiosk, options.state, later)
    out_of_order = OutOfOrderFollower(kiosk, options.sources, options.state, later)
    kiosk.resized.connect(out_of_order.prepare, Qt.ConnectionType.QueuedConnection)
    return supervise(
        kiosk,
        options.book,
        options.environment,
        out_of_order.prepare,
        later,
        lambda: outputs is not None and outputs.is_dark,
    )


def _staff(
    app: QGuiApplication,
    kiosk: Kiosk,
    options: RunOptions,
    presents: bool,
    later: Later,
    outputs: "Outputs | None",
) -> "LateStaff | Presenting":
    """Returns how staff can lead a talk."""
    if presents:
        from kiosk.app.talk.on_two_screens import Presenting

        windowed = options.windowed is not None
        return Presenting(app, kiosk, options.screen, options.state, options.sources, later, windowed)
    windowed, one_screen = options.windowed is not None, outputs is not None
    return LateStaff(app, kiosk, options.sources, options.state, later, windowed, one_screen)
