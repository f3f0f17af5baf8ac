"""Tells the gate how the files of this kiosk are, as one word, and when the first number lapses.

It is called with the installed site.toml and the state folder. What depends on who is at the screen, or on
how the window runs, is not looked at: the answer goes to those who look after many screens.
"""

import json
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.commands.doctor import content, disk
from kiosk.commands.doctor.case import Case
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.site.site_file import load_site
from kiosk.core.base.findings import Level, worst
from kiosk.core.site_choice.due_dates import DueKind, dues
from kiosk.loading.files import names_in
from kiosk.loading.sources import Sources
from kiosk.machine.files_and_programs import Machine
from kiosk.machine.limits.limited_program import ProgramLimits, begin
from kiosk.machine.sites.site_in_use import site_in_use

_LIMITS = ProgramLimits(cpu_s=60, wall_s=100, memory=1_500_000_000, written=1_000_000)


def health(installed: Path, state: Path) -> dict[str, object]:
    """Returns ``doctor``: ok, warn or fail; ``numbers_days``: None if no number is confirmed."""
    sources = site_in_use(Sources(installed, kept=state), state)
    now = believed_clock(LastSeen(state / "clock.toml")).now()
    today = now.wall.date()
    site = load_site(sources.site, kept=sources.kept, installed=sources.installed, today=today).site
    if site is None:
        return {"doctor": Level.FAIL.name.lower(), "numbers_days": None}
    now = now.at(site.zone)
    application = QGuiApplication([])
    case = Case(Machine(), sources, site, state, now)
    level = worst([*disk.look(case), *content.look(case)])
    del application
    deck = load_deck(sources.folders, names_in(sources.folders)).deck.for_site(site)
    numbers = [due for due in dues(site, deck) if due.kind in {DueKind.EMERGENCY, DueKind.HELPLINE}]
    days = min(((due.last_day - now.wall.date()).days for due in numbers), default=None)
    return {"doctor": level.name.lower(), "numbers_days": days}


def main() -> int:
    begin(_LIMITS)
    installed, state = map(Path, sys.argv[1:])
    json.dump(health(installed, state), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
