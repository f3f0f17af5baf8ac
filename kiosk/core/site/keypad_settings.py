"""The settings of keyboards, keypads and switches."""

from typing import Annotated

from pydantic import Field, field_validator

from kiosk.core.base.record import AS_LIST, Record, repeated
from kiosk.core.keys.keypad import KeyAct

_Code = Annotated[int, Field(ge=1, le=247)]


class KeypadSettings(Record):
    """``bounce_s``: for how long the same key is ignored. ``scan_s``: for how long each control is offered to
    a person who has one switch; 0 for no offers. ``codes``: codes of the kernel, by the act of the key; they
    replace the usual ones.
    """

    bounce_s: Annotated[float, Field(ge=0, le=2)] = 0.5
    scan_s: Annotated[float, Field(ge=0, le=5)] = 0.0
    codes: dict[KeyAct, Annotated[tuple[_Code, ...], AS_LIST]] = Field(default_factory=dict)

    @field_validator("scan_s")
    @classmethod
    def _can_be_followed(cls, scan: float) -> float:
        if 0 < scan < 1:
            raise ValueError("is too short to press in: write 1 to 5 seconds, or 0 to offer nothing")
        return scan

    @field_validator("codes")
    @classmethod
    def _mean_one_thing(cls, codes: dict[KeyAct, tuple[int, ...]]) -> dict[KeyAct, tuple[int, ...]]:
        twice = repeated([str(code) for given in codes.values() for code in given])
        if twice:
            raise ValueError(f"give {', '.join(twice)} more than once: a key does one thing")
        return codes
