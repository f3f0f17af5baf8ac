"""The command line; the default command is run."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from kiosk.cli import for_authors, for_fleet, for_signing, for_staff, for_travel, run_and_present
from kiosk.cli.command_help import PROGRAM, add_command, codes_table, size_in_pixels
from kiosk.core.base.problems import READERS
from kiosk.machine import environment
from kiosk.machine.exit_codes import OF_ALL, PIPE_CLOSED

INSTALLING = ("install", "uninstall")
COMMANDS = (
    *(*run_and_present.COMMANDS, "shots", "check", "out-of-order"),
    *(*INSTALLING, *for_authors.COMMANDS, *for_staff.COMMANDS, *for_travel.COMMANDS),
    *(*for_fleet.COMMANDS, *for_signing.COMMANDS),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Returns an exit code from ``exit_codes``."""
    try:
        try:
            return _main(argv)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader, such as head, has enough; Python must not complain when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED


def _main(argv: Sequence[str] | None) -> int:
    options = _options(sys.argv[1:] if argv is None else argv)
    state_environment = dict(os.environ)
    environment.scrub()
    if options.command == "shots":
        return _shots(options)
    if options.command == "check":
        return _check(options)
    if options.command == "out-of-order":
        return _out_of_order(options)
    if options.command in INSTALLING:
        from kiosk.commands.install import install, uninstall

        return (install if options.command == "install" else uninstall)(options.apply)
    if options.command in for_authors.COMMANDS:
        return for_authors.run(options, state_environment)
    if options.command in for_staff.COMMANDS:
        return for_staff.run(options, state_environment)
    if options.command in for_travel.COMMANDS:
        return for_travel.run(options, state_environment)
    if options.command in for_fleet.COMMANDS:
        return for_fleet.run(options, state_environment)
    if options.command in for_signing.COMMANDS:
        return for_signing.run(options, state_environment)
    return run_and_present.run(options, state_environment)


def presents(argv: Sequence[str]) -> bool:
    """Whether ``main`` would lead a talk."""
    options = _options(argv)
    return options.command == "run" and run_and_present.presents(options)


def _options(argv: Sequence[str]) -> argparse.Namespace:
    words = list(argv)
    if words and not words[0].startswith("-") and words[0] not in COMMANDS:
        from kiosk.content.files.pydantic_errors import did_you_mean, shorten

        build_parser().error(f"there is no command “{shorten(words[0])}”: {did_you_mean(words[0], COMMANDS)}")
    if not words or words[0] not in (*COMMANDS, "-h", "--help", "--version"):
        words.insert(0, "run")
    parser = build_parser(words[0])
    options = parser.parse_args(words)
    if options.command == "run" and options.at and not options.watch:
        parser.error("--at is for those who write: add --watch")
    if options.command == "apply" and options.back == bool(options.source):
        parser.error("name a file, a folder or a stick, or write --back")
    if options.command == "enrol" and (fault := for_fleet.fault(options)):
        parser.error(fault)
    if options.command == "pack" and (fault := for_signing.fault(options)):
        parser.error(fault)
    return options


def _shots(options: argparse.Namespace) -> int:
    environment.apply("offscreen", "software")
    from kiosk.commands.shots import ShotOptions, shots
    from kiosk.staging.shapes import OTHERS, USUAL

    return shots(
        ShotOptions(
            out=options.out,
            sizes=tuple(options.size or (*USUAL, *OTHERS)),
            languages=tuple(options.language or ("en",)),
            steps=tuple(options.text or (100,)),
            contrasts=tuple(options.contrast or ("normal",)),
            reaches=tuple(options.reach or ("usual",)),
            screens=tuple(options.screens or ()),
            report_only=options.report_only,
            wide=options.spacing == "wide",
            site=for_staff.site_of(options.site) if options.site else None,
        )
    )


def _check(options: argparse.Namespace) -> int:
    environment.apply("offscreen", "software")
    from kiosk.commands.check.command import CheckOptions, check

    site = for_staff.site_of(options.site)
    return check(CheckOptions(site, options.content, options.json, options.all_hosts, options.reader))


