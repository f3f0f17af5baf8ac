"""``new site``: creates a folder with examples of all files that a site can have, or with its settings
alone.
"""

import re
import shutil
from pathlib import Path

from kiosk.base.places import RESOURCES
from kiosk.loading.shell_command import line_of

STARTER = RESOURCES / "starter"
_SITE = RESOURCES / "site.toml"
_LOGO = "logo.svg"
"""Of the starter."""

_NAME = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


def new_site(name: str, to: Path, bare: bool = False) -> int:
    """Creates the folder ``name`` in ``to``; returns 1 if that fails, 2 for an invalid name.

    ``bare``: site.toml alone, so that nothing has to be removed before signing.
    """
    if not _NAME.fullmatch(name):
        near = "-".join(re.findall("[a-z0-9]+", name.lower()))
        such = f", such as {near}" if near else ""
        print(f"“{name}” cannot be a folder's name here: use small letters, digits and hyphens{such}")
        return 2
    folder = to / name
    try:
        # Fails if it exists: somebody's work is never overwritten.
        folder.mkdir(parents=True)
        if not bare:
            shutil.copytree(STARTER, folder, dirs_exist_ok=True)
        (folder / "site.toml").write_text(_site(name, "" if bare else _LOGO), "utf-8")
    except FileExistsError:
        print(f"{folder} exists already and is left as it is: choose another name")
        return 1
    except OSError as error:
        print(f"{folder} cannot be made ({error.strerror}): check the place and its permissions")
        return 1
    site = folder / "site.toml"
    start = line_of("run", "--site", site, "--watch", "--windowed", "1280x720")
    print(f"{site}\nStart it in a window that follows what you save:  {start}")
    return 0


def _site(name: str, logo: str) -> str:
    """Returns the default settings, with this name and this logo."""
    words = name.replace("-", " ").title()
    text = _SITE.read_text("utf-8")
    text = re.sub('^name = ".*"$', f'name = "{words}"', text, count=1, flags=re.MULTILINE)
    return re.sub('^logo = ""$', f'logo = "{logo}"', text, count=1, flags=re.MULTILINE)
