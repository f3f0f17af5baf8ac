"""The options of ``pack``."""

import argparse
from pathlib import Path

from kiosk.base.program_help import Commands
from kiosk.cli.command_help import add_command

_PURPOSES = ("root", "sites", "online")
CHANNELS = ("canary", "stable")
_DAYS = range(90, 181)
_KEYS = "where keys are, once or more; default: this person's own folder, and all sticks"


def add_parsers(commands: Commands) -> None:
    pack = add_command(commands, "pack", "a site as one file, or signed for many screens")
    ways = pack.add_subparsers(dest="way", metavar="COMMAND", required=True)
    _add_file(ways)
    _add_keys(ways)
    _add_new(ways)
    _add_first_day(ways)
    _add_sign(ways)
    program = add_command(ways, "program", "signs a package of the program, which screens install", "pack")
    program.add_argument(
        "package",
        type=Path,
        metavar="FILE",
        help="awareness-kiosk_VERSION_ARCH.deb; the signature goes into it",
    )
    _with_repository(program)
    promote = add_command(ways, "promote", "signs for all screens what the canary screens show", "pack")
    _with_repository(promote)
    publish = add_command(ways, "publish", "copies what is signed to where screens take it", "pack")
    _with_repository(publish)
    publish.add_argument("target", metavar="TARGET", help="a folder, or user@host:path by rsync")
    stick = add_command(ways, "stick", "writes what a channel shows onto a stick, as one file", "pack")
    _with_repository(stick)
    stick.add_argument("target", metavar="FOLDER", help="the folder of the stick")
    stick.add_argument("--channel", choices=CHANNELS, default="stable", help="default: stable")
    for each in (publish, stick):
        each.add_argument(
            "--days",
            type=int,
            choices=_DAYS,
            default=120,
            metavar="N",
            help="for which it counts without a renewal, 90 to 180; default: 120",
        )


def _add_file(ways: Commands) -> None:
    file = add_command(ways, "file", "a site as one file, for other screens", "pack")
    file.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with site.toml")
    file.add_argument("--out", type=Path, metavar="FILE", help="default: the folder's name and .site")
    check = add_command(ways, "check", "whether a site can be signed", "pack")
    check.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with site.toml")


def _add_keys(ways: Commands) -> None:
    keys = add_command(ways, "keys", "the keys of those who sign", "pack")
    kinds = keys.add_subparsers(dest="kind", metavar="COMMAND", required=True)
    new = add_command(kinds, "new", "makes a key, and the sheet of paper that makes it again", "pack keys")
    new.add_argument("holder", metavar="KEEPER", help="who keeps it, such as director; no name is needed")
    new.add_argument(
        "--for", dest="purpose", choices=_PURPOSES, required=True, help="what it signs: docs/fleet/signing.md"
    )
    new.add_argument("--to", type=Path, metavar="DIR", help="a stick; default: this person's own folder")
    ways_back = new.add_mutually_exclusive_group()
    ways_back.add_argument("--by-hand", action="store_true", help="the letters are written, not printed")
    ways_back.add_argument("--from-paper", action="store_true", help="the same key again, from its sheet")
    show = add_command(kinds, "show", "which keys are here, and who may sign what", "pack keys")
    _with_repository(show, "?")
    rotate = add_command(kinds, "rotate", "a new key takes the place of another one", "pack keys")
    _with_repository(rotate)
    rotate.add_argument("--old", default="", metavar="MARK", help="the eight characters of the key that goes")
    rotate.add_argument("--new", type=Path, metavar="FILE", help="the public half of the key that comes")
    rotate.add_argument(
        "--numbers-need", type=int, choices=(1, 2), help="how many people sign telephone numbers"
    )


def _add_new(ways: Commands) -> None:
    new = add_command(ways, "new", "begins a repository, the folder of all that is signed", "pack")
    _with_repository(new)
    for purpose, what in (
        ("root", "of three people or more, two of whom say who may sign"),
        ("sites", "of those who sign what screens show"),
        ("online", "of the machine that publishes"),
    ):
        new.add_argument(
            f"--{purpose}", type=Path, nargs="+", required=True, metavar="FILE", help=f"public halves, {what}"
        )
    _with_numbers_need(new)


def _add_first_day(ways: Commands) -> None:
    first_day = add_command(
        ways, "first-day", "makes all keys at one desk, one after the other, and begins a repository", "pack"
    )
    _with_repository(first_day, sticks="folders of sticks, once or more; default: all that are plugged in")
    first_day.add_argument(
        "--online", type=Path, metavar="FILE", help="public half of the server's key, if there is a server"
    )
    _with_numbers_need(first_day)
    first_day.add_argument("--by-hand", action="store_true", help="the letters are written, not printed")


def _with_numbers_need(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--numbers-need",
        type=int,
        choices=(1, 2),
        default=1,
        help="how many people sign telephone numbers; default: 1",
    )


def _add_sign(ways: Commands) -> None:
    sign = add_command(ways, "sign", "says what a site changes, and signs it", "pack")
    sign.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", help="the folder with site.toml")
    _with_repository(sign)
    sign.add_argument(
        "--layer",
        metavar="NAME",
        help="FOLDER is a content layer: the site of the channel with it as this layer",
    )
    what = sign.add_mutually_exclusive_group()
    what.add_argument("--channel", choices=CHANNELS, help="default: canary")
    what.add_argument("--for-all", action="store_true", help="for canary and stable, in one act")
    what.add_argument("--numbers", action="store_true", help="the numbers that wait for a second person")
    what.add_argument("--root", action="store_true", help="the root that waits for another person")
    what.add_argument("--again", action="store_true", help="what is signed already, once more")


def _with_repository(parser: argparse.ArgumentParser, count: str | None = None, sticks: str = _KEYS) -> None:
    parser.add_argument(
        "repository", type=Path, nargs=count, metavar="REPO", help="the folder of all that is signed"
    )
    parser.add_argument(
        "--keys",
        type=Path,
        action="append",
        metavar="DIR",
        help=sticks,
    )


def fault(options: argparse.Namespace) -> str:
    """What argparse cannot see; "" for nothing."""
    if options.way == "sign" and (options.folder is None) is not (
        options.numbers or options.root or options.again
    ):
        return "name the FOLDER of a site and the REPO, or the REPO alone with --numbers, --root or --again"
    if options.way == "sign" and options.layer and options.folder is None:
        return "name the FOLDER of the layer and the REPO"
    if options.way == "sign" and options.layer and options.for_all:
        return "a layer is signed for one channel: leave --for-all out, and name it by --channel"
    return ""
