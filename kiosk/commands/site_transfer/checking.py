"""Checks a packed site as ``check`` does: the packed files, not the folder they came from."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.base.clock import Moment
from kiosk.base.installed.last_certain_time import believed_clock
from kiosk.base.problems import Problem
from kiosk.base.site_archive.travelling import SITE
from kiosk.commands.check.findings import findings
from kiosk.content.site.site_file import hosts_of
from kiosk.loading.sources import Sources


def problems_in(folder: Path, all_hosts: bool, now: Moment | None = None) -> tuple[Problem, ...]:
    """Returns the problems of an unpacked site, without those of the program, by the names of its files.
    ``now`` is the time that a screen believes, which decides which days of confirmations are possible.
    """
    application = QGuiApplication.instance() or QGuiApplication([])
    now = now or believed_clock(None).now()
    sources = Sources(folder / SITE, demo=True)
    found = findings(sources, now.wall, hosts_of(sources.site) if all_hosts else None, of_program=False)
    del application
    inside = f"{folder}/"
    return tuple(
        replace(each, file=each.file.removeprefix(inside), text=each.text.replace(inside, ""))
        for each in found
        if each.file.startswith(inside)
    )
