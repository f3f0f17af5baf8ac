"""A hand with phones: they join by the code, lead by the real process, and tell what they were told."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.core.phones.commands import Standing
from tools.talk.phone import Phone

MOST = 2


@dataclass(frozen=True, slots=True)
class PhoneTold:
    """What a phone was told last, and its picture of the room as PNG."""

    state: Mapping[str, Any]
    picture: bytes


class PhoneHand:
    """The phone that joined first leads."""

    def __init__(self) -> None:
        self._phones: list[Phone] = []

    @property
    def number(self) -> int:
        """How many are connected; those that were shut out are put away."""
        for phone in [phone for phone in self._phones if phone.ended]:
            self._phones.remove(phone)
            phone.__exit__(None, None, None)
        return len(self._phones)

    def told(self) -> PhoneTold | None:
        """By the first of them."""
        return PhoneTold(self._phones[0].state, self._phones[0].picture) if self.number else None

    def join(self, standing: Standing) -> bool:
        """Whether one came in."""
        if not standing.code or self.number >= MOST:
            return False
        self._phones.append(Phone(standing.address, standing.code))
        return True

    def do(self, what: str) -> bool:
        """What its page has a button for, such as "jump talk-welcome"; whether a phone is there."""
        if not self.number:
            return False
        word, *rest = what.split()
        self._phones[0].say(message(word, rest[0] if rest else ""))
        return True

    def leave(self) -> bool:
        """The first one goes; whether it was there."""
        if not self.number:
            return False
        self._phones.pop(0).__exit__(None, None, None)
        return True

    def end(self) -> None:
        while self.leave():
            pass


def message(word: str, about: str) -> dict[str, Any]:
    """What the page of a phone sends."""
    match word:
        case "blank" | "show":
            return {"do": "blank", "on": word == "blank"}
        case "jump":
            return {"do": word, "slide": about}
        case "language" | "second":
            return {"do": word, "language": about}
        case "speaks":
            return {"do": word, "speaks": about}
        case _:
            return {"do": word}
