"""Decides which phones may watch and which leads: codes, tokens and penalties for wrong codes.

``now`` is in monotonic seconds.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from kiosk.serving.code_tries import CodeTries, Refused, Wrong, tried

REMEMBERED = 16
"""Revoked tokens of a seat, by which a second holder is detected."""


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
    tries, refused = tried(CodeTries(pairing.code, pairing.wrong), typed, address, now, next_code)
    if refused:
        return replace(pairing, code=tries.code, wrong=tries.wrong), refused
    number = max(pairing.seats, default=0) + 1
    leader = pairing.leader if pairing.leader in there else number
    seats = {**pairing.seats, number: Seat(token)}
    return replace(pairing, code=tries.code, seats=seats, leader=leader, wrong=tries.wrong), None


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
