"""The announcements of a site at a moment."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.base.clock import Moment
from kiosk.content.announcement_files import FOLDER, read_announcements
from kiosk.core.announcements.duration import begun
from kiosk.core.site.settings import Site
from kiosk.core.state.announcement import Announcement
from kiosk.window.text.glyph_check import fault_in


def announced_at(file: Path, site: Site, now: Moment) -> Iterator[Announcement]:
    """Yields those of the files beside site.toml that have begun and are not over."""
    for found in read_announcements(file.parent / FOLDER, site, fault_in):
        if found.said is not None:
            said = begun(found.said, found.file.stem, found.saved, site, now, found.numbers, is_new=False)
            if said is not None:
                yield said
