"""Makes the folder of a new site from the examples of the program."""

import re
import shutil
from pathlib import Path

from kiosk.base.places import RESOURCES

STARTER = RESOURCES / "starter"
_SITE = RESOURCES / "site.toml"
_LOGO = "logo.svg"
"""Of the starter."""


def make_site(folder: Path, bare: bool = False) -> Path:
    """Makes the folder, with site.toml alone if ``bare``, and returns that file.

    Raises FileExistsError, since somebody's work is never overwritten, and OSError.
    """
    folder.mkdir(parents=True)
    if not bare:
        shutil.copytree(STARTER, folder, dirs_exist_ok=True)
    file = folder / "site.toml"
    file.write_text(_site(folder.name, "" if bare else _LOGO), "utf-8")
    return file


def _site(name: str, logo: str) -> str:
    """Returns the default settings, with this name and this logo."""
    words = name.replace("-", " ").title()
    text = _SITE.read_text("utf-8")
    text = re.sub('^name = ".*"$', f'name = "{words}"', text, count=1, flags=re.MULTILINE)
    return re.sub('^logo = ""$', f'logo = "{logo}"', text, count=1, flags=re.MULTILINE)
