"""The commands by which a kiosk becomes one of many."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from kiosk.base.installed.installed_paths import INSTALLED_SITE, INSTALLED_STATE
from kiosk.base.places import INSTALLED_AGENT
from kiosk.base.program_help import Commands
from kiosk.cli import for_staff
from kiosk.cli.command_help import add_command

COMMANDS = ("enrol", "install-screen")


def add_parsers(commands: Commands) -> None:
    enrol = add_command(commands, "enrol", "makes this kiosk one of many; without options it says of which")
    ways = enrol.add_mutually_exclusive_group()
    ways.add_argument("file", type=Path, nargs="?", metavar="FILE", help="NAME.enrol, which the server wrote")
    ways.add_argument(
        "--code", default="", metavar="CODE", help="16 letters, which the server printed; - reads them"
    )
    ways.add_argument("--stick", default="", metavar="NAME", help="a file on the stick that is plugged in")
    ways.add_argument("--forget", action="store_true", help="belong to no fleet any more; the site stays")
    enrol.add_argument("--server", default="", metavar="HOST", help="with --code: where it was made")
    enrol.add_argument("--plan", action="store_true", help="only say what would be")
    enrol.add_argument("--json", action="store_true", help="print JSON, for programs")
    enrol.add_argument("--state", type=Path, metavar="DIR", help="state folder")
    enrol.add_argument("--agent", type=Path, metavar="DIR", help="the agent's folder")

    screen = add_command(
        commands, "install-screen", "installs a machine as a screen of a fleet, by SSH; safe to repeat"
    )
    screen.add_argument("machine", metavar="USER@HOST", help="a machine with Debian, as ssh reaches it")
    screen.add_argument(
        "--package",
        type=Path,
        nargs="+",
        required=True,
        metavar="FILE",
        help="awareness-kiosk_VERSION_ARCH.deb; with a star there has to be one alone",
    )
    screen.add_argument("--code", required=True, help="16 letters, which the server printed")
    screen.add_argument("--server", required=True, metavar="HOST", help="where the code was made")


def fault(options: argparse.Namespace) -> str:
    """What argparse cannot see of ``enrol``; "" for nothing."""
    if bool(options.code) is not bool(options.server):
        return "--code and --server belong together"
    return ""


def _state(named: Path | None, given: Mapping[str, str]) -> Path:
    """On an installed machine its own folder, also before the kiosk has started for the first time."""
    return named or (INSTALLED_STATE if INSTALLED_SITE.is_file() else for_staff.state_of(None, given))


def run(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    """``given`` is the environment before the program changed it."""
    if options.command == "install-screen":
        from kiosk.fleet.enrol.install_screen.command import InstallScreenOptions, install_screen

        asked = options.machine, tuple(options.package), options.code, options.server
        return install_screen(InstallScreenOptions(*asked))
    return _enrol(options, given)


def _enrol(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    from kiosk.base.enrolment.apt_files import AptFiles
    from kiosk.fleet.enrol.agent_side import SOCKET
    from kiosk.fleet.enrol.command import EnrolOptions, enrol

    code = sys.stdin.readline(80).strip() if options.code == "-" else options.code
    socket = given.get(SOCKET)
    return enrol(
        EnrolOptions(
            _state(options.state, given),
            options.agent or INSTALLED_AGENT,
            Path(socket) if socket else None,
            AptFiles(),
            options.file,
            options.stick,
            code,
            options.server,
            options.forget,
            options.plan,
            options.json,
        )
    )
