"""Finds addresses, which no text may contain: nobody has confirmed their content, and an opened one stays on
the phone.
"""

import re

_LETTER = r"[^\W\d_]"
_SCHEMES = "|".join(
    rf"(?<={scheme}:)" for scheme in ("mailto", "tel", "sms", "whatsapp", "tg", "viber", "signal")
)
_IN_BRACKETS = "|".join(rf"\{sign}\s{{0,3}}(?:at|dot|@|\.)\s{{0,3}}[)\]}}]" for sign in "([{")
# Every branch begins with one sign, no branch with a class of signs: other text is then passed over quickly.
_SIGN = re.compile(
    rf"@(?=\w)|:(?:(?=//)|{_SCHEMES})(?=\S)"
    rf"|\.(?:(?<={_LETTER}{{2}}.)(?={_LETTER}{{2,24}}(?!\w|\.\w))|(?<=\w.)(?={_LETTER}{{2,24}}/)|(?<=www.)(?=\w)"
    r"|(?<=\bt.)(?=me\b)|(?<=\bm.)(?=me\b))"
    rf"|{_IN_BRACKETS}"
    r"| (?:\.|dot|DOT|Dot|point|نقطة|डॉट|ڈاٹ|ነጥብ|点) ?(?:com|org|net|info|int|eu)\b"
    r"|。(?:com|org|net|cn)\b"
    r"|w(?<!\w.)ww\b|W(?<!\w.)WW\b"
)
"""The signs of an address: the @ of mail, a scheme, a dot without a space after it."""


def find_address(text: str) -> str | None:
    """The first web or mail address or handle in a text without disguised letters, with its surroundings."""
    found = _SIGN.search(text)
    if not found:
        return None
    before, after = text[: found.start()].split()[-1:], text[found.end() :].split()[:1]
    glued = text[found.start() - 1 : found.start()].strip(), text[found.end() : found.end() + 1].strip()
    parts = (before[-1] if before and glued[0] else "", found.group(), after[0] if after and glued[1] else "")
    return "".join(parts).strip()
