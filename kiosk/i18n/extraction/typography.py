"""Typesets all catalogues alike, so that no translator has to: digits, and French spaces."""

import re
import unicodedata

_NARROW = "\u202f"
_SPACE = f"[ \u00a0{_NARROW}]"
_BEFORE = re.compile(rf"{_SPACE}+(?=[;:!?»])|(?<=[\w}}).…])(?=[;!?»])|(?<=[^\W\d])(?=:(?:\s|$))")
_AFTER = re.compile(rf"(?<=«){_SPACE}*(?=\S)")
_DIGIT = re.compile(r"[^\W\D0-9]|[٪٫٬]", re.UNICODE)
_SIGNS = {"٪": "%", "٫": ".", "٬": ","}


def typeset(text: str, tag: str) -> str:
    """Writes digits as 0 to 9, as in neighbouring telephone numbers; French has narrow spaces before ; : ! ?
    and inside « » that do not break.
    """
    text = _DIGIT.sub(lambda found: _SIGNS.get(found[0]) or str(unicodedata.decimal(found[0])), text)
    return _AFTER.sub(_NARROW, _BEFORE.sub(_NARROW, text)) if tag.partition("-")[0] == "fr" else text
