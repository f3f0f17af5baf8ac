"""The script and direction of a language."""

ARABIC = frozenset({"ar", "fa", "ps", "ur", "ckb", "ar-XB"})
_OTHERS = {
    "am": "ethiopic",
    "ti": "ethiopic",
    "hi": "devanagari",
    "ne": "devanagari",
    "bn": "bengali",
    "th": "thai",
    "zh-Hans": "cjk",
    **dict.fromkeys(("ru", "uk", "be", "bg", "kk", "ky", "mk", "mn", "sr", "tg"), "cyrillic"),
    "ha": "hausa",
    "vi": "vietnamese",
}


def script_of(language: str) -> str:
    """The token name of a language tag's script; Latin unless known otherwise."""
    base = language.split("-", maxsplit=1)[0]
    if language in ARABIC or base in ARABIC:
        return "arabic"
    return _OTHERS.get(language) or _OTHERS.get(base, "latin")


def is_right_to_left(language: str) -> bool:
    return script_of(language) == "arabic"


def face_of(language: str) -> str:
    """The script, or its style for this language: Urdu is set in Nastaliq."""
    return "nastaliq" if language.split("-", maxsplit=1)[0] == "ur" else script_of(language)
