"""``new site``: creates a folder with examples of all files that a site can have, or with its settings
alone.
"""

import re
from pathlib import Path

from kiosk.content.site.starter import make_site
from kiosk.loading.shell_command import line_of

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
        site = make_site(folder, bare)
    except FileExistsError:
        print(f"{folder} exists already and is left as it is: choose another name")
        return 1
    except OSError as error:
        print(f"{folder} cannot be made ({error.strerror}): check the place and its permissions")
        return 1
    start = line_of("run", "--site", site, "--watch", "--windowed", "1280x720")
    print(f"{site}\nStart it in a window that follows what you save:  {start}")
    return 0
