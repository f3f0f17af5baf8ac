"""Shows photographs next to panels once they are drawn, but none in the middle of its panel."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.content.files.photo_files import photo_file
from kiosk.core.content.panels.statement import Statement
from kiosk.core.loop.rules import leaves_at
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.world import World
from kiosk.machine.pictures.raster_cache import RasterCache
from kiosk.window.base.store import Store
from kiosk.window.loop.panels import Photograph
from kiosk.window.visitor_view import VisitorView


class Photos(QObject):
    """Shows the photographs. A panel that comes before its photograph is drawn keeps its drawing as long as
    it is shown; one that no other follows gets it at once.
    """

    def __init__(self, store: Store, visitor: VisitorView, rasters: RasterCache) -> None:
        super().__init__()
        self._store, self._visitor, self._rasters = store, visitor, rasters
        self._waits = False
        rasters.found.connect(self._take)
        store.changed.connect(self._take_later)

    def end(self) -> None:
        self._store.changed.disconnect(self._take_later)

    def want(self, world: World, folders: Sequence[Path]) -> None:
        """Draws the photographs of all panels; the last folder with a file of that name has priority."""
        self._rasters.want(
            {
                panel.id: photo_file(panel.photo.file, folders)
                for panel in world.deck.panels
                if isinstance(panel, Statement) and panel.photo
            }
        )

    def _take_later(self) -> None:
        if self._waits:
            self._take()

    def _take(self) -> None:
        around = self._visitor.around
        drawn = {
            panel: Photograph(raster.path.resolve().as_uri(), raster.aspect)
            for panel, raster in self._rasters.rasters.items()
        }
        store, scene = self._store, self._store.state.scene
        stands = ""
        if isinstance(scene, Loop) and store.world:
            stays = leaves_at(scene, store.state, store.world, store.now) == float("inf")
            stands = "" if stays else scene.panel
        self._waits = around.photos.get(stands) != drawn.get(stands)
        if not self._waits and around.photos != drawn:
            self._visitor.look_around(replace(around, photos=drawn))
