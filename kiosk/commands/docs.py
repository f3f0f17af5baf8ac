"""``docs``: opens the documents in the browser of a desktop, or says where they are."""

import os
import sys
import webbrowser
from collections.abc import Mapping
from pathlib import Path

from kiosk.base.exit_codes import NOT_DONE
from kiosk.base.places import PACKAGED_PAGES, PAGES

_NONE = (
    "This installation has no documents. The package for Debian brings them, "
    "and `make docs` in a checkout makes them."
)


def open_documents(
    language: str, given: Mapping[str, str], folders: tuple[Path, ...] = (PAGES, PACKAGED_PAGES)
) -> int:
    """``given`` is the environment of the person who asks; its browser never runs as root."""
    pages = next((folder for folder in folders if (folder / "en/index.html").is_file()), None)
    if pages is None:
        print(_NONE, file=sys.stderr)
        return NOT_DONE
    page = pages / language / "index.html"
    if not page.is_file():
        there = ", ".join(sorted(each.parent.name for each in pages.glob("*/index.html")))
        print(f"There are no documents in “{language}”. Their languages are: {there}", file=sys.stderr)
        return NOT_DONE
    print(page)
    if has_desktop(sys.platform, given) and not _is_root():
        webbrowser.open(page.as_uri())
    return 0


def has_desktop(platform: str, given: Mapping[str, str]) -> bool:
    return platform in ("darwin", "win32") or bool(given.get("WAYLAND_DISPLAY") or given.get("DISPLAY"))


def _is_root() -> bool:
    return os.name == "posix" and os.geteuid() == 0
