"""Reads the file of a site with that of this host on top, unparsed."""

import platform
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.content.files.closed_folders import is_written
from kiosk.content.files.document import Document, read_document
from kiosk.content.site.host_overlay import Layered


def this_host() -> str:
    """The host name, without its domain."""
    return platform.node().partition(".")[0]


def host_file(path: Path, host: str | None = None) -> Path:
    """The overlay file for a host, next to the site file; ``host`` is a name other than this one's."""
    return path.parent / "sites" / f"{this_host() if host is None else host}.toml"


def emergency_of_place(path: Path) -> str | None:
    """The emergency number in this host's own file; None if that has none, "" if it is unknown."""
    own = host_file(path)
    if not is_written(own):
        return None
    document = read_document(own, path.parent)
    if isinstance(document, Problem):
        return ""
    said = document.data.get("emergency")
    return str(said.get("number", "")) if isinstance(said, dict) else None


def read_site(path: Path, host: str | None = None) -> Document | Problem:
    """The site file, with this host's overlay if there is one."""
    document, own = read_document(path), host_file(path, host)
    if isinstance(document, Problem) or not is_written(own):
        return document
    above = read_document(own, path.parent)
    return above if isinstance(above, Problem) else Layered.of(document, above)
