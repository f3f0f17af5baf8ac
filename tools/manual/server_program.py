"""The server of many screens, as its manual describes it."""

from kiosk.fleet.server.__main__ import parser
from kiosk.fleet.server.command_help import HELP
from tools.manual.programs import Program

SERVER = Program(
    HELP,
    parser,
    8,
    "server of many screens about human trafficking",
    (
        "Hands signed sites to screens, hears how they are, and sends a mail when one needs a person.",
        "All of it is for root. The pages of the program tell how to begin: docs/fleet/README.md.",
    ),
    (
        ("/etc/awareness-kiosk-server/server.toml", "the settings; call setup after a change"),
        ("/var/lib/awareness-kiosk-server", "certificates, screens, and what is published"),
    ),
)
