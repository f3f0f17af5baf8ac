"""What each catalogue writes in one way, so that no translator has to type it: digits, and French spaces."""

import re
import unicodedata

_NARROW = "\u202f"
_SPACE = f"[ \u00a0{_NARROW}]"
_BEFORE = re.compile(rf"{_SPACE}+(?=[;:!?»])|(?<=[\w}}).…])(?=[;!?»])|(?<=[^\W\d])(?=:(?:\s|$))")
_AFTER = re.compile(rf"(?<=«){_SPACE}*(?=\S)")
_DIGIT = re.compile(r"[^\W\D0-9]|[٪٫٬]", re.UNICODE)
_SIGNS = {"٪": "%", "٫": ".", "٬": ","}


def typeset(text: str, tag: str) -> str:
    """Digits are 0 to 9, as in the telephone numbers beside them; French has narrow spaces before ; : ! ? and
    inside « » that do not break.
    """
    text = _DIGIT.sub(lambda found: _SIGNS.get(found[0]) or str(unicodedata.decimal(found[0])), text)
    return _AFTER.sub(_NARROW, _BEFORE.sub(_NARROW, text)) if tag.partition("-")[0] == "fr" else text
