"""A hand at a machine: what its touch panel, its pointer or its keyboard itself would send."""

import time
from itertools import count

from tools.screen_machine.qmp import Qmp

_WHOLE = 0x7FFF
_LIFTED = -1
_ids = count(1)
HELD_S = 0.12
"""As long as a tap takes."""


def tap(qmp: Qmp, x: float, y: float, held_s: float = HELD_S) -> None:
    """By a touch panel, at a share of the screen's width and height."""
    touch(qmp, x, y)
    time.sleep(held_s)
    lift(qmp)


def touch(qmp: Qmp, x: float, y: float) -> None:
    """A finger that stays there."""
    finger = next(_ids)
    at = {axis: round(share * _WHOLE) for axis, share in (("x", x), ("y", y))}
    begin = [_mtt("begin", finger), _button("touch", down=True)]
    _send(qmp, *begin, *(_mtt("data", finger, axis, value) for axis, value in at.items()))


def lift(qmp: Qmp) -> None:
    _send(qmp, _mtt("end", _LIFTED), _button("touch", down=False))


def click(qmp: Qmp, x: float, y: float, held_s: float = HELD_S) -> None:
    """By a pointer that says where it is, at a share of the screen's width and height."""
    _send(qmp, _at("x", x), _at("y", y))
    _send(qmp, _button("left", down=True))
    time.sleep(held_s)
    _send(qmp, _button("left", down=False))


def press(qmp: Qmp, *keys: str, held_s: float = HELD_S) -> None:
    """Keys at once, by their names in QEMU."""
    for down in (True, False):
        _send(qmp, *(_key(name, down) for name in keys))
        time.sleep(held_s)


def _at(axis: str, share: float) -> dict[str, object]:
    return {"type": "abs", "data": {"axis": axis, "value": round(share * _WHOLE)}}


def _key(name: str, down: bool) -> dict[str, object]:
    return {"type": "key", "data": {"down": down, "key": {"type": "qcode", "data": name}}}


def _mtt(kind: str, finger: int, axis: str = "x", value: int = 0) -> dict[str, object]:
    data = {"type": kind, "slot": 0, "tracking-id": finger, "axis": axis, "value": value}
    return {"type": "mtt", "data": data}


def _button(name: str, down: bool) -> dict[str, object]:
    return {"type": "btn", "data": {"button": name, "down": down}}


def _send(qmp: Qmp, *events: dict[str, object]) -> None:
    qmp.execute("input-send-event", events=list(events))
