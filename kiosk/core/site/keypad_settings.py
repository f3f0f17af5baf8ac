"""The settings of keyboards, keypads and switches."""

from dataclasses import dataclass, field
from typing import Annotated

from kiosk.core.base.record import Record, repeated
from kiosk.core.base.record_marks import AS_LIST, Bounds, Known, checks
from kiosk.core.keys.keypad import KeyAct

_Code = Annotated[int, Bounds(ge=1, le=247)]


@dataclass(frozen=True, kw_only=True)
class KeypadSettings(Record):
    """``bounce_s``: for how long the same key is ignored. ``scan_s``: for how long each control is offered to
    a person who has one switch; 0 for no offers. ``codes``: codes of the kernel, by the act of the key; they
    replace the usual ones.
    """

    bounce_s: Annotated[float, Bounds(ge=0, le=2)] = 0.5
    scan_s: Annotated[float, Bounds(ge=0, le=5)] = 0.0
    codes: dict[KeyAct, Annotated[tuple[_Code, ...], AS_LIST]] = field(default_factory=dict)

    @staticmethod
    @checks("scan_s")
    def _can_be_followed(scan: float, _: Known) -> float:
        if 0 < scan < 1:
            raise ValueError("is too short to press in: write 1 to 5 seconds, or 0 to offer nothing")
        return scan

    @staticmethod
    @checks("codes")
    def _mean_one_thing(codes: dict[KeyAct, tuple[int, ...]], _: Known) -> dict[KeyAct, tuple[int, ...]]:
        twice = repeated([str(code) for given in codes.values() for code in given])
        if twice:
            raise ValueError(f"give {', '.join(twice)} more than once: a key does one thing")
        return codes
