"""A copy of the demonstration site whose loop runs in several languages."""

from dataclasses import dataclass
from pathlib import Path

from tools.walk.site_copy import SiteCopy

_DEMO = "demo = true\n"
_IN_ENGLISH = 'loop_languages = ["en"]\n'


@dataclass(frozen=True, slots=True)
class LoopGround:
    """What a loop is like: its mode, the size of its screen, and its languages one after the other."""

    mode: str
    size: tuple[int, int]
    languages: tuple[str, ...]

    def __str__(self) -> str:
        width, height = self.size
        return f"{self.mode}, {width}x{height}, {' '.join(self.languages)}"


class LoopSite(SiteCopy):
    """Nobody touches it, and its files stay as they are."""

    def __init__(self, folder: Path, ground: LoopGround) -> None:
        self._loop = ground
        super().__init__(folder)

    def _write(self) -> None:
        spoken = f"loop_languages = {list(self._loop.languages)}\n".replace("'", '"')
        assert _DEMO in self._text and _IN_ENGLISH in self._text
        self._text = self._text.replace(_IN_ENGLISH, spoken).replace(
            _DEMO, f'{_DEMO}mode = "{self._loop.mode}"\n'
        )
        super()._write()
