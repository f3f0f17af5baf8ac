"""Somebody in a wheelchair before an upright screen that hangs too high, and all that she touches."""

import time
from math import hypot

import pytest

from kiosk.content.design import load_design
from kiosk.core.site.mount import REACH_M
from kiosk.i18n.language import ENGLISH
from tests.access.test_stranger import files
from tests.qml.tree import plain

pytestmark = [pytest.mark.access, pytest.mark.timeout(240)]

NUMBER = "800 555 0199"
WIDTH, HEIGHT = 1080, 1920
INCHES, TOP_M = 43, 1.75
HANGS = f"\n[mount]\ndiagonal_inches = {INCHES}\ntop_edge_m = {TOP_M}\n"
LONG_S = 1.3
EXPLORE, AGAIN = ENGLISH.text("Touch to explore"), ENGLISH.text("Start again")


class Person:
    """Touches what is called so, and remembers how high that was."""

    def __init__(self, desk, hand):
        self._desk, self._hand = desk, hand
        self.heights = []

    def wait(self, name):
        self._desk.ask("wait", name)

    def rest(self, seconds):
        self._desk.ask("breathe", seconds)

    def touch(self, name, seconds=0.08):
        left, top, width, height = self._desk.ask("box", name)
        self.heights.append(above_floor(top + height / 2))
        self._hand.touch(left + width / 2, top + height / 2, seconds)

    def names(self):
        return [plain(node["name"]) for node in self._desk.ask("tree")]

    def read_on(self):
        shown, until = self.names(), time.monotonic() + 10
        self.touch("More")
        while self.names() == shown:
            assert time.monotonic() < until, "the screen stays as it is"

    def sees(self, words):
        """The name of what ends with these words, which lies on the screen."""
        name = next(node["name"] for node in self._desk.ask("tree") if plain(node["name"]).endswith(words))
        left, top, width, height = self._desk.ask("box", name)
        assert left >= 0 and left + width <= WIDTH and top >= 0 and top + height <= HEIGHT
        return name


def above_floor(y):
    """Metres."""
    return TOP_M - y * INCHES * 0.0254 / hypot(WIDTH, HEIGHT)


@pytest.fixture
def person(desk, hand):
    return Person(desk, hand)


@pytest.mark.parametrize("desk", [f"{WIDTH}x{HEIGHT}"], indirect=True)
@pytest.mark.parametrize("mount", [HANGS, ""], ids=["mount", "long press"])
def test_somebody_in_a_wheelchair_learns_the_number_within_reach(desk, person, site, mount):
    desk.ask("switch_on")
    desk.kiosk("--site", str(site(mount)))
    person.wait(EXPLORE)
    person.rest(3.0)
    written, log = files(desk.folder), desk.log()

    person.touch(EXPLORE)
    person.wait("What would you like to know?")
    if not mount:
        person.touch("High contrast", LONG_S)
        person.wait("Move up")
        # What moves has come to rest.
        person.rest(0.5)
        assert "CHECKED" not in str(desk.ask("tree")), "the long press chose nothing else"
    person.wait("Move up")
    person.touch("Safer on the way")
    for title in ("Your documents", "Phone and numbers"):
        person.wait(title)
        while "Next page" not in person.names():
            person.read_on()
        person.sees(NUMBER)
        person.touch("Next page")
    person.touch(person.sees(NUMBER))
    person.wait("Advice")
    person.sees(NUMBER)
    cards = [name for name in person.names() if name.startswith(f"{NUMBER}, ")]
    assert len(cards) == 1, "the number has its card, and is in the toolbar too"
    person.touch(AGAIN)

    person.wait(EXPLORE)
    assert files(desk.folder) == written
    assert desk.log() == log
    # Where nothing is measured, nobody knows more than the lower part of the screen.
    highest = (
        REACH_M if mount else above_floor(HEIGHT - load_design().length("zone.portrait.reach.height") * WIDTH)
    )
    assert [height for height in person.heights if height > highest] == []
    # The loop takes the first touches after a visit for those of somebody who leaves.
    person.rest(4.0)
    person.touch(EXPLORE)
    person.wait("Move up" if mount else "Move down")
