"""Reads the settings of a site that are needed before a window exists."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.content.files.document import Document
from kiosk.content.site.host_files import read_site


@dataclass(frozen=True, slots=True)
class Peek:
    """Settings that are needed before a window exists.

    ``screen`` and ``mode`` are "", ``turned`` is 0 degrees if the file does not set them; errors are reported
    later.
    """

    screen: str
    mode: str
    turned: int


def peek(site: Path) -> Peek:
    document = read_site(site)
    data = document.data if isinstance(document, Document) else {}
    screen, mode, mount = data.get("screen"), data.get("mode"), data.get("mount")
    turned = mount.get("turned") if isinstance(mount, dict) else None
    return Peek(
        screen if isinstance(screen, str) else "",
        mode if isinstance(mode, str) else "",
        turned if turned in (0, 90, 180, 270) else 0,
    )
