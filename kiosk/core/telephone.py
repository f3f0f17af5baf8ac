"""Telephone numbers have no place in texts: only what a site has confirmed is shown, and not for ever."""

import re
from unicodedata import decimal

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\ufe00-\ufe0f\ufeff]+"
)
_DASHES = r"\u2010-\u2015\u2212\u301c\ufe58\ufe63\uff0d\uff5e~-"
_DOTS = r".\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff0e\uff65"
_DASH, _SPACE = re.compile(rf"[{_DASHES}]"), re.compile(r"\s")
_BETWEEN = rf"[\s{_DOTS}()\[\]\uff08\uff09|_/\u2044\u2215\uff0f{_DASHES}]{{0,5}}"
_RUN = rf"(?:(?<=\d)|(?<=\+)\d)(?:{_BETWEEN}\d){{6,40}}"
# What stands before is looked at last: a pattern that begins with what it finds passes over all else quickly.
_WHOLE = re.compile(rf"[+\d](?<![\dA-Za-z./].)(?<!\d[,:].){_RUN}(?![\dA-Za-z%]|[.,:/]\d)")

_YEAR = r"(?:19|20)\d\d"
_DAY = r"[0-3]?\d[/.-] ?[0-3]?\d"
_DATE = rf"(?:{_DAY}[/.-] ?{_YEAR}|{_YEAR}[/.-]{_DAY})"
_THOUSANDS = r"[1-9]\d?(?:(?: \d{3})* 000|(?:\.\d{3})*\.000)"
_FIGURE = rf"(?:[1-9]\d{{0,2}}(?:[ .]\d{{3}})?|{_THOUSANDS})"
_DECIMAL = r"\d{1,2}\.\d{1,2}"
_OTHER = re.compile(
    rf"{_YEAR}[/-]\d{{1,4}}(?:-\d\d)?|{_YEAR} ?[/-] ?{_YEAR}|[1-9]\d{{0,3}}/{_YEAR}"
    rf"|{_DATE}(?: ?- ?{_DATE})?"
    rf"|{_THOUSANDS}|{_FIGURE}(?: - | \(){_YEAR}|{_YEAR}(?: - | \(){_FIGURE}"
    rf"|{_DECIMAL} - {_DECIMAL}"
)
"""Years and laws; dates; figures, also with their year; decimals from and to."""

_DIGITS = re.compile(rf"\d(?:{_BETWEEN}\d){{2,}}(?![\u4e07\u4ebf\u842c\u5104])")
"""Three or more; before the Chinese words for ten thousand and more they count something."""
_SHORT = re.compile(r"(?<!\d)(?:112|911|999|1\D+1\D+2|9\D+1\D+1|9\D+9\D+9|116\D*\d{3})(?!\d)")


def find_number(text: str) -> str | None:
    """The first telephone number: seven digits or more, grouped or not; no dates, years or thousands."""
    found = (match.group() for match in _WHOLE.finditer(_UNSEEN.sub("", text)))
    return next((run for run in found if not _OTHER.fullmatch(plain(run))), None)


def short_numbers(text: str) -> set[str]:
    """Those to call that many countries share, or figures that look like them; digits 0 to 9 alone."""
    runs = _DIGITS.findall(_UNSEEN.sub("", text))
    return {re.sub(r"\D", "", found) for run in runs for found in _SHORT.findall(plain(run))}


def refuse_number(text: str) -> str:
    """The text; raises ValueError with the way to mend it."""
    if number := find_number(text):
        raise ValueError(
            f"holds a telephone number ({number}): numbers stand in site.toml, where somebody confirms them"
        )
    return text


def plain(text: str) -> str:
    """With digits 0 to 9, one kind of space and one of dash, and without signs that nobody sees."""
    digits = "".join(str(decimal(sign, sign)) for sign in _UNSEEN.sub("", text))
    return _DASH.sub("-", _SPACE.sub(" ", digits))
