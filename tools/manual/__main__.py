"""``make manual``: writes docs/commands.md."""

from kiosk.cli.main import build_parser
from kiosk.places import DOCS
from tools.manual import markdown

FILE = DOCS / "commands.md"


def main() -> None:
    FILE.write_text(markdown.page(build_parser()), "utf-8")


if __name__ == "__main__":
    main()
