"""Checks codes that people type, with a penalty for each wrong one. ``now`` is in monotonic seconds."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hmac import compare_digest

LONGEST_WAIT = 60.0
"""Seconds; the first wrong code costs one, each further one of the same address twice as many."""

MOST_WRONG = 20
"""Of all addresses together; after that no code is valid any more."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Wrong codes of one address, and until when its codes are not checked."""

    codes: int
    until: float


@dataclass(frozen=True, slots=True)
class Refused:
    """The next try is checked after ``wait`` seconds; None means never."""

    wait: float | None


@dataclass(frozen=True, slots=True)
class CodeTries:
    """``code`` lets one in and is then replaced; "" after too many wrong ones."""

    code: str
    wrong: Mapping[str, Wrong] = field(default_factory=dict)


def tried(
    tries: CodeTries, typed: str, address: str, now: float, next_code: str
) -> tuple[CodeTries, Refused | None]:
    """Checks a typed code. ``next_code`` replaces a right one."""
    before = tries.wrong.get(address, Wrong(0, now))
    if not tries.code:
        return tries, Refused(None)
    if now < before.until:
        return tries, Refused(before.until - now)
    if not compare_digest(typed.encode("utf-8", "replace"), tries.code.encode()):
        return _refused(tries, address, before, now)
    wrong = {other: those for other, those in tries.wrong.items() if other != address}
    return CodeTries(next_code, wrong), None


def in_digits(typed: str) -> str:
    """Returns what was typed without spaces; digits of any script count."""
    return "".join(str(int(letter)) for letter in typed if letter.isdecimal())


def _refused(tries: CodeTries, address: str, before: Wrong, now: float) -> tuple[CodeTries, Refused]:
    wait = min(2.0**before.codes, LONGEST_WAIT)
    wrong = {**tries.wrong, address: Wrong(before.codes + 1, now + wait)}
    over = sum(those.codes for those in wrong.values()) >= MOST_WRONG
    return replace(tries, wrong=wrong, code="" if over else tries.code), Refused(None if over else wait)
