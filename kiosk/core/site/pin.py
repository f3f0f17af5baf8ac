"""Weak PINs, and the format of a PIN's hash."""

import re
from itertools import pairwise

SHORTEST, LONGEST = 6, 12
LEAST_DIGITS = 4
"""Least number of different digits."""

_LONGEST_RUN = 3

_DAY, _MONTH, _YEAR = "(0[1-9]|[12][0-9]|3[01])", "(0[1-9]|1[0-2])", "(19|20)[0-9][0-9]"
_DATES = tuple(
    re.compile(f"{_DAY}{_MONTH}{year}|{_MONTH}{_DAY}{year}|{year}{_MONTH}{_DAY}")
    for year in ("[0-9][0-9]", _YEAR)
)
_MONTHS = re.compile(f"{_MONTH}{_YEAR}|{_YEAR}{_MONTH}")

_POPULAR = frozenset(
    {
        *("100200", "112358", "124578", "134679", "135790", "142857", "145236", "147896", "235689", "246810"),
        *("271828", "299792", "314159", "321478", "369874", "420069", "520131", "521314", "602214", "741236"),
        *("753159", "789632", "951357", "963214", "159487", "147963", "147369", "963147", "123698", "987412"),
    }
)
"""Known numbers and keypad patterns. Sequences, repetitions and dates are found without a list."""


_HASH = re.compile(r"\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$[\w+/-]{11,64}\$[\w+/-]{22,128}")
_MOST = (262_144, 20, 16)
"""Limits for KiB of memory, rounds and lanes: a hash with higher costs could exhaust the machine."""


def is_pin_hash(text: str) -> bool:
    """Whether it is an argon2id hash that this machine can check."""
    found = _HASH.fullmatch(text)
    return found is not None and all(
        1 <= int(n) <= most for n, most in zip(found.groups(), _MOST, strict=True)
    )


def weakness(pin: str) -> str:
    """Why staff should choose another PIN; "" for an acceptable one."""
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
    if _is_date(pin):
        return "use nothing that could be a date: those are tried first"
    if pin in _POPULAR or _is_pattern(pin):
        return "use no pattern of keys or known number, such as 147258 or 314159: many people have it"
    return ""


def _is_date(pin: str) -> bool:
    """A day with its year, in any order, or a month with its year."""
    return any(form.fullmatch(pin) for form in (*_DATES, _MONTHS))


def _is_pattern(pin: str) -> bool:
    """Two short sequences, one after the other as in 789456, or interleaved as in 142536."""
    half = len(pin) // 2
    ways = ((pin[:half], pin[half:]), (pin[::2], pin[1::2]))
    return len(pin) % 2 == 0 and any(_run(a) == _run(b) == half for a, b in ways)


def _run(pin: str) -> int:
    """The length of the longest part with equal steps; 9 is followed by 0."""
    longest = length = 1
    steps = [(int(b) - int(a)) % 10 for a, b in pairwise(pin)]
    for before, step in zip([None, *steps], steps, strict=False):
        length = length + 1 if step == before else 2
        longest = max(longest, length)
    return longest
