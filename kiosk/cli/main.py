"""The command line; the default command is run."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from kiosk.base.closed_pipe import unless_closed
from kiosk.base.exit_codes import OF_ALL
from kiosk.base.places import PACKAGED_DOCS
from kiosk.base.program_help import codes_table
from kiosk.cli import run_and_present
from kiosk.cli.command_help import PROGRAM
from kiosk.machine.start import environment


def main(argv: Sequence[str] | None = None) -> int:
    """Returns an exit code from ``exit_codes``."""
    return unless_closed(lambda: _main(argv))


def _main(argv: Sequence[str] | None) -> int:
    options = _options(sys.argv[1:] if argv is None else argv)
    state_environment = dict(os.environ)
    environment.scrub()
    if options.command in run_and_present.COMMANDS:
        return run_and_present.run(options, state_environment)
    from kiosk.cli import other_commands

    return other_commands.run(options, state_environment)


def presents(argv: Sequence[str]) -> bool:
    """Whether ``main`` would lead a talk."""
    options = _options(argv)
    return options.command == "run" and run_and_present.presents(options)


def _options(argv: Sequence[str]) -> argparse.Namespace:
    words = list(argv)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help", "--version")):
        words.insert(0, "run")
    parser = build_parser(words[0])
    if words[0] in run_and_present.COMMANDS:
        options = parser.parse_args(words)
        if options.at and not options.watch:
            parser.error("--at is for those who write: add --watch")
        return options
    from kiosk.cli import other_commands

    return other_commands.options_of(words, parser)


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
                f"The pages to read are in docs/ of a checkout, or in {PACKAGED_DOCS}.",
            )
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="version, with the commit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    run_and_present.add_parsers(commands)
    if given not in run_and_present.COMMANDS:
        from kiosk.cli import other_commands

        other_commands.add_parsers(commands)
    return parser


class _Version(argparse.Action):
    """Computed only when it is printed, since a checkout asks git."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from kiosk.machine.start.version import full_version

        print(full_version())
        parser.exit()
