"""A copy of the demonstration site, whose files change while the kiosk runs."""

import re
import shutil
from pathlib import Path

from kiosk.loading.sources import DEMO_SITE

_NAMED = 'name = "Example"'
_QUICK = """
[timings]
idle_min_s = 45
idle_max_s = 90
pause_s = 10
language_hold_s = 30
"""
_SWITCH = """
[keypad]
scan_s = 1
"""
_SPEECH = """
[speech]
read_aloud = true
"""
_CLOSED = """
[hours]
open = "Mon-Sun 03:00-03:01"
"""


class SiteCopy:
    """Without films, which move by themselves.

    ``switch``: controls are offered in turn; ``speaks``: visitors can have pages read to them.
    ``closed``: the screen is outside its hours.
    """

    def __init__(self, folder: Path, switch: bool = False, speaks: bool = False) -> None:
        folder.mkdir()
        self.file = folder / "site.toml"
        self._announcement = folder / "announcements" / "walk.toml"
        text = re.sub(r"\[sign\.\w+\]\n(?:.+\n)+", "", DEMO_SITE.read_text("utf-8"))
        self._text = text + _QUICK + _SWITCH * switch + _SPEECH * speaks
        self.closed = False
        self._names = 0
        self._write()

    @property
    def announced(self) -> bool:
        return self._announcement.exists()

    def do(self, what: str) -> None:
        """What an act says: announce PREPARED, hush, close, open or renew."""
        match what.split():
            case ["announce", prepared]:
                self.announce(prepared)
            case ["hush"]:
                self.hush()
            case ["close"] | ["open"]:
                self.close(what == "close")
            case _:
                self.renew()

    def announce(self, prepared: str) -> None:
        self._announcement.parent.mkdir(exist_ok=True)
        self._announcement.write_text(f'prepared = "{prepared}"\nminutes = 30\n', "utf-8")

    def hush(self) -> None:
        """The announcement is over."""
        shutil.rmtree(self._announcement.parent, ignore_errors=True)

    def close(self, closed: bool) -> None:
        """Whether the screen is outside its hours."""
        self.closed = closed
        self._write()

    def renew(self) -> None:
        """Another site: its place has another name."""
        self._names += 1
        self._write()

    def _write(self) -> None:
        named = f'name = "Example {self._names}"' if self._names else _NAMED
        text = self._text.replace(_NAMED, named)
        new = self.file.with_suffix(".new")
        new.write_text(text + (_CLOSED if self.closed else ""), "utf-8")
        new.replace(self.file)
