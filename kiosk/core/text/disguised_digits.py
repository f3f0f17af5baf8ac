"""Disguised digits: circled, raised or Ethiopic ones, letters that look like digits, and marks over them."""

import re
from unicodedata import decimal, numeric

UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\ufe00-\ufe0f\ufeff"
    "\U000e0001-\U000e01ef]+"
)
_MARK = "\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff"
_DRESS = (
    "\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289"
    "\U0001f100-\U0001f10a"
)
_ETHIOPIC = "\u1369-\u137c"
_RARE = re.compile(f"[{_MARK}{_DRESS}{_ETHIOPIC}]")
_MARKS = re.compile(rf"(?<=\d)[{_MARK}]+")
_DRESSED = re.compile(f"[{_DRESS}]")
_DIGIT = re.compile(r"\d")
_ETHIOPIC_RUN = re.compile(f"[{_ETHIOPIC}]+")
# These begin with the letter, so that a text is passed over quickly.
_ZERO = re.compile("[Oo\u041e\u043e\u039f\u03bf](?:(?=\\d)|(?<=\\d.))")
_ONE = re.compile(
    "[Il\u0406\u0456\u04cf\u0399](?:(?<=\\d.)(?![^\\W\\d_])|(?=\\d)(?<![^\\W\\d_].))", re.DOTALL
)
_ALIKE = {"O": "0", "I": "1", "L": "1", "Z": "2", "E": "3", "A": "4", "S": "5", "G": "6", "T": "7", "B": "8"}
_LIKE_DIGITS = str.maketrans(_ALIKE | {letter.lower(): digit for letter, digit in _ALIKE.items()})
_MIXED = re.compile(r"\d(?<![^\W_].)(?:[ \u00a0.\u2010-\u2015-]?[\dOILZEASGTBoilzeasgtb]){6,20}(?!\w)")
_GROUP = re.compile(r"\w+")
_MOST_ZEROS = 3
_LEAST_DIGITS = 4
"""The digits among letters that look like digits; fewer are a name, such as that of a road."""


def undisguise(text: str) -> str:
    """Replaces disguised digits by digits, and removes invisible characters."""
    text = UNSEEN.sub("", text)
    if _RARE.search(text):
        text = _MARKS.sub("", text)
        text = _DRESSED.sub(lambda sign: str(int(numeric(sign[0]))), text)
        text = _ETHIOPIC_RUN.sub(lambda run: _from_ethiopic(run[0]), text)
    return _MIXED.sub(_from_letters, _ONE.sub("1", _with_zeros(text)))


def _with_zeros(text: str) -> str:
    """Replaces letters next to a digit, and those next to them."""
    for _ in range(_MOST_ZEROS):
        shown = _ZERO.sub("0", text)
        if shown == text:
            break
        text = shown
    return text


def _from_letters(run: re.Match[str]) -> str:
    """Reads letters as digits. A list of buses or rooms, such as 62B 117A, has spaces and no 0 in front;
    letters by themselves are a word, as in 9 to 17.
    """
    shown = run[0]
    groups = _GROUP.findall(shown)
    is_number = shown.startswith("0") or " " not in shown
    is_word = any(map(str.isalpha, groups))
    if not is_number or is_word or sum(map(str.isdigit, shown)) < _LEAST_DIGITS:
        return shown
    return shown.translate(_LIKE_DIGITS)


def latin_digits(text: str) -> str:
    """Replaces every decimal digit by 0 to 9."""
    return text if text.isascii() else _DIGIT.sub(lambda sign: str(decimal(sign[0])), text)


def _from_ethiopic(run: str) -> str:
    """Reads Ethiopic numbers, which have no zero: ፻፲፪ is 100 and 10 and 2. Ones alone are read one by one."""
    values = [int(numeric(sign)) for sign in run]
    if len(values) > 1 and all(value < 10 for value in values):
        return "".join(map(str, values))
    total = hundreds = 0
    for value in values:
        if value == 10_000:
            total, hundreds = (total + hundreds or 1) * value, 0
        elif value == 100:
            hundreds = (hundreds or 1) * value
        else:
            hundreds += value
    return str(total + hundreds)
