"""The files generated from the parser, by their folder below ``share``."""

from datetime import date

from kiosk.cli.command_help import PROGRAM
from kiosk.cli.main import build_parser
from tools.manual import roff
from tools.manual.completion import completion

MANUAL = f"man/man1/{PROGRAM}.1"
COMPLETIONS = {
    "bash": f"bash-completion/completions/{PROGRAM}",
    "zsh": f"zsh/site-functions/_{PROGRAM}",
    "fish": f"fish/vendor_completions.d/{PROGRAM}.fish",
}


def shared(version: str, built: date) -> dict[str, str]:
    made = {place: completion(build_parser(), shell) for shell, place in COMPLETIONS.items()}
    return {MANUAL: roff.page(build_parser(), version, built), **made}
