"""The commands by which a site goes from one machine to another."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from kiosk.base.program_help import Commands
from kiosk.cli import for_staff
from kiosk.cli.command_help import add_command, site_file
from kiosk.machine.start import environment

COMMANDS = ("apply", "stick")


def add_parsers(commands: Commands) -> None:
    apply = add_command(commands, "apply", "takes a site from a file, a folder or a stick")
    apply.add_argument(
        "source",
        type=Path,
        nargs="?",
        metavar="FILE",
        help="a file of pack file or pack stick, the folder of a site, or a stick with such a file",
    )
    apply.add_argument("--plan", action="store_true", help="only say what would change")
    apply.add_argument("--back", action="store_true", help="show the site before again")
    apply.add_argument("--json", action="store_true", help="print JSON, for programs")
    stick = add_command(commands, "stick", "what the staff page does with a stick; prints JSON")
    stick.add_argument(
        "act",
        choices=("look", "plan", "use", "back-plan", "back", "numbers-plan", "numbers-in", "numbers-out"),
        help="what is done; plan and use take the name of a file",
    )
    stick.add_argument("name", nargs="?", default="", metavar="NAME", help="a file on the stick")
    stick.add_argument(
        "--offered",
        type=Path,
        metavar="FILE",
        help="the version that the studio of this screen gives, in place of a file on the stick",
    )
    stick.add_argument(
        "--seen", default="", metavar="SUM", help="what a plan said that it saw; nothing else is used"
    )
    for parser in (apply, stick):
        parser.add_argument(
            "--site", type=site_file, metavar="FILE", help="the installed site.toml of this machine"
        )
        parser.add_argument("--state", type=Path, metavar="DIR", help="state folder")


def run(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    """``given`` is the environment before the program changed it."""
    environment.apply("offscreen", "software")
    from kiosk.commands.site_transfer.apply import ApplyOptions, apply

    site, state = for_staff.site_of(options.site), for_staff.state_of(options.state, given)
    if options.command == "stick":
        from kiosk.commands.site_transfer.stick import StickOptions, stick

        shown = for_staff.shown_at(site, state)
        asked = StickOptions(options.act, options.name, site, shown, state, options.seen, options.offered)
        return stick(asked)
    return apply(ApplyOptions(options.source, site, state, options.plan, options.json))
