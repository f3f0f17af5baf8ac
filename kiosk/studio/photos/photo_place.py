"""What the place of a photograph shows: nothing, one that waits for its words, or that of the panel."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.base.clock import machine_time
from kiosk.content.files.picture_files import PictureFile, picture_size
from kiosk.studio.photos.edges import UNCUT, Edges
from kiosk.studio.photos.panel_photo import PanelPhoto
from kiosk.studio.photos.photo_drafts import LARGEST_MB, PhotoDrafts
from kiosk.studio.photos.photo_kinds import HEAD, kind_of
from kiosk.studio.photos.photo_words import LONGEST, PEOPLE, ROLES
from kiosk.studio.site_files.site_folder import LoopPanel, SiteFolder

_OF_CAMERAS = "image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif"


@dataclass(frozen=True, slots=True)
class PhotoPlace:
    """``waits``: it is not on the panel yet. ``stamp`` tells one picture from the next.

    ``words`` are what the form shows, and ``faults`` what is wrong with them.
    """

    file: Path | None
    waits: bool
    size: tuple[int, int]
    words: Mapping[str, Any]
    faults: Mapping[str, str] = field(default_factory=dict[str, str])
    edges: Edges = UNCUT
    largest_mb: int = LARGEST_MB
    accepted: str = _OF_CAMERAS
    longest: Mapping[str, int] = field(default_factory=lambda: LONGEST)
    people: Mapping[str, str] = field(default_factory=lambda: PEOPLE)
    roles: Mapping[str, str] = field(default_factory=lambda: ROLES)

    @property
    def today(self) -> date:
        """The last day on which somebody can have signed."""
        return today()

    @property
    def stamp(self) -> int:
        return self.file.stat().st_mtime_ns if self.file else 0


def today() -> date:
    return machine_time().astimezone().date()


def place_of(site: SiteFolder, panel: LoopPanel) -> PhotoPlace:
    """Returns the place as the files have it. Raises OSError."""
    draft, photo = PhotoDrafts(site.file).of(panel.name), PanelPhoto(site, panel)
    if draft:
        return PhotoPlace(draft, True, _size(draft), {"credit": photo.data.get("credit", "")})
    signed = photo.data.get("signed")
    words = {**photo.data, **(signed if isinstance(signed, dict) else {})}
    return PhotoPlace(photo.file, False, _size(photo.file), words)


def _size(file: Path | None) -> tuple[int, int]:
    """Returns the pixels of a picture, 0 × 0 for none."""
    raw = file.read_bytes() if file else b""
    kind = kind_of(raw[:HEAD])
    known = picture_size(PictureFile(kind, raw)) if kind in ("JPEG", "PNG") else None
    return known or (0, 0)
