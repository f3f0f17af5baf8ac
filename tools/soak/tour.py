"""Shows every topic in every language and text size, so that all permanent caches are filled."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tools.shared.ear import ask
from tools.shared.framebuffer import Framebuffer
from tools.shared.wait import wait

_SIZES = 4
_MOST_TURNS = 30
_PANEL = (900, 300)
_BREATH_S = 0.04
"""Real seconds after a touch: the kiosk has painted by then, and does not show the idle card yet."""

_ROUND_S = 3.0
"""Longer than a language chosen on the loop lasts."""


class Tour:
    """``ear`` is the kiosk's test socket; ``look`` is called all the time."""

    def __init__(self, screen: Framebuffer, ear: Path, look: Callable[[], None]) -> None:
        self._screen, self._ear, self._look = screen, ear, look

    def go(self) -> None:
        wait(lambda: bool(self._ask("names", "chip-")), "the loop", 10)
        for chip in self._ask("names", "chip-"):
            self._leave()
            self._touch(chip)
            self._stay(_ROUND_S)
        self._open()
        self._touch("language")
        for language in self._ask("names", "language-"):
            for size in range(_SIZES):
                self._read_all(language, size)

    def _read_all(self, language: str, size: int) -> None:
        seen: set[str] = set()
        while tiles := [tile for tile in self._tiles(language, size) if tile not in seen]:
            seen.add(tiles[0])
            self._touch(tiles[0])
            self._turn()
        self._touch("advicePill")

    def _tiles(self, language: str, size: int) -> list[str]:
        """The tiles of *All topics*, which is shown then."""
        self._leave()
        self._open()
        self._touch("language")
        self._touch(language)
        for _ in range(size):
            self._touch("largerText")
        self._touch("allTopics")
        return list(self._ask("names", "tile-"))

    def _turn(self) -> None:
        for _ in range(_MOST_TURNS):
            if not any(self._touch(name) for name in ("later", "next", "answer-0")):
                return

    def _open(self) -> None:
        def touched() -> bool:
            self._tap(_PANEL)
            return bool(self._ask("look")["scene"] == "Visit")

        wait(touched, "the visit", 10)

    def _leave(self) -> None:
        def left() -> bool:
            self._touch("startAgain")
            return bool(self._ask("look")["scene"] == "Loop")

        wait(left, "the loop", 10)

    def _touch(self, name: str) -> bool:
        """Whether there was an item with that name."""
        places = self._ask("where", name)
        if places:
            self._tap(places[0])
        return bool(places)

    def _tap(self, place: tuple[int, int]) -> None:
        self._screen.point(*place)
        self._screen.tap()
        self._stay(_BREATH_S)

    def _stay(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (now := time.monotonic()) < end:
            self._look()
            time.sleep(min(0.02, end - now))

    def _ask(self, *words: str) -> Any:
        return ask(self._ear, " ".join(words))
