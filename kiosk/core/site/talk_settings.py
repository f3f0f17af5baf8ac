"""A site's settings for speakers."""

from dataclasses import dataclass
from typing import Annotated

from kiosk.base.unsafe_characters import refuse_strange
from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import Check

_LONGEST_CONTACT = 80


def _line_for_staff(text: str) -> str:
    """Checks a line for staff. A number is allowed: no visitor reads it, and the site's own staff answer."""
    refuse_strange(text)
    if "\n" in text or len(text) > _LONGEST_CONTACT:
        raise ValueError(f"is one line of at most {_LONGEST_CONTACT} characters: a name, a role and a number")
    return text


@dataclass(frozen=True, kw_only=True)
class TalkSettings(Record):
    """``contact``: the person whom a speaker calls when somebody needs help; only the console shows it.

    ``number_when_blank``: the black screen of *Blank* shows the number.
    """

    contact: Annotated[str, Check(_line_for_staff)] = ""
    number_when_blank: bool = False
