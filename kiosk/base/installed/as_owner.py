"""Lets root act in a folder of the kiosk with the rights of the folder's owner.

The owner of a folder can replace any name in it by a link at any moment. Root would follow the link to files
that the owner may not touch; with the owner's rights that fails.
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
    """The owner of a path, without following a link; of the nearest existing parent if it is missing.

    Raises OSError.
    """
    try:
        status = path.lstat()
    except FileNotFoundError:
        return owner_of(path.absolute().parent)
    return Owner(status.st_uid, status.st_gid)


def become_owner_of(folder: Path) -> None:
    """Root gives its rights up for those of the owner, for good; does nothing without root."""
    if os.name != "posix" or os.geteuid() != 0 or (owner := owner_of(folder)).user == 0:
        return
    os.setgroups([])
    os.setgid(owner.group)
    os.setuid(owner.user)


@contextmanager
def as_owner_of(folder: Path) -> Iterator[None]:
    """Changes the whole program while it lasts; does nothing without root, or if root owns the folder."""
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
