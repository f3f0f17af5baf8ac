"""Telephone numbers have no place in texts: only what a site has confirmed is shown, and not for ever."""

import re
from unicodedata import digit

_BETWEEN = r"[ \u00a0\u202f.()/–-]"
_RUN = rf"(?:(?<=\d)|(?<=\+)\d)(?:{_BETWEEN}{{0,2}}\d){{6,14}}"
# What stands before is looked at last: a pattern that begins with what it finds passes over all else quickly.
_WHOLE = re.compile(rf"[+\d](?<![\dA-Za-z.,:/].){_RUN}(?![\dA-Za-z%]|[.,:/]\d)")
_YEARS = re.compile(r"(?:19|20)\d\d[/–-]\d{1,4}(?:-\d\d)?")
_THOUSANDS = re.compile(r"[1-9]\d?(?:([ \u00a0\u202f.])\d{3})(?:\1\d{3})*")


def find_number(text: str) -> str | None:
    """The first telephone number: seven digits or more, grouped or not; no dates, years or thousands."""
    found = (match.group() for match in _WHOLE.finditer(text))
    return next((run for run in found if not _is_other(run)), None)


def _is_other(run: str) -> bool:
    plain = "".join(str(digit(sign, sign)) for sign in run)
    return bool(_YEARS.fullmatch(plain) or _THOUSANDS.fullmatch(plain))


def refuse_number(text: str) -> str:
    """The text; raises ValueError with the way to mend it."""
    if number := find_number(text):
        raise ValueError(
            f"holds a telephone number ({number}): numbers stand in site.toml, where somebody confirms them"
        )
    return text
