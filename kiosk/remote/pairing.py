"""Who may look and who leads: codes, tokens and what wrong codes cost. ``now`` is in monotonic seconds."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from hmac import compare_digest

LONGEST_WAIT = 60.0
"""Seconds; the first wrong code costs one, each further one of the same address twice as many."""

MOST_WRONG = 20
"""Of all addresses together; then no code counts any more in this talk."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Wrong codes from one address, and until when none of it is looked at."""

    codes: int
    until: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """``code`` lets one phone in and is then another; "" after too many wrong ones.

    ``tokens`` are secrets of the phones that came in, by which they come back; ``leader`` is one of them,
    "" before the first.
    """

    code: str
    tokens: frozenset[str] = frozenset()
    leader: str = ""
    wrong: dict[str, Wrong] = field(default_factory=dict)

    def leads(self, token: str) -> bool:
        return token != "" and token == self.leader


@dataclass(frozen=True, slots=True)
class Refused:
    """Another try is looked at after ``wait`` seconds, None for never."""

    wait: float | None


def enter(
    pairing: Pairing,
    typed: str,
    address: str,
    now: float,
    *,
    token: str,
    next_code: str,
    there: Collection[str],
) -> tuple[Pairing, Refused | None]:
    """``token`` is the phone's if it comes in; it leads if the leader is not ``there``."""
    before = pairing.wrong.get(address, Wrong(0, now))
    if not pairing.code:
        return pairing, Refused(None)
    if now < before.until:
        return pairing, Refused(before.until - now)
    if not compare_digest(typed.encode("utf-8", "replace"), pairing.code.encode()):
        return _refuse(pairing, address, before, now)
    leader = pairing.leader if pairing.leader in there else token
    wrong = {other: those for other, those in pairing.wrong.items() if other != address}
    return Pairing(next_code, pairing.tokens | {token}, leader, wrong), None


def lead(pairing: Pairing, token: str) -> Pairing:
    """Whoever has come in may take over: the leader's phone may be lost or empty."""
    return replace(pairing, leader=token) if token in pairing.tokens else pairing


def _refuse(pairing: Pairing, address: str, before: Wrong, now: float) -> tuple[Pairing, Refused]:
    wait = min(2.0**before.codes, LONGEST_WAIT)
    wrong = pairing.wrong | {address: Wrong(before.codes + 1, now + wait)}
    over = sum(those.codes for those in wrong.values()) >= MOST_WRONG
    return replace(pairing, wrong=wrong, code="" if over else pairing.code), Refused(None if over else wait)
