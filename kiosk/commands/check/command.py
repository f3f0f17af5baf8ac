"""``check``: all problems of a site and its content at once."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtGui import QGuiApplication

from kiosk.base.clock import SystemClock
from kiosk.base.problems import Problem, Reader, Severity
from kiosk.base.unsafe_characters import printable
from kiosk.commands.check.audience_of_problem import left_to_others, reader_of
from kiosk.commands.check.findings import checked_site
from kiosk.commands.draft_clips import with_clips
from kiosk.content.site.site_file import hosts_of
from kiosk.core.loop.round_length import round_on
from kiosk.core.site_choice.draft_trial import trial_of
from kiosk.core.state.world import World
from kiosk.core.text.counted import counted
from kiosk.loading.sources import Sources
from kiosk.machine.sites.draft_trial import DAYS

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class CheckOptions:
    site: Path
    content: Path | None = None
    as_json: bool = False
    all_hosts: bool = False
    reader: Reader | None = None
    """Only problems for these people."""


def check(options: CheckOptions) -> int:
    """Prints the problems; returns 1 if any must be fixed."""
    application = QGuiApplication.instance() or QGuiApplication([])
    now = SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now()
    sources = Sources(options.site, options.content, demo=True)
    hosts = hosts_of(options.site) if options.all_hosts else None
    checked = checked_site(sources, now.wall, hosts)
    chosen = [problem for problem in checked.problems if options.reader in {None, reader_of(problem)}]
    found = [replace(problem, file=_shortened(problem.file)) for problem in chosen]
    del application
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    if options.as_json:
        json.dump([_as_object(problem) for problem in found], sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        count = f"{counted(errors, 'error')}, {counted(len(found) - errors, 'warning')}"
        also = f" and {counted(len(hosts), 'file')} in sites/" if hosts is not None else ""
        of_site = checked.world if options.reader in {None, "site"} else None
        of_trial = with_clips(of_site, sources) if of_site else None
        loop, trial = _of_loop(options.site, of_site, now.wall), _of_trial(options.site, of_trial, now.wall)
        said = (*left_to_others(options.site, chosen), *trial, *loop)
        print(*found, *said, f"{options.site}{also}: {count}", sep="\n")
    return 1 if errors else 0


def _shortened(file: str) -> str:
    """Returns the path as a person would type it here; below the root of the disk the whole path."""
    path, here = Path(file), Path.cwd()
    is_below = path.is_absolute() and path.is_relative_to(here) and here != Path(path.anchor)
    return str(path.relative_to(here)) if is_below else file


def _of_loop(site: Path, world: World | None, wall: datetime) -> Iterator[str]:
    if world and (whole := round_on(world, wall.astimezone(world.site.zone).date())):
        pages = f" and {counted(whole.pages, 'page')}" if whole.pages else ""
        turns = f", the language changes about every {_minutes(whole.in_one_language)}"
        shown = f"{counted(whole.panels, 'panel')}{pages}"
        every = f", all {whole.all_pages} pages come within {whole.rounds} rounds" if whole.rounds > 1 else ""
        yield (
            f"{site}: a round of the loop shows {shown} in about {_minutes(whole.seconds)}"
            f"{every}{turns if whole.languages > 1 else ''}"
        )


def _of_trial(site: Path, world: World | None, wall: datetime) -> Iterator[str]:
    """Returns warnings about the languages that each screen loses when its trial ends."""
    if world and (trial := trial_of(world, wall + timedelta(days=DAYS))):
        named = ", ".join(trial.languages)
        yield (
            f"{site}: nobody has reviewed {named}: a screen shows them for {DAYS} days from its first start, "
            "then no longer; doctor and due name the day"
        )


def _minutes(seconds: float) -> str:
    return counted(max(1, round(seconds / _MINUTE)), "minute")


def _as_object(problem: Problem) -> dict[str, str | int]:
    return {
        "file": printable(problem.file),
        "line": problem.line,
        "severity": str(problem.severity),
        "text": printable(problem.text),
        "for": reader_of(problem),
    }
