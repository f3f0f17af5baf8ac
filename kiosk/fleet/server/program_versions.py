"""``awareness-kiosk-server apt``: the version of the program for screens, and their share."""

import argparse
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from kiosk.base.program_help import Commands
from kiosk.fleet.server.command_help import HELP
from kiosk.fleet.server.rollouts.program_repository import STOPPED, Offered, ProgramRepository
from kiosk.fleet.server.server_files import ServerFiles


def add_parser(verbs: Commands) -> None:
    apt = HELP.add_command(verbs, "apt", "later versions of the program, for a growing share of screens")
    steps = apt.add_subparsers(required=True, metavar="STEP")
    add = HELP.add_command(steps, "add", "publish a package of the program", "apt")
    add.add_argument("package", type=Path, metavar="FILE", help="awareness-kiosk_VERSION_ARCH.deb")
    add.add_argument(
        "--percent", type=_share, default=10, metavar="N", help="1 to 100 of 100 screens; default: 10"
    )
    add.set_defaults(act=lambda files, options, _: _add(files, options.package, options.percent))
    share = HELP.add_command(steps, "percent", "give the newest version to more screens", "apt")
    share.add_argument("percent", type=_share, metavar="N", help="1 to 100 of 100 screens")
    share.set_defaults(act=lambda files, options, _: _share_newest(files, options.percent))
    stop = HELP.add_command(steps, "stop", "no other screen gets the newest version", "apt")
    stop.set_defaults(act=lambda files, _, __: _share_newest(files, STOPPED))
    versions = HELP.add_command(steps, "list", "which versions there are, and for how many", "apt")
    versions.set_defaults(act=show)


def show(files: ServerFiles, options: argparse.Namespace, now: datetime) -> None:
    print(*_lines(_repository(files).offered()), sep="\n")


def _add(files: ServerFiles, package: Path, percent: int) -> None:
    repository = _repository(files)
    repository.add(package, percent, files.site)
    print(*_lines(repository.offered()), sep="\n")


def _share_newest(files: ServerFiles, percent: int) -> None:
    repository = _repository(files)
    newest = next(iter(repository.offered()), None)
    if newest is None:
        raise ValueError("there is no version yet: awareness-kiosk-server apt add FILE.deb")
    repository.share(newest.version, percent)
    print(*_lines(repository.offered()), sep="\n")


def _repository(files: ServerFiles) -> ProgramRepository:
    return ProgramRepository(files.apt)


def _lines(offered: tuple[Offered, ...]) -> Iterator[str]:
    for each in offered:
        whom = f"{each.percent} of 100 screens" if each.percent else "stopped: no further screen"
        yield f"{each.version} ({', '.join(each.architectures)}): {whom}"
    if not offered:
        yield "No version is published."


def _share(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 100:
        raise argparse.ArgumentTypeError(f"“{text}” cannot be used: write a number from 1 to 100")
    return int(text)
