"""Photographs of panels as rasters of our own: the window's process decodes no foreign file."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.base.failure_log import failures
from kiosk.base.plain_files import names_in, read_plain
from kiosk.content.files.picture_files import Undrawn, png_size, read_picture
from kiosk.machine.disk_thread import Later, at_once
from kiosk.machine.pictures.picture_decoding import decode
from kiosk.machine.retry_timer import RetryTimer
from kiosk.machine.state_folder import keep

SIDE = 1600
"""Pixels of the longer side."""

_NAME = "photo-"
_MAKE = b"1"
"""Changes when rasters are made in another way."""

_HEADER = 33
"""Bytes of a PNG file that say its size."""

_AREA = "kiosk.machine.pictures"
_INSTEAD = "the drawing is shown instead"
_UNKEPT = "unkept"
"""The disk has refused it, as the log says."""


@dataclass(frozen=True, slots=True)
class Raster:
    """``aspect`` is width by height."""

    path: Path
    aspect: float


class PhotoRasters(QObject):
    """A cache in ``folder``, named after the hashes of the sources.

    All files are read and decoded by ``later``; ``found`` is emitted when those that can be shown are known.
    Those for which the machine had no time, or its disk no room, are decoded later.
    """

    found = Signal()
    _drawn = Signal(object, object, bool)

    def __init__(self, folder: Path, later: Later = at_once) -> None:
        super().__init__()
        self._folder, self._later = folder, later
        self._wanted: Mapping[str, tuple[Path, Path]] = {}
        self._retry = RetryTimer()
        self._retry.timeout.connect(self._draw)
        self.rasters: Mapping[str, Raster] = {}
        """The pictures that can be shown, by the ids of their panels."""
        # Queued from another thread, direct from this one.
        self._drawn.connect(self._take, Qt.ConnectionType.AutoConnection)

    def want(self, photos: Mapping[str, tuple[Path, Path]]) -> None:
        """The files by the ids of their panels, each with the folder that it must not leave; they are read
        again each time.
        """
        self._wanted = photos
        self._retry.settle()
        self._draw()

    def _draw(self) -> None:
        self._later(partial(_draw, self._wanted, self._folder, self._drawn.emit))

    def _take(self, wanted: object, rasters: Mapping[str, Raster], are_all_tried: bool) -> None:
        if wanted != self._wanted:
            return
        if not are_all_tried:
            self._retry.again()
        if rasters != self.rasters:
            self.rasters = rasters
            self.found.emit()


def _draw(
    photos: Mapping[str, tuple[Path, Path]],
    folder: Path,
    tell: Callable[[Mapping[str, tuple[Path, Path]], Mapping[str, Raster], bool], None],
) -> None:
    drawn, faults = {}, set()
    for panel, (path, within) in photos.items():
        raster = _raster(panel, path, within, folder, Undrawn.NO_TIME not in faults)
        if isinstance(raster, Raster):
            drawn[panel] = raster
            failures.works(_thing(panel))
            continue
        faults.add(raster)
        if raster != _UNKEPT:
            failures.fails(_AREA, _thing(panel), f"{raster}; {_INSTEAD}", str(raster))
    _remove_others(folder, {raster.path.name for raster in drawn.values()})
    tell(photos, drawn, faults.isdisjoint({Undrawn.NO_TIME, _UNKEPT}))


def _thing(panel: str) -> str:
    return f"The photograph of {panel}"


def _raster(panel: str, path: Path, within: Path, folder: Path, has_time: bool) -> Raster | str:
    """The raster, or why there is none. A machine that had no time for one has none for the next."""
    picture = read_picture(path, within)
    if isinstance(picture, str):
        return picture
    raster = folder / f"{_NAME}{sha256(_MAKE + picture.raw).hexdigest()[:16]}.png"
    if not raster.is_file() or raster.is_symlink():
        png = decode(picture, SIDE) if has_time else Undrawn.NO_TIME
        if isinstance(png, Undrawn):
            return png
        fails = f"is not shown ({_INSTEAD}): it was not kept in"
        if not keep(f"The picture of the photograph of {panel}", raster, png, fails):
            return _UNKEPT
    size = png_size(_beginning(raster))
    return Raster(raster, size[0] / size[1]) if size and all(size) else "was kept, and is broken"


def _beginning(path: Path) -> bytes:
    try:
        return read_plain(path, _HEADER)
    except OSError:
        return b""


def _remove_others(folder: Path, kept: Iterable[str]) -> None:
    for name in names_in(folder):
        if name.startswith(_NAME) and name not in kept:
            with suppress(OSError):
                (folder / name).unlink()
