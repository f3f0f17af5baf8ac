"""Visits from outside: pages, tools, languages, and every way of leaving."""

import random
import time
from collections.abc import Callable

from kiosk.content.design import load_design
from tools.shared.framebuffer import HEIGHT, WIDTH, Framebuffer

_BREATH_S = (0.01, 0.25)
"""Real seconds between two touches: one to twenty-five of the kiosk's."""


class Hand:
    def __init__(self, screen: Framebuffer) -> None:
        self._screen = screen
        self.visits = 0
        home = load_design().tokens["zone"]["landscape"]["start_again"]
        self._exit = (
            WIDTH - round((home["end_inset"] + home["height"]) * HEIGHT),
            round((home["y"] + home["height"] / 2) * HEIGHT),
        )

    def visit(self, look: Callable[[], None]) -> None:
        """Opens a page or something of the bar, touches here and there, and leaves, or goes away."""
        self.visits += 1
        self._touch((random.randrange(WIDTH), random.randrange(HEIGHT)), look)
        for _ in range(random.randrange(8)):
            self._touch((random.randrange(WIDTH), random.randrange(HEIGHT)), look)
        if random.random() < 0.7:
            self._touch(self._exit, look)

    def _touch(self, place: tuple[int, int], look: Callable[[], None]) -> None:
        self._screen.point(*place)
        self._screen.tap()
        time.sleep(random.uniform(*_BREATH_S))
        look()
