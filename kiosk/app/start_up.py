"""Keeps the prepared picture of the start-up screen, for as long as its number may be shown."""

import tomllib
from datetime import date
from hashlib import sha256
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.app.state_folder import write
from kiosk.bridge.start_picture import StartPicture
from kiosk.core.showing import Showing
from kiosk.core.site import Site


class StartUp:
    """One picture a size in the state folder; beside it until when its number counts as confirmed."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        self._picture = folder / f"start-{size[0]}x{size[1]}.png"
        self._note = self._picture.with_suffix(".toml")
        self._size = size

    def picture(self, today: date) -> str:
        """The URL of the picture; "" if there is none that may be shown today."""
        try:
            note = tomllib.loads(self._note.read_text("utf-8"))
            whole = sha256(self._picture.read_bytes()).hexdigest() == note["sha256"]
            shown = whole and note["from"] <= today <= note["until"]
        except (OSError, ValueError, KeyError, TypeError):
            return ""
        return self._picture.resolve().as_uri() if shown else ""

    def prepare(self, site: Site, showing: Showing, site_folder: Path) -> None:
        """Paints the picture anew; without a confirmed emergency number there is none."""
        emergency = showing.emergency
        # A demonstration counts as confirmed only while it runs; nothing of it may outlive that.
        if emergency is None or site.demo:
            self._note.unlink(missing_ok=True)
            self._picture.unlink(missing_ok=True)
            return
        logo = QImage(str(site_folder / site.logo)) if site.logo else None
        plate = site.say(site.name, site.languages[0])
        png = StartPicture(*self._size, emergency.number, plate, logo).png()
        note = (
            f'sha256 = "{sha256(png).hexdigest()}"\nfrom = {emergency.confirmed_on}\n'
            f"until = {emergency.last_day}\n"
        )
        if self._note.exists() and self._note.read_text("utf-8") == note:
            return
        if write(self._picture, png):
            write(self._note, note.encode())
