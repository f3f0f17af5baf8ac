"""What root does in a folder of the kiosk's, it does as the folder's owner.

Whoever owns a folder can put a link in the place of any name in it at any moment. Root would follow it to
files that the owner may not touch; the owner alone gets no further than without root.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple


class Owner(NamedTuple):
    user: int
    group: int


def owner_of(path: Path) -> Owner:
    """Of what lies there, a link included; of the nearest folder above where nothing does. Raises OSError."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return owner_of(path.absolute().parent)
    return Owner(status.st_uid, status.st_gid)


@contextmanager
def as_owner_of(folder: Path) -> Iterator[None]:
    """For the whole program while it lasts; nothing changes for who is not root, or where root owns it."""
    if os.name != "posix" or os.geteuid() != 0 or (owner := owner_of(folder)).user == 0:
        yield
        return
    groups, group = os.getgroups(), os.getegid()
    os.setgroups([])
    os.setegid(owner.group)
    os.seteuid(owner.user)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(group)
        os.setgroups(groups)
