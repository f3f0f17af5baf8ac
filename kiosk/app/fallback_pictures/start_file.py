"""Keeps the prepared picture of the start-up screen until its number expires."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.base.installed.state_folder import attempt, keep
from kiosk.base.kept_record import table
from kiosk.base.plain_files import read_plain
from kiosk.core.display.looks import Looks
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.site.settings import Site
from kiosk.machine.disk_thread import Later
from kiosk.machine.sha256 import sha256_of

_LARGEST_BYTES = 50_000_000


class StartUp:
    """Stores one picture for each size in the state folder, named by its content.

    A note names the current picture, and the day on which its number expires: an interrupted write leaves the
    previous picture in use.
    """

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        self._folder, self._size = folder, size
        self._note = folder / f"{self._name}.toml"

    def picture(self, today: date) -> str:
        """Returns the URL of the picture; "" if none may be shown today."""
        try:
            note = table(self._note)
            picture = self._picture(note["sha256"])
            whole = sha256_of(read_plain(picture, _LARGEST_BYTES, follow=False)) == note["sha256"]
            shown = whole and note["from"] <= today <= note["until"]
        except (OSError, KeyError, TypeError):
            return ""
        return picture.resolve().as_uri() if shown else ""

    def prepare(
        self,
        site: Site,
        available: AvailableNow,
        logo: Path | None,
        later: Later,
        looks: Looks | None = None,
    ) -> None:
        """Paints a new picture; without a confirmed emergency number there is none.

        ``logo`` is a raster of our own; ``looks`` are the colours of the site, None for those of the design.
        """
        emergency = available.emergency
        if emergency is None or not has_picture(site, available):
            later(self._remove_all_but)
            return
        # Painted long after the start.
        from kiosk.window.drawing.start_picture import StartPicture

        plate = site.say(site.name, site.languages[0])
        png = StartPicture(
            *self._size,
            emergency.number,
            plate,
            QImage(str(logo)) if logo else None,
            looks,
            site.looks.has_wide_plate,
        ).png()
        days = f"from = {emergency.confirmed_on}\nuntil = {emergency.last_day_anywhere}\n"
        later(partial(self._replace, png, f'sha256 = "{sha256_of(png)}"\n{days}'.encode()))

    def _replace(self, png: bytes, note: bytes) -> None:
        picture = self._picture(sha256_of(png))
        if self._keep(picture, png) and self._keep(self._note, note):
            self._remove_all_but(picture, self._note)

    def _keep(self, file: Path, content: bytes) -> bool:
        try:
            if read_plain(file, _LARGEST_BYTES, follow=False) == content:
                return True
        except OSError:
            pass
        return keep("The picture for the next start", file, content)

    @property
    def _name(self) -> str:
        return f"start-{self._size[0]}x{self._size[1]}"

    def _picture(self, digest: str) -> Path:
        return self._folder / f"{self._name}-{digest[:12]}.png"

    def _remove_all_but(self, *kept: Path) -> None:
        """Removes all others, and leftovers of a kill. A disk that refuses writes keeps them, so their note
        is removed first.
        """
        mine = (self._folder.glob(f"{dot}{self._name}[-.]*") for dot in ("", "."))
        others = sorted({*chain(*mine)} - {*kept}, reverse=True)
        attempt("The last picture for the next start", self._folder, partial(_unlink, others), "stays in")


def has_picture(site: Site, available: AvailableNow) -> bool:
    """Whether the site may have a picture: a demonstration is confirmed only while it runs, and none of its
    numbers may persist.
    """
    return available.emergency is not None and not site.demo


def _unlink(files: Iterable[Path]) -> None:
    for file in files:
        file.unlink()
