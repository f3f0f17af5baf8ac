"""All commands but run and present; no start of the kiosk imports them."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from kiosk.base.failure_log import failures
from kiosk.base.problems import READERS
from kiosk.base.program_help import Commands
from kiosk.cli import (
    for_authors,
    for_fleet,
    for_signing,
    for_staff,
    for_travel,
    run_and_present,
    signing_options,
)
from kiosk.cli.command_help import SITE_HELP, add_command, site_file, size_in_pixels
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.machine.start import environment

INSTALLING = ("install", "uninstall")
COMMANDS = (
    *(*run_and_present.COMMANDS, "shots", "check", "out-of-order"),
    *(*INSTALLING, *for_authors.COMMANDS, *for_staff.COMMANDS, *for_travel.COMMANDS),
    *(*for_fleet.COMMANDS, *for_signing.COMMANDS),
)


def options_of(words: Sequence[str], parser: argparse.ArgumentParser) -> argparse.Namespace:
    """Ends the program where the words have a fault."""
    if not words[0].startswith("-") and words[0] not in COMMANDS:
        from kiosk.cli.gone_commands import gone_commands
        from kiosk.content.files.pydantic_errors import did_you_mean, shorten

        if instead := gone_commands().get(words[0]):
            parser.error(f"the command “{words[0]}” is gone: {instead}")
        parser.error(f"there is no command “{shorten(words[0])}”: {did_you_mean(words[0], COMMANDS)}")
    options = parser.parse_args(words)
    if options.command == "apply" and options.back == bool(options.source):
        parser.error("name a file, a folder or a stick, or write --back")
    if options.command == "enrol" and (fault := for_fleet.fault(options)):
        parser.error(fault)
    if options.command == "pack" and (fault := signing_options.fault(options)):
        parser.error(fault)
    return options


def run(options: argparse.Namespace, given: dict[str, str]) -> int:
    """``given`` is the environment before the program changed it."""
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
        return for_authors.run(options, given)
    if options.command in for_staff.COMMANDS:
        return for_staff.run(options, given)
    if options.command in for_travel.COMMANDS:
        return for_travel.run(options, given)
    if options.command in for_fleet.COMMANDS:
        return for_fleet.run(options, given)
    return for_signing.run(options, given)


def _shots(options: argparse.Namespace) -> int:
    environment.apply("offscreen", "software")
    from kiosk.commands.shots import ShotOptions, shots
    from kiosk.staging.shapes import OTHERS, USUAL

    code = shots(
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
    # Such as a logo that cannot be drawn.
    failures.write()
    return code


def _check(options: argparse.Namespace) -> int:
    environment.apply("offscreen", "software")
    from kiosk.commands.check.command import CheckOptions, check

    site = for_staff.site_of(options.site)
    return check(CheckOptions(site, options.content, options.json, options.all_hosts, options.reader))


def _out_of_order(options: argparse.Namespace) -> int:
    environment.apply("offscreen", "software")
    from kiosk.commands.out_of_order_picture import PictureOptions, paint

    sources = Sources(options.site or BUILT_IN_SITE, kept=options.state)
    return paint(PictureOptions(sources, options.size, options.to, options.state))


def add_parsers(commands: Commands) -> None:
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
        "--reach", nargs="+", choices=("usual", "low"), help="the usual layout, and that of Move down"
    )
    shots.add_argument(
        "--spacing",
        choices=("usual", "wide"),
        default="usual",
        help="wide: lines, letters and words as far apart as WCAG 1.4.12 says",
    )
    shots.add_argument(
        "--site",
        type=site_file,
        metavar="FILE",
        help="in the colours, and with the logo plate and the drawings, of this site.toml",
    )
    shots.add_argument("--screens", nargs="+", metavar="NAME", help="only these; a wrong name lists all")
    shots.add_argument("--report-only", action="store_true", help="measure, paint nothing")

    check = add_command(commands, "check", "check a site and its content; lists all faults")
    check.add_argument("--site", type=site_file, metavar="FILE", help=SITE_HELP)
    check.add_argument("--content", type=Path, metavar="DIR", help="content on top of the built-in one")
    check.add_argument("--json", action="store_true", help="print a JSON list of objects")
    check.add_argument(
        "--all-hosts", action="store_true", help="each file in sites/, not only that of this machine"
    )
    check.add_argument("--for", dest="reader", choices=READERS, help="only what is for these people")

    closed = add_command(commands, "out-of-order", "paint the fallback picture for out of order")
    closed.add_argument("--site", type=site_file, metavar="FILE", help=SITE_HELP)
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
    signing_options.add_parsers(commands)
