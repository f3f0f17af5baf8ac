"""`make manual`: writes docs/commands.md from the parser.

Run it after a change of commands or options; a test says so if you forget it. It needs no display and takes a
second. The Debian package and the wheel make their manual page and shell completions from the same parser.
"""

from kiosk.cli.main import build_parser
from kiosk.places import DOCS
from tools.manual import markdown

FILE = DOCS / "commands.md"


def main() -> None:
    FILE.write_text(markdown.page(build_parser()), "utf-8")


if __name__ == "__main__":
    main()
