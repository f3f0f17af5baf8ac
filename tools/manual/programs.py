"""The kiosk, as its manual describes it.

The server is in ``server_program``, since its parser needs packages that are missing where a wheel is built.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.base.program_help import ProgramHelp
from kiosk.cli.command_help import HELP
from kiosk.cli.main import build_parser


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """``section`` of the manual: 1 is for people, 8 for those who look after a machine. ``summary`` is half a
    sentence, ``description`` some whole ones. ``files`` by their path.
    """

    help: ProgramHelp
    parser: Callable[[], argparse.ArgumentParser]
    section: int
    summary: str
    description: tuple[str, ...]
    files: tuple[tuple[str, str], ...]


KIOSK = Program(
    HELP,
    build_parser,
    1,
    "calm public screen about human trafficking",
    (
        "Informs people about human trafficking, on a screen that everybody may touch.",
        "Without a command the kiosk runs.",
    ),
    (
        ("/etc/awareness-kiosk/site.toml", "the site of a machine with the Debian package"),
        ("/etc/awareness-kiosk/sites/NAME.toml", "what the machine called NAME has otherwise"),
        ("/var/lib/awareness-kiosk", "the little that is remembered; nothing of a visit"),
        ("/usr/share/doc/awareness-kiosk/docs", "the pages to read"),
    ),
)
