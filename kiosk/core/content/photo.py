"""A site's own photograph next to the words of a panel."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from kiosk.core.base.record import Record, matching, one_line
from kiosk.core.base.record_marks import checks_whole
from kiosk.core.site.go_live import FIRST_DAY, Signed

LONGEST_ALT = 90

_NAME = r"[\w-][\w. -]*\.(?i:png|jpe?g)"

PhotoFile = Annotated[
    str,
    matching(
        _NAME,
        "write the name of a JPEG or PNG file in content/pictures, such as our-desk.jpg, with letters, "
        "digits, spaces, dots, - and _ only; export another kind of picture, such as HEIC, as JPEG",
    ),
]


def can_name_photo(name: str) -> bool:
    return re.fullmatch(_NAME, name) is not None


@dataclass(frozen=True, kw_only=True)
class Photo(Record):
    """``file`` is in the folder ``pictures`` of the same content. ``alt`` describes it, for people who cannot
    see it; ``credit`` names the photographer.

    ``people`` says who can be seen; with "signed" each of them has agreed, and ``signed`` names the member of
    staff who holds their agreements.
    """

    file: PhotoFile
    alt: Annotated[str, one_line(LONGEST_ALT, "what a photograph shows, said to those who cannot see it")]
    credit: Annotated[str, one_line(50)]
    people: Literal["none", "unrecognisable", "signed"]
    signed: Signed | None = None

    @checks_whole
    def _is_signed_for(self) -> None:
        if self.people == "signed" and self.signed is None:
            raise ValueError(
                "shows people, so somebody signs that each of them has agreed in writing: add "
                'signed = { on = DATE, by = "branch-manager" }'
            )
        if self.signed and self.signed.on < FIRST_DAY:
            raise ValueError(f"is signed on {self.signed.on}, an example: write the day of the signature")

    def may_be_shown(self, today: date) -> bool:
        """Whether nobody can be recognised, or a person signed for it by today."""
        return self.people != "signed" or (self.signed is not None and self.signed.is_valid(today))
