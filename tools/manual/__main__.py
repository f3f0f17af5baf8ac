"""`make manual`: writes docs/reference/commands.md from the parsers of kiosk and server.

Run it after a change of commands or options; a test says so if you forget it. It needs no display and takes a
second. The Debian packages and the wheel make their manual pages and shell completions from the same parsers.
"""

from kiosk.base.places import DOCS
from tools.manual import markdown
from tools.manual.programs import KIOSK
from tools.manual.server_program import SERVER

FILE = DOCS / "reference/commands.md"


def main() -> None:
    FILE.write_text(markdown.page(KIOSK, SERVER), "utf-8")


if __name__ == "__main__":
    main()
