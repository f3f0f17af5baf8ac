"""Which PINs are too easy to guess, and what a hash of one looks like."""

import re
from itertools import pairwise

SHORTEST, LONGEST = 6, 12
LEAST_DIGITS = 4
"""Different ones."""

_LONGEST_RUN = 3


_HASH = re.compile(r"\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$[\w+/-]{11,64}\$[\w+/-]{22,128}")
_MOST = (262_144, 20, 16)
"""KiB of memory, rounds and lanes: a hash that asked for more could bring the machine down."""


def is_pin_hash(text: str) -> bool:
    """Whether it is one that argon2id made, and that this machine can check."""
    found = _HASH.fullmatch(text)
    return found is not None and all(
        1 <= int(n) <= most for n, most in zip(found.groups(), _MOST, strict=True)
    )


def weakness(pin: str) -> str:
    """Why staff should choose another PIN; "" for one that can stay."""
    if not (pin.isascii() and pin.isdigit()):
        return "use digits only: the keys of the screen have nothing else"
    if not SHORTEST <= len(pin) <= LONGEST:
        return f"use {SHORTEST} to {LONGEST} digits"
    if len(set(pin)) < LEAST_DIGITS:
        return f"use at least {LEAST_DIGITS} different digits"
    if _run(pin) > _LONGEST_RUN:
        return "use no row such as 1234, 9876 or 2468"
    if any(pin == pin[:n] * (len(pin) // n) for n in range(1, len(pin) // 2 + 1) if len(pin) % n == 0):
        return "use nothing that repeats, such as 135135"
    return ""


def _run(pin: str) -> int:
    """The length of the longest part that goes on in equal steps; 9 is followed by 0."""
    longest = length = 1
    steps = [(int(b) - int(a)) % 10 for a, b in pairwise(pin)]
    for before, step in zip([None, *steps], steps, strict=False):
        length = length + 1 if step == before else 2
        longest = max(longest, length)
    return longest