def _out_of_order(options: argparse.Namespace) -> int:
    environment.apply("offscreen", "software")
    from kiosk.commands.out_of_order_picture import PictureOptions, paint
    from kiosk.loading.sources import BUILT_IN_SITE, Sources

    sources = Sources(options.site or BUILT_IN_SITE, kept=options.state)
    return paint(PictureOptions(sources, options.size, options.to, options.state))


def build_parser(given: str = "") -> argparse.ArgumentParser:
    """All commands with their options; help, manual and completion are generated from it.

    Where ``given`` starts the kiosk, only such commands: each start waits for the parser.
    """
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Informs people about human trafficking. Without a command the kiosk runs.",
        epilog="\n".join(
            (
                f"{PROGRAM} COMMAND --help tells more about a command, with examples.",
                "",
                *codes_table(OF_ALL),
                "  Others are listed in the help of their commands.",
                "",
                f"The pages to read are in docs/ of a checkout, or in /usr/share/doc/{PROGRAM}/docs.",
            )
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="version, with the commit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    run_and_present.add_parsers(commands)
    if given in run_and_present.COMMANDS:
        return parser

    shots = add_command(commands, "shots", "screenshots of every screen, with layout checks")
    shots.add_argument(
        "--out", type=Path, default=Path("build/shots"), metavar="DIR", help="default: build/shots"
    )
    shots.add_argument(
        "--size",
        type=size_in_pixels,
        nargs="+",
        metavar="WxH",
        help="such as 1920x1080; default: 16:9, 9:16 and six other shapes",
    )
    shots.add_argument("--language", nargs="+", metavar="TAG", help="such as fr; default: en")
    shots.add_argument(
        "--text", type=int, nargs="+", choices=(100, 130, 160, 200), help="sizes of text, in per cent"
    )
    shots.add_argument("--contrast", nargs="+", choices=("normal", "high"), help="contrast of the colours")
    shots.add_argument(
        "--reach", nargs="+", choices=("usual", "low"), help="the usual layout, and that of the tool Lower"
    )
    shots.add_argument(
        "--spacing",
        choices=("usual", "wide"),
        default="usual",
        help="wide: lines, letters and words as far apart as WCAG 1.4.12 says",
    )
    shots.add_argument(
        "--site",
        type=Path,
        metavar="FILE",
        help="in the colours, and with the logo plate and the drawings, of this site.toml",
    )
    shots.add_argument("--screens", nargs="+", metavar="NAME", help="only these; a wrong name lists all")
    shots.add_argument("--report-only", action="store_true", help="measure, paint nothing")

    check = add_command(commands, "check", "check a site and its content; lists all faults")
    check.add_argument("--site", type=Path, metavar="FILE", help="the site's own site.toml")
    check.add_argument("--content", type=Path, metavar="DIR", help="content on top of the built-in one")
    check.add_argument("--json", action="store_true", help="print a JSON list of objects")
    check.add_argument(
        "--all-hosts", action="store_true", help="each file in sites/, not only that of this machine"
    )
    check.add_argument("--for", dest="reader", choices=READERS, help="only what is for these people")

    closed = add_command(commands, "out-of-order", "paint the fallback picture for out of order")
    closed.add_argument("--site", type=Path, metavar="FILE", help="the site's own site.toml")
    closed.add_argument("--state", type=Path, metavar="DIR", help="state folder, with the last certain time")
    closed.add_argument(
        "--size", type=size_in_pixels, default=(1920, 1080), metavar="WxH", help="default: 1920x1080"
    )
    closed.add_argument("--to", type=Path, required=True, metavar="FILE", help="the PNG file to write")

    for name, what in zip(INSTALLING, ("set up this machine as a kiosk", "undo install"), strict=True):
        machine = add_command(commands, name, f"{what}, for a trial; prints the steps")
        machine.add_argument("--apply", action="store_true", help="carry out the steps")

    for_authors.add_parsers(commands)
    for_staff.add_parsers(commands)
    for_travel.add_parsers(commands)
    for_fleet.add_parsers(commands)
    for_signing.add_parsers(commands)
    return parser


class _Version(argparse.Action):
    """Computed only when it is printed, since a checkout asks git."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from kiosk.machine.version import told

        print(told())
        parser.exit()
