"""Runs all checks and prints the findings."""

import json
import platform
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.base.places import is_enrolled
from kiosk.base.unsafe_characters import printable
from kiosk.commands.doctor import (
    clock,
    content,
    disk,
    fleet,
    fonts,
    hours,
    lockdown,
    screens,
    sound,
    touch,
    units,
)
from kiosk.commands.doctor.case import Case
from kiosk.commands.doctor.desk_advice import for_the_desk
from kiosk.commands.doctor.staff_facts import facts_as_object, facts_of
from kiosk.content.site.site_file import load_site
from kiosk.core.base.findings import Finding, Level, worst
from kiosk.loading.sources import Sources
from kiosk.machine.files_and_programs import Machine
from kiosk.machine.start.version import full_version

Examination = Callable[[Case], Iterable[Finding]]

EXAMINATIONS: tuple[tuple[str, Examination], ...] = (
    ("screen", screens.look),
    ("touch", touch.look),
    ("sound", sound.look),
    ("fonts", fonts.look),
    ("clock", clock.look),
    ("hours", hours.look),
    ("disk", disk.look),
    ("service", units.look),
    ("lockdown", lockdown.look),
    ("site", content.look),
    ("fleet", fleet.look),
)


_PROC = "/proc/cmdline"
_FROM_PROC = ("touch", "sound", "lockdown")
"""These checks read files in /proc besides the processes, where the kiosk's service sees nothing."""

HIDDEN = Finding(
    Level.OK,
    "more",
    "touch, sound and lockdown cannot be seen from the kiosk itself: run doctor on the machine",
)


def doctor(sources: Sources, state: Path, as_json: bool = False, inside: bool = False) -> int:
    """Prints the findings; the exit code is the worst level."""
    found = examine(Machine(), sources, state, inside)
    if as_json:
        facts = facts_of(Machine(), sources.site, state, sees_cards=not _hides(Machine(), inside))
        whole = {**whose(sources, state), **as_object(found), "facts": facts_as_object(facts)}
        json.dump(whole, sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        print(as_text(found))
    return worst(found)


def examine(machine: Machine, sources: Sources, state: Path, inside: bool = False) -> tuple[Finding, ...]:
    """Runs all checks. ``inside``: the kiosk itself asks, whose service may see less than there is."""
    application = QGuiApplication.instance() or QGuiApplication([])
    now = believed_clock(LastSeen(state / "clock.toml")).now()
    today = now.wall.date()
    site = load_site(sources.site, kept=sources.kept, installed=sources.installed, today=today).site
    case = Case(machine, sources, site, state, now.at(site.zone) if site else now)
    hides = _hides(machine, inside)
    looks = [(area, look) for area, look in EXAMINATIONS if not (hides and area in _FROM_PROC)]
    found = tuple(finding for area, look in looks for finding in _guarded(area, look, case))
    if is_enrolled(state):
        found = tuple(map(for_the_desk, found))
    del application
    return (*found, HIDDEN) if hides else found


def _hides(machine: Machine, inside: bool) -> bool:
    return inside and not machine.path(_PROC).exists()


def whose(sources: Sources, state: Path) -> dict[str, str]:
    """Returns what tells this report from those of other machines and other days."""
    now = believed_clock(LastSeen(state / "clock.toml")).now().wall
    return {
        "host": platform.node(),
        "version": full_version(),
        "time": now.astimezone(UTC).isoformat(timespec="seconds"),
        "site": str(sources.site),
    }


def as_object(found: Sequence[Finding]) -> dict[str, Any]:
    """Returns the findings for JSON."""
    rows = [
        {"level": f.level.name.lower(), "area": f.area, "text": printable(f.text), "mend": printable(f.mend)}
        for f in found
    ]
    return {"level": worst(found).name.lower(), "findings": rows}


def as_text(found: Sequence[Finding]) -> str:
    """Returns a summary line, as monitoring programs read it, then a line for each finding."""
    lines = [_summary(found), ""]
    for finding in found:
        lines.append(printable(f"{finding.level.name.lower():<5} {finding.area:<9} {finding.text}"))
        if finding.mend:
            lines.append(printable(f"{'':<15} → {finding.mend}"))
    return "\n".join(lines)


def _summary(found: Sequence[Finding]) -> str:
    """Names each area once, with its worst level."""
    areas: dict[str, Level] = {}
    for finding in found:
        areas[finding.area] = max(finding.level, areas.get(finding.area, Level.OK))
    named = (
        (level.name, ", ".join(area for area, its in areas.items() if its is level))
        for level in (Level.FAIL, Level.WARN)
    )
    return "; ".join(f"{name}: {those}" for name, those in named if those) or "OK: nothing to mend"


def _guarded(area: str, look: Examination, case: Case) -> tuple[Finding, ...]:
    """Runs one area; an exception there does not hide the other areas."""
    try:
        return tuple(look(case))
    except Exception as error:
        text = f"cannot be examined: {type(error).__name__}: {error}"
        return (Finding(Level.FAIL, area, text, "send it to support, with the command report"),)
