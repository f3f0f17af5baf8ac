"""The site's logo as a raster of our own: the window's process decodes no foreign file."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.base.failure_log import failures
from kiosk.base.plain_files import names_in
from kiosk.content.files.picture_files import PictureFile, Undrawn, read_picture
from kiosk.core.site.settings import Site
from kiosk.machine.disk_thread import Job, Later, at_once
from kiosk.machine.retry_timer import RetryTimer
from kiosk.machine.state_folder import keep

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

SIDE = 1024
"""Pixels of the longer side; no logo plate has more."""

_NAME = "logo-"
_MAKE = b"1"
"""Changes when rasters are made in another way."""

_AREA = "kiosk.machine.pictures"
_THING, _INSTEAD = "The logo", "the name is shown instead"
_UNKEPT = "unkept"
"""The disk has refused it, as the log says."""


class Logos(QObject):
    """A cache of rasters in ``folder``, named after the hash of their source; None means a temporary folder.

    A known logo is available at once. A new one is made by ``later``, and ``found`` is emitted when it is
    ready; until then, and for good if it cannot be drawn, there is no logo. It is drawn again later if the
    machine had no time for it, or its disk no room.
    """

    found = Signal()
    _drawn = Signal(str, str)

    def __init__(self, folder: Path | None = None, later: Later = at_once) -> None:
        super().__init__()
        self._own = _temporary() if folder is None else None
        self._folder = folder or Path(self._own.name if self._own else "")
        self._later = later
        self._wanted = ""
        self._job: Job = lambda: None
        self._retry = RetryTimer()
        self._retry.timeout.connect(lambda: self._later(self._job))
        self.raster: Path | None = None
        # Queued from another thread, direct from this one.
        self._drawn.connect(self._show, Qt.ConnectionType.AutoConnection)

    @property
    def folder(self) -> Path:
        return self._folder

    def end(self) -> None:
        self._retry.settle()
        if self._own:
            self._own.cleanup()

    def want(self, site: Site | None, site_folder: Path) -> None:
        """Selects the logo of this site."""
        picture = read_picture(site_folder / site.logo, site_folder) if site and site.logo else ""
        if isinstance(picture, str):
            # Loading the site has reported the error.
            self.raster, self._wanted = None, ""
            self._retry.settle()
            return
        raster = self._folder / f"{_NAME}{sha256(_MAKE + picture.raw).hexdigest()[:16]}.png"
        if raster.name == self._wanted:
            return
        self._wanted = raster.name
        self._retry.settle()
        self.raster = raster if raster.is_file() and not raster.is_symlink() else None
        if self.raster is not None:
            failures.works(_THING)
        else:
            self._job = partial(_draw, picture, raster, self._drawn.emit)
            self._later(self._job)

    def _show(self, name: str, fault: str) -> None:
        if name != self._wanted:
            return
        if fault and fault != _UNKEPT:
            failures.fails(_AREA, _THING, f"{fault}; {_INSTEAD}", f"{name} {fault}")
        if fault in {Undrawn.NO_TIME, _UNKEPT}:
            self._retry.again()
            return
        # Its bytes are many.
        self._job = lambda: None
        if fault:
            return
        failures.works(_THING)
        self.raster = self._folder / name
        self.found.emit()


def _temporary() -> "TemporaryDirectory[str]":
    from tempfile import TemporaryDirectory

    return TemporaryDirectory(prefix="kiosk-")


def _draw(picture: PictureFile, raster: Path, tell: Callable[[str, str], None]) -> None:
    # A logo that was drawn once is kept.
    from kiosk.machine.pictures.picture_decoding import decode

    png = decode(picture, SIDE)
    if isinstance(png, Undrawn):
        tell(raster.name, png.value)
    elif not keep("The picture of the logo", raster, png, f"is not shown ({_INSTEAD}): it was not kept in"):
        tell(raster.name, _UNKEPT)
    else:
        _remove_others(raster)
        tell(raster.name, "")


def _remove_others(kept: Path) -> None:
    for name in names_in(kept.parent):
        if name.startswith(_NAME) and name != kept.name:
            with suppress(OSError):
                (kept.parent / name).unlink()
