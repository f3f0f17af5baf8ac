"""The commands for people who look after a running screen."""

import argparse
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from kiosk.base.installed.as_owner import owner_of
from kiosk.base.installed.installed_paths import INSTALLED_SCREEN, INSTALLED_SITE, INSTALLED_STATE
from kiosk.base.installed.state_folder import state_folder
from kiosk.base.program_help import Commands
from kiosk.cli.command_help import SITE_HELP, add_command, site_file
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.machine.sites.site_in_use import site_in_use
from kiosk.machine.start import environment

COMMANDS = ("confirm", "doctor", "due", "schedule", "statement", "report", "pin", "docs")


_MOST_DAYS = 366


def add_parsers(commands: Commands) -> None:
    confirm = add_command(commands, "confirm", "writes down which numbers were called; asks at a terminal")
    confirm.add_argument(
        "--list", action="store_true", help="only list the numbers, those first that are due"
    )
    confirm.add_argument("--all-hosts", action="store_true", help="list those of each file in sites/ too")
    confirm.add_argument(
        "--sheet", type=Path, metavar="FILE", help="only write a PDF to print, with what to ask in each call"
    )
    confirm.add_argument("--take", type=Path, metavar="FILE", help="add what another confirmations.toml says")
    doctor = add_command(commands, "doctor", "whether machine, service, site and people are ready")
    doctor.add_argument("--json", action="store_true", help="print JSON, for programs")
    doctor.add_argument(
        "--inside", action="store_true", help="run only the checks that the kiosk itself can do"
    )
    doctor.add_argument("--fix-touch", action="store_true", help="calibrate touch: touch four rings")
    due = add_command(commands, "due", "what runs out at this site, and when")
    due.add_argument("--ics", type=Path, metavar="FILE", help="also write a calendar file")
    schedule = add_command(commands, "schedule", "what plays when at this site, and why")
    schedule.add_argument(
        "--on", type=_day, metavar="DATE", help="the first day, as 2027-03-28; default: today"
    )
    schedule.add_argument("--days", type=_days, default=1, metavar="N", help="how many days, 1 to 366")
    schedule.add_argument("--png", type=Path, metavar="FILE", help="draw it instead, one row a day, to print")
    statement = add_command(commands, "statement", "the accessibility statement of a site, as a page")
    statement.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder to write into")
    report = add_command(commands, "report", "a file for support, without anything of visits")
    report.add_argument("--out", type=Path, metavar="FILE", help="default: a name with the date")
    pin = add_command(commands, "pin", "sets the PIN of the staff; asks for it at a terminal")
    docs = add_command(commands, "docs", "opens the documents in a browser, or says where they are")
    docs.add_argument("--language", default="en", metavar="TAG", help="such as fr; default: en")
    for parser in (confirm, doctor, due, schedule, statement, report):
        parser.add_argument("--site", type=site_file, metavar="FILE", help=SITE_HELP)
    for parser in (doctor, due, schedule, report):
        parser.add_argument("--content", type=Path, metavar="DIR", help="content on top of the built-in one")
    for parser in (confirm, doctor, due, schedule, statement, report, pin):
        parser.add_argument("--state", type=Path, metavar="DIR", help="state folder")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day: write it as 2027-03-28") from None


def _days(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _MOST_DAYS:
        raise argparse.ArgumentTypeError(f"“{text}” cannot be used: write a number from 1 to {_MOST_DAYS}")
    return int(text)


def site_of(named: Path | None) -> Path:
    """The given site, else the installed one, else the one that comes with the program."""
    return named or (INSTALLED_SITE if INSTALLED_SITE.is_file() else BUILT_IN_SITE)


def state_of(named: Path | None, given: Mapping[str, str]) -> Path:
    """The given state folder, else that of the installed kiosk, else the user's own."""
    return named or (INSTALLED_STATE if INSTALLED_STATE.is_dir() else state_folder(None, given))


def _shown(named: Path | None, state: Path) -> Sources:
    """A site that is named counts as it is; otherwise the one that this machine shows."""
    sources = Sources(site_of(named), kept=state)
    return sources if named else site_in_use(sources, state)


def shown_at(installed: Path, state: Path) -> Sources:
    """What a machine with this installed site shows."""
    return site_in_use(Sources(installed, kept=state), state)


def run(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    """``given`` is the environment before the program changed it."""
    if options.command == "doctor" and options.fix_touch:
        return _fix_touch()
    if options.command == "docs":
        from kiosk.commands.docs import open_documents

        return open_documents(options.language, given)
    environment.apply("offscreen", "software")
    state = state_of(options.state, given)
    if options.command == "pin":
        from kiosk.commands.pin import set_pin

        return set_pin(state)
    if options.command == "confirm":
        return _confirm(options, state)
    if options.command == "statement":
        from kiosk.commands.statement.command import statement

        return statement(_shown(options.site, state).site, state, options.out)
    sources = replace(_shown(options.site, state), content=options.content, demo=True)
    match options.command:
        case "due":
            from kiosk.commands.due.command import due

            return due(sources, state, options.ics)
        case "schedule":
            from kiosk.commands.schedule.command import schedule

            return schedule(sources, state, options.on, options.days, options.png)
        case "report":
            from kiosk.commands.report import report

            return report(sources, state, options.out)
        case _:
            from kiosk.commands.doctor.command import doctor

            return doctor(sources, state, options.json, options.inside)


def _confirm(options: argparse.Namespace, state: Path) -> int:
    """A site that is named is prepared for many screens; otherwise this screen's own state folder counts."""
    from kiosk.commands.confirm.command import ConfirmOptions, confirm

    named, shown = options.site is not None, _shown(options.site, state)
    site = shown.site
    return confirm(
        ConfirmOptions(
            site,
            site.parent if named else state,
            state,
            None if named else state,
            options.list,
            options.all_hosts,
            options.sheet,
            options.take,
            shown.installed,
        )
    )


def _fix_touch() -> int:
    """On the screen of the kiosk, over its window, unless this is another session."""
    if not os.environ.get("WAYLAND_DISPLAY") and not os.environ.get("DISPLAY"):
        os.environ |= INSTALLED_SCREEN
    environment.apply(environment.choose_platform("auto"), "software")
    from kiosk.commands.fix_touch.command import fix_touch
    from kiosk.commands.fix_touch.rings import ask_as, ask_here
    from kiosk.machine.files_and_programs import Machine

    folder = Path(os.environ.get("XDG_RUNTIME_DIR", "/"))
    screen = owner_of(folder / os.environ.get("WAYLAND_DISPLAY", "wayland-0"))
    lends = os.name == "posix" and os.geteuid() == 0 and screen.user != 0
    return fix_touch(Machine(), partial(ask_as, screen) if lends else ask_here)
