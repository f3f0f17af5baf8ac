"""Fingers on a touch panel and keys of a keypad, as a compositor gets them of devices: a visit and back."""

import time
from collections.abc import Callable

from kiosk.core.keys.keypad import CODES, KeyAct
from tools.faults.cage import Cage
from tools.shared.glass import Glass
from tools.shared.wait import wait

OUTPUT = "X11-1"
BREATH_S = 0.8
"""Longer than two touches that count as one, and than a key that bounces."""
SHORT_S, HELD_S = 0.08, 2.0
"""How long a key is down; one that is held is repeated."""
WORDS = (900, 640)
"""A place of a page without a control."""
SOON_S = 2.0
MOST_CONTROLS = 30
"""A page has fewer."""


def fingers_and_keys() -> str:
    """What other cases do by a pointer or by calls of Qt comes from devices here."""
    with Glass() as glass, _cage(glass) as cage:
        cage.wait_for_loop()
        cage.screens("--output", OUTPUT, "--custom-mode", "{}x{}".format(*Glass.SIZE))
        wait(lambda: cage.ask("look")["size"] == [*Glass.SIZE], "its size", 10)
        _open_page(cage, glass)
        _does_nothing(cage, glass)
        _walks(cage, glass)
        code = CODES["start_again"][0]
        by_key = _leaves(cage, lambda: glass.key(code, True))
        glass.key(code, False)
        _open_page(cage, glass)
        exit_ = _place(cage, "startAgain")
        # Another finger lies there already.
        glass.press(*WORDS, finger=1)
        by_finger = _leaves(cage, lambda: glass.press(*exit_))
        glass.lift(*exit_)
        glass.lift(*WORDS, finger=1)
        assert "CRITICAL" not in cage.said()
    taken = [
        f"{seconds * 1000:.0f} ms after the {what}"
        for what, seconds in (("key", by_key), ("finger", by_finger))
    ]
    return f"a visit by each; the loop {', '.join(taken)}"


def _cage(glass: Glass) -> Cage:
    return Cage(size="", extra={"WLR_BACKENDS": "x11", "DISPLAY": glass.name})


def _open_page(cage: Cage, glass: Glass) -> None:
    """Touches the panel; right after *Start again* that has to be repeated."""

    def touched() -> bool:
        _tap(glass, *(side // 3 for side in Glass.SIZE))
        time.sleep(BREATH_S)
        return bool(cage.ask("look")["scene"] == "Visit")

    wait(touched, "a visit by a finger", 15)


def _does_nothing(cage: Cage, glass: Glass) -> None:
    """A finger that slides off a control, and a second one while the first is down."""
    page, (x, y) = cage.ask("look")["place"], _place(cage, "contrast")
    before = cage.picture()
    glass.press(x, y)
    glass.move(x, y - 300)
    glass.lift(x, y - 300)
    time.sleep(BREATH_S)
    glass.press(*WORDS)
    _tap(glass, x, y, finger=1)
    glass.lift(*WORDS)
    time.sleep(BREATH_S)
    assert cage.ask("look")["place"] == page and (cage.picture() == before).all(), "it did something"
    _tap(glass, x, y)
    wait(lambda: not (cage.picture() == before).all(), "a finger on the same control", SOON_S)
    time.sleep(BREATH_S)


def _walks(cage: Cage, glass: Glass) -> None:
    """Keys of a keypad move the focus by one control each, however long they are down, and open a page."""
    page = cage.ask("look")["place"]
    seen = []
    for down_s in (SHORT_S, HELD_S, SHORT_S, HELD_S):
        _key(glass, "next", down_s)
        seen.append(cage.ask("look")["focus"])
    assert all(seen) and len({*map(tuple, seen)}) == len(seen), f"the focus is at {seen}"
    for expected in seen[-2::-1]:
        _key(glass, "previous")
        assert cage.ask("look")["focus"] == expected, "a key that was held moved it further"
    link = [*_place(cage, cage.ask("names", "link-")[0])]
    for _ in range(MOST_CONTROLS):
        if cage.ask("look")["focus"] == link:
            break
        _key(glass, "next")
    _key(glass, "select")
    assert cage.ask("look")["place"] != page, "a key opens no link"


def _leaves(cage: Cage, act: Callable[[], None]) -> float:
    time.sleep(BREATH_S)
    began = time.monotonic()
    act()
    wait(lambda: cage.ask("look")["scene"] == "Loop", "the loop", SOON_S)
    return time.monotonic() - began


def _place(cage: Cage, name: str) -> tuple[int, int]:
    x, y = cage.ask("where", name)[0]
    return x, y


def _tap(glass: Glass, x: int, y: int, finger: int = 0) -> None:
    glass.press(x, y, finger)
    time.sleep(SHORT_S)
    glass.lift(x, y, finger)


def _key(glass: Glass, act: KeyAct, seconds: float = SHORT_S) -> None:
    glass.key(CODES[act][0], True)
    time.sleep(seconds)
    glass.key(CODES[act][0], False)
    time.sleep(BREATH_S)
