"""Shows a site's logo and its photographs, as soon as their rasters exist."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.core.content.panels.statement import Statement
from kiosk.core.state.world import World
from kiosk.loading.sources import Sources
from kiosk.machine.disk_thread import Later
from kiosk.machine.pictures.logo_rasters import Logos
from kiosk.machine.pictures.raster_cache import PHOTO, RasterCache
from kiosk.window.base.store import Store
from kiosk.window.visitor_view import VisitorView

if TYPE_CHECKING:
    from kiosk.app.window.photos import Photos


class SitePictures(QObject):
    def __init__(self, store: Store, visitor: VisitorView, logos: Logos, later: Later) -> None:
        super().__init__()
        self._store, self._visitor, self._later = store, visitor, later
        self.logos = logos
        self.logos.found.connect(self._show_logo)
        self._photos: Photos | None = None

    def want(self, world: World, sources: Sources) -> None:
        self.logos.want(world.site, sources.site.parent)
        self._show_logo()
        self._want_photos(world, sources)

    def end(self) -> None:
        if self._photos:
            self._photos.end()
        self.logos.end()

    def _want_photos(self, world: World, sources: Sources) -> None:
        """Draws the photographs; a site without any loads nothing for them."""
        has_photos = any(isinstance(panel, Statement) and panel.photo for panel in world.deck.panels)
        if has_photos and not self._photos:
            from kiosk.app.window.photos import Photos

            rasters = RasterCache(PHOTO, self.logos.folder, self._later)
            self._photos = Photos(self._store, self._visitor, rasters)
        if self._photos:
            self._photos.want(world, sources.folders)

    def _show_logo(self) -> None:
        raster, before = self.logos.raster, self._visitor.around
        around = replace(before, logo=raster.resolve().as_uri() if raster else "")
        if around != before:
            self._visitor.look_around(around)
