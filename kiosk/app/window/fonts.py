"""Loads the fonts of the window; logs failures, and tries again."""

from kiosk.base.failure_log import failures
from kiosk.window.text.typesetting import load_family, prepare_fonts

FIRST = "Noto Sans"
"""The family without which nothing can be shown."""


class Fonts:
    def __init__(self) -> None:
        self._failed: set[str] = set()

    def load_first(self) -> bool:
        return self._load(FIRST, "is missing or broken; the screen is out of order")

    def prepare(self, language: str) -> None:
        for family in prepare_fonts(language):
            self._fails(family, "is missing or broken")

    def retry(self) -> None:
        """Tries again, at fixed times: a read of files must reveal nothing of a visit."""
        for family in sorted(self._failed):
            self._load(family, "is missing or broken")

    def _load(self, family: str, harm: str) -> bool:
        loaded = load_family(family)
        if not loaded:
            self._fails(family, harm)
        elif family in self._failed:
            self._failed.remove(family)
            failures.works(f"The font {family}")
        return loaded

    def _fails(self, family: str, harm: str) -> None:
        self._failed.add(family)
        failures.fails("kiosk.app", f"The font {family}", harm)
