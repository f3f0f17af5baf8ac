"""Decides which phones may watch and which leads: codes, tokens and penalties for wrong codes.

``now`` is in monotonic seconds.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from hmac import compare_digest

LONGEST_WAIT = 60.0
"""Seconds; the first wrong code costs one, each further one of the same address twice as many."""

MOST_WRONG = 20
"""Of all addresses together; after that no code is valid in this talk."""

REMEMBERED = 16
"""Revoked tokens of a seat, by which a second holder is detected."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Wrong codes of one address, and until when its codes are not checked."""

    codes: int
    until: float


@dataclass(frozen=True, slots=True)
class Seat:
    """A phone that joined with a code.

    ``token`` lets it come back, and is then replaced. ``before`` stays valid until the phone confirms the new
    one, which may have been lost on the way; then it is "". Only an intruder can have a ``void`` token.
    """

    token: str
    before: str = ""
    void: tuple[str, ...] = ()

    def takes(self, token: str) -> bool:
        return token != "" and token in (self.token, self.before)


@dataclass(frozen=True, slots=True)
class Pairing:
    """``code`` lets one phone in and is then replaced; "" after too many wrong ones.

    ``leader`` is the number of one of the ``seats``, 0 for none. ``doubled``: a second phone presented the
    token of one that has a newer one, or is connected.
    """

    code: str
    seats: Mapping[int, Seat] = field(default_factory=dict)
    leader: int = 0
    wrong: Mapping[str, Wrong] = field(default_factory=dict)
    doubled: bool = False

    def leads(self, seat: int) -> bool:
        return seat != 0 and seat == self.leader

    def seat_of(self, token: str) -> int:
        """The seat of a token; 0 if there is none."""
        return next((number for number, seat in self.seats.items() if seat.takes(token)), 0)


@dataclass(frozen=True, slots=True)
class Refused:
    """The next try is checked after ``wait`` seconds; None means never."""

    wait: float | None


def enter(
    pairing: Pairing,
    typed: str,
    address: str,
    now: float,
    *,
    token: str,
    next_code: str,
    there: Collection[int],
) -> tuple[Pairing, Refused | None]:
    """Checks a typed code. ``token`` is the phone's if it joins; it leads if the leader is not ``there``."""
    before = pairing.wrong.get(address, Wrong(0, now))
    if not pairing.code:
        return pairing, Refused(None)
    if now < before.until:
        return pairing, Refused(before.until - now)
    if not compare_digest(typed.encode("utf-8", "replace"), pairing.code.encode()):
        return _refuse(pairing, address, before, now)
    number = max(pairing.seats, default=0) + 1
    leader = pairing.leader if pairing.leader in there else number
    wrong = {other: those for other, those in pairing.wrong.items() if other != address}
    seats = {**pairing.seats, number: Seat(token)}
    return replace(pairing, code=next_code, seats=seats, leader=leader, wrong=wrong), None


def come_back(pairing: Pairing, given: str, token: str) -> tuple[Pairing, int]:
    """Returns the seat's number, 0 if there is none; ``token`` is the new one.

    A void token has two holders, of whom the right one is unknown, so neither keeps the seat.
    """
    for number, seat in pairing.seats.items():
        if seat.takes(given):
            gone = [each for each in (seat.token, seat.before) if each and each != given]
            taken = Seat(token, given, (*seat.void, *gone)[-REMEMBERED:])
            return replace(pairing, seats={**pairing.seats, number: taken}), number
        if given in seat.void:
            seats = {other: those for other, those in pairing.seats.items() if other != number}
            leader = 0 if pairing.leader == number else pairing.leader
            return replace(pairing, seats=seats, leader=leader, doubled=True), 0
    return pairing, 0


def keep(pairing: Pairing, number: int) -> Pairing:
    """Revokes the former token once the phone has its new one."""
    seat = pairing.seats[number]
    if not seat.before:
        return pairing
    kept = Seat(seat.token, "", (*seat.void, seat.before)[-REMEMBERED:])
    return replace(pairing, seats={**pairing.seats, number: kept})


def double(pairing: Pairing) -> Pairing:
    """Records that a second phone presented the token of one that is connected and answers."""
    return replace(pairing, doubled=True)


def lead(pairing: Pairing, number: int) -> Pairing:
    """Lets any joined phone take over: the leader's phone may be lost or empty."""
    return replace(pairing, leader=number) if number in pairing.seats else pairing


def _refuse(pairing: Pairing, address: str, before: Wrong, now: float) -> tuple[Pairing, Refused]:
    wait = min(2.0**before.codes, LONGEST_WAIT)
    wrong = {**pairing.wrong, address: Wrong(before.codes + 1, now + wait)}
    over = sum(those.codes for those in wrong.values()) >= MOST_WRONG
    return replace(pairing, wrong=wrong, code="" if over else pairing.code), Refused(None if over else wait)
