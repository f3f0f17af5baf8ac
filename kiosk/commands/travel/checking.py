"""Checks a packed site as ``check`` does: what was packed, not the folder it came from."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtGui import QGuiApplication

from kiosk.commands.check.findings import findings
from kiosk.content.site.site_file import hosts_of
from kiosk.content.travel.travelling import SITE
from kiosk.core.base.clock import SystemClock
from kiosk.core.base.problems import Problem
from kiosk.loading.sources import Sources


def problems_in(folder: Path, all_hosts: bool) -> tuple[Problem, ...]:
    """Of an unpacked site, without those of the program; files are named as they are in it."""
    application = QGuiApplication.instance() or QGuiApplication([])
    now = SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now()
    sources = Sources(folder / SITE, demo=True)
    found = findings(sources, now.wall, hosts_of(sources.site) if all_hosts else None, of_program=False)
    del application
    inside = f"{folder}/"
    return tuple(
        replace(each, file=each.file.removeprefix(inside), text=each.text.replace(inside, ""))
        for each in found
        if each.file.startswith(inside)
    )
