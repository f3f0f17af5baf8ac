"""Draws the site's logo as a raster of our own, in a permanent folder or a temporary one."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk.core.site.settings import Site
from kiosk.machine.disk_thread import Later, at_once
from kiosk.machine.pictures.raster_cache import LOGO, RasterCache

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory


class Logos:
    """Rasters in ``folder``; None means a temporary folder.

    A known logo is available at once. A new one is made by ``later``; until then, and for good if it cannot
    be drawn, there is no logo.
    """

    def __init__(self, folder: Path | None = None, later: Later = at_once) -> None:
        self._own = _temporary() if folder is None else None
        self.rasters = RasterCache(LOGO, folder or Path(self._own.name if self._own else ""), later)
        self.found = self.rasters.found

    @property
    def folder(self) -> Path:
        return self.rasters.folder

    @property
    def raster(self) -> Path | None:
        return next((raster.path for raster in self.rasters.rasters.values()), None)

    def want(self, site: Site | None, site_folder: Path) -> None:
        """Selects the logo of this site."""
        logo = site.logo if site else ""
        self.rasters.want_at_once({logo: (site_folder / logo, site_folder)} if logo else {})

    def end(self) -> None:
        self.rasters.end()
        if self._own:
            self._own.cleanup()


def _temporary() -> "TemporaryDirectory[str]":
    return TemporaryDirectory(prefix="kiosk-")
