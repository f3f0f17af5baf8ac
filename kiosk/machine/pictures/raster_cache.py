"""Stores pictures of a site as rasters of our own: the window's process decodes no foreign file."""

from collections.abc import Callable, Container, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.base.failure_log import failures
from kiosk.base.installed.state_folder import keep
from kiosk.base.plain_files import names_in, read_plain
from kiosk.content.files.picture_files import Undrawn, png_size, read_picture
from kiosk.machine.disk_thread import Later, at_once
from kiosk.machine.retry_timer import RetryTimer
from kiosk.machine.sha256 import sha256_of

Files = Mapping[str, tuple[Path, Path]]
"""Files by name, each with the folder that it must not leave."""

_MAKE = b"1"
"""Changes when rasters are made in another way."""

_HEADER = 33
"""Bytes of a PNG file that say its size."""

_UNKEPT = "unkept"
"""The disk has refused it, as logged."""


@dataclass(frozen=True, slots=True)
class Kind:
    """``side`` is the pixels of the longer side; the log names ``instead`` as shown."""

    prefix: str
    thing: str
    instead: str
    side: int


LOGO = Kind("logo-", "logo", "the name is shown instead", 1024)
"""No plate has more pixels."""

PHOTO = Kind("photo-", "photograph of {}", "the drawing is shown instead", 1600)


@dataclass(frozen=True, slots=True)
class Raster:
    """``aspect`` is width by height."""

    path: Path
    aspect: float


class RasterCache(QObject):
    """Rasters in ``folder``, named after the hashes of their sources.

    All files are read and decoded by ``later``; ``found`` is emitted when those that can be shown are known.
    Those for which the machine had no time, or its disk no room, are decoded later.
    """

    found = Signal()
    _drawn = Signal(object, object, bool)

    def __init__(self, kind: Kind, folder: Path, later: Later = at_once) -> None:
        super().__init__()
        self.kind, self.folder, self._later = kind, folder, later
        self._wanted: Files = {}
        self._retry = RetryTimer()
        self._retry.timeout.connect(self._draw)
        self.rasters: Mapping[str, Raster] = {}
        """The pictures that can be shown, by name."""
        # Queued from another thread, direct from this one.
        self._drawn.connect(self._take, Qt.ConnectionType.AutoConnection)

    def want(self, files: Files) -> None:
        """Reads the files again each time."""
        self._wanted = files
        self._retry.settle()
        self._draw()

    def want_at_once(self, files: Files) -> None:
        """Reads few small files now, and shows only those with a stored raster; the others follow.

        An unreadable file is ignored: loading the site has reported it.
        """
        tried = {
            name: _raster(self.kind, self.folder, name, *file, has_time=False) for name, file in files.items()
        }
        self.rasters = {name: raster for name, raster in tried.items() if isinstance(raster, Raster)}
        self.want(
            {n: files[n] for n, raster in tried.items() if n in self.rasters or raster == Undrawn.NO_TIME}
        )

    def end(self) -> None:
        self._retry.settle()

    def _draw(self) -> None:
        self._later(partial(_draw, self.kind, self.folder, self._wanted, self._drawn.emit))

    def _take(self, wanted: object, rasters: Mapping[str, Raster], are_all_tried: bool) -> None:
        if wanted != self._wanted:
            return
        if not are_all_tried:
            self._retry.again()
        if rasters != self.rasters:
            self.rasters = rasters
            self.found.emit()


def _draw(
    kind: Kind, folder: Path, files: Files, tell: Callable[[Files, Mapping[str, Raster], bool], None]
) -> None:
    drawn, faults = {}, set()
    for name, file in files.items():
        raster = _raster(kind, folder, name, *file, has_time=Undrawn.NO_TIME not in faults)
        thing = f"The {kind.thing.format(name)}"
        if isinstance(raster, Raster):
            drawn[name] = raster
            failures.works(thing)
            continue
        faults.add(raster)
        if raster != _UNKEPT:
            failures.fails("kiosk.machine.pictures", thing, f"{raster}; {kind.instead}", str(raster))
    _remove_others(kind, folder, {raster.path.name for raster in drawn.values()})
    tell(files, drawn, faults.isdisjoint({Undrawn.NO_TIME, _UNKEPT}))


def _raster(kind: Kind, folder: Path, name: str, path: Path, within: Path, *, has_time: bool) -> Raster | str:
    """The raster, or why there is none. A machine that had no time for one has none for the next."""
    picture = read_picture(path, within)
    if isinstance(picture, str):
        return picture
    raster = folder / f"{kind.prefix}{sha256_of(_MAKE + picture.raw)[:16]}.png"
    size = _size(raster)
    if not size:
        if not has_time:
            return Undrawn.NO_TIME
        # A picture that was drawn once is kept.
        from kiosk.machine.pictures.picture_decoding import decode

        png = decode(picture, kind.side)
        if isinstance(png, Undrawn):
            return png
        fails = f"is not shown ({kind.instead}): it was not kept in"
        if not keep(f"The picture of the {kind.thing.format(name)}", raster, png, fails):
            return _UNKEPT
        size = png_size(png)
    return Raster(raster, size[0] / size[1]) if size else Undrawn.FAULT


def _size(raster: Path) -> tuple[int, int] | None:
    """The size of a stored raster; None if there is none, or its file is broken."""
    try:
        size = png_size(read_plain(raster, _HEADER, follow=False))
    except OSError:
        return None
    return size if size and all(size) else None


def _remove_others(kind: Kind, folder: Path, kept: Container[str]) -> None:
    for name in names_in(folder):
        if name.startswith(kind.prefix) and name not in kept:
            with suppress(OSError):
                (folder / name).unlink()
