"""Finds names of messengers and social networks, which no text may contain: what is opened there stays on the
phone, where others can see it, and nobody has confirmed who answers.
"""

import re

# Each branch begins with a letter that is rare in its language, so that a text is passed over quickly.
_NAMES = re.compile(
    r"(?:w(?<!\w.)hat[’']?s[ -]?app|w(?<!\w.)echat|w(?<!\w.)eixin|v(?<!\w.)iber|k(?<=\bfacebook)"
    r"|b(?<=\bfb) messenger|k(?<=\btik) ?tok|g(?<=\bteleg)ram|g(?<=\binstag)ram|p(?<=\bsnap)chat"
    r"|k(?<=\bsk)ype|b(?<!\w.)otim|k(?<!\w.)akao ?talk|z(?<!\w.)alo|h(?<=\bth)reema|y(?<!\w.)outube"
    r"|v(?<!\w.)kontakte)(?!\w)"
    r"|واتس ?[اآ]ب|تل[يى]?[قغج]رام|تيل[يى]?[قغج]رام|فيس ?بوك|إنست[قغج]رام|انست[قغج]رام|تيك ?توك|فايبر"
    "|ماسنجر|سكايب"
    "|व्हाट्स ?[ऐए]प|व्हॉट्स ?[ऐए]प|वॉट्स ?[ऐए]प|वाट्स ?[ऐए]प|टेलीग्राम|फ\u093c?ेसबुक|इंस्टाग्राम|टिक ?टॉक|वाइबर|मैसेंजर"
    "|واٹس ?ایپ|واٹس ?اپ|ٹیلی ?گرام|فیس ?بک|انسٹا ?گرام|ٹک ?ٹاک|وائبر|میسنجر"
    "|ዋትስ ?አፕ|ዋትሳፕ|ቴሌ ?ግራም|ፌስ ?ቡክ|ኢንስታግራም|ቲክ ?ቶክ|ቫይበር"
    "|微信|脸书|抖音"
)
_WORDS = "Signal|LINE|imo|IMO|Discord|Messenger|Twitter|QQ"
_MAY_NAME = re.compile(_WORDS)
_BY_NAME = re.compile(rf"\b(?:on|via|by|through|over|sur|par|في|على) (?:{_WORDS})\b|\bLINE ID\b|\bQQ\b")
"""Names that are words too: they are found only after a word such as on."""


def find_messenger(text: str) -> str | None:
    """The first such name in a text without disguised letters."""
    found = _NAMES.search(text.lower()) or (_BY_NAME.search(text) if _MAY_NAME.search(text) else None)
    return found.group() if found else None
