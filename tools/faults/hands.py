"""Hostile or random input: a storm of keys, and a monkey with fingers and keys."""

import os
import random
import time
from collections import Counter

import numpy as np

from tools.faults.cage import Cage, is_black
from tools.shared.pointer import Pointer
from tools.shared.wait import wait

MONKEY_S = float(os.environ.get("KIOSK_MONKEY_S", "200"))
SIZE = (1920, 1080)
BREATH_S = 0.6
"""Longer than two touches that count as one."""

FORBIDDEN = (
    *("alt F4", "alt Escape", "alt Tab", "alt space", "alt Return", "logo d", "logo e", "logo l", "logo Tab"),
    *("ctrl q", "ctrl w", "ctrl n", "ctrl o", "ctrl p", "ctrl r", "ctrl t", "ctrl c", "ctrl v", "ctrl a"),
    *("ctrl+alt BackSpace", "ctrl+alt Delete", "ctrl+alt F2", "ctrl+alt t", "ctrl+shift u", "ctrl+shift i"),
    *("shift F10", "ctrl Escape", "ctrl+shift Escape", "alt+shift Tab"),
    *(
        f" {name}"
        for name in ("Shift_L", "Shift_L", "Shift_L", "Shift_L", "Shift_L", "Caps_Lock", "Caps_Lock")
    ),
    *(f" F{number}" for number in range(1, 25)),
    *(f" {name}" for name in ("Menu", "Print", "Pause", "Insert", "Delete", "BackSpace", "Super_L", "Help")),
    *(f" {name}" for name in ("Home", "End", "Prior", "Next", "a", "1", "plus")),
    *(f" XF86{name}" for name in ("HomePage", "WWW", "Mail", "Explorer", "AudioPlay", "AudioRaiseVolume")),
    *(f" XF86{name}" for name in ("PowerOff", "Sleep", "ScreenSaver", "Calculator", "Search", "Reload")),
)
ALLOWED = ("Tab", "Left", "Right", "Up", "Down", "Return", "KP_Enter", "space", "Escape")


def key_storm() -> str:
    """On a page, every key that is not for visitors must change nothing; also all of them at once."""
    with Cage() as cage:
        cage.wait_for_loop()
        _open_still_page(cage)
        before = cage.picture()
        for keys in FORBIDDEN:
            cage.call("wtype", *_pressed(keys))
            assert np.array_equal(cage.picture(), before), f"{keys} changes the picture"
            if cage.ask("look")["place"] == "None":
                _open_still_page(cage)
        began, sent = time.monotonic(), 0
        while time.monotonic() - began < 15:
            cage.call("wtype", *(word for keys in FORBIDDEN for word in _pressed(keys)))
            sent += len(FORBIDDEN)
        taken = time.monotonic() - began
        _sound(cage)
        asked = time.monotonic()
        cage.ask("look")
        answer = (time.monotonic() - asked) * 1000
        assert "exception" not in cage.said()
    return f"{len(FORBIDDEN)} keys change nothing; {sent} in {taken:.0f} s, then an answer in {answer:.1f} ms"


def monkey_with_keys() -> str:
    return _monkey(fingers=False, keys=True)


def monkey_with_fingers() -> str:
    return _monkey(fingers=True, keys=False)


def monkey_with_both() -> str:
    return _monkey(fingers=True, keys=True)


def _monkey(fingers: bool, keys: bool) -> str:
    seed = random.randrange(1 << 32)
    chance = random.Random(seed)
    done: Counter[str] = Counter()
    slowest = 0.0
    with Cage() as cage, Pointer(cage.display) as pointer:
        cage.wait_for_loop()
        began = looked = time.monotonic()
        while time.monotonic() - began < MONKEY_S:
            if fingers and (not keys or chance.random() < 0.6):
                done[_finger(chance, cage, pointer)] += 1
            else:
                done["keys"] += _keys(chance, cage)
            if time.monotonic() - looked > 3:
                looked = time.monotonic()
                _sound(cage)
                done["looks"] += 1
                cage.ask("touch", "900", "300")
                if cage.ask("look")["scene"] == "Visit":
                    slowest = max(slowest, _start_again(cage, pointer))
                    done["exits"] += 1
        assert "exception" not in cage.said(), f"seed {seed}"
        assert "CRITICAL" not in cage.said(), f"seed {seed}"
    what = ", ".join(f"{count} {name}" for name, count in sorted(done.items()))
    return f"{MONKEY_S:.0f} s: {what}; the loop at the latest {slowest * 1000:.0f} ms after Start again"


def _finger(chance: random.Random, cage: Cage, pointer: Pointer) -> str:
    x, y = chance.randrange(SIZE[0]), chance.randrange(SIZE[1])
    if chance.random() < 0.6:
        pointer.tap(x, y, SIZE)
        time.sleep(chance.choice((0.0, 0.05, 0.4)))
        return "taps"
    count = chance.choice((1, 1, 2, 3, 5))
    places = [(chance.randrange(SIZE[0]), chance.randrange(SIZE[1])) for _ in range(count)]
    cage.ask("touch", *(str(side) for place in places for side in place))
    time.sleep(chance.choice((0.0, 0.05, 0.4)))
    return "touches"


def _keys(chance: random.Random, cage: Cage) -> int:
    pressed = [
        f" {chance.choice(ALLOWED)}" if chance.random() < 0.5 else chance.choice(FORBIDDEN) for _ in range(8)
    ]
    cage.call("wtype", *(word for keys in pressed for word in _pressed(keys)))
    return len(pressed)


def _start_again(cage: Cage, pointer: Pointer) -> float:
    """Seconds from one touch on it to the loop, anywhere in a visit."""
    time.sleep(BREATH_S)
    exits = cage.ask("where", "startAgain")
    if not exits:
        assert cage.ask("look")["scene"] == "Loop", "no Start again in a visit"
        return 0.0
    began = time.monotonic()
    x, y = exits[0]
    pointer.tap(x, y, SIZE)
    wait(lambda: cage.ask("look")["scene"] == "Loop", "the loop after Start again", 2)
    return time.monotonic() - began


def _open_still_page(cage: Cage) -> None:
    cage.open_page()
    time.sleep(1.5)


def _pressed(keys: str) -> list[str]:
    """For example "ctrl+alt F2" for wtype."""
    together, _, key = keys.partition(" ")
    held = [name for name in together.split("+") if name]
    down = [word for name in held for word in ("-M", name)]
    return [*down, "-k", key, *(word for name in held for word in ("-m", name))]


def _sound(cage: Cage) -> None:
    assert cage.lives(), "the kiosk has ended"
    seen = cage.ask("look")
    assert seen["windows"] == 1, "another window has opened"
    assert seen["whole"] and seen["size"] == list(SIZE), "the window does not fill the screen"
    assert not is_black(cage.picture()), "the screen is black"
