"""Reduces the packages of Python: without their tests, and with the one font of icons that is shown."""

import shutil
from collections.abc import Iterator
from pathlib import Path

TESTS = (
    *("icalendar/tests", "pulsectl/tests", "qtawesome/tests", "qtpy/tests"),
    "securesystemslib/_vendor/ed25519/test_data",
)
ICONS = "qtawesome/fonts"
SHOWN_ICONS = "phosphor-"


def left_out(site_packages: Path) -> Iterator[Path]:
    """Folders and files that no module of the program reads."""
    yield from (site_packages / name for name in TESTS if (site_packages / name).is_dir())
    fonts = (site_packages / ICONS).glob("*")
    yield from (font for font in sorted(fonts) if not font.name.startswith(SHOWN_ICONS))


def prune(site_packages: Path) -> None:
    """Removes them; an environment has only some of the packages."""
    for path in left_out(site_packages):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
