"""Line breaks of headlines in scripts without spaces: only where the author allows one."""

import re
import unicodedata

from kiosk.core.text.scripts import script_of

BREAK = "\u200b"
"""The mark between the phrases of a headline or a title; it has no width."""

_JOINER = "\u2060"
_PLACE_TO_BREAK = frozenset(f" \n{BREAK}")
_AFTER_MARK = re.compile("(?<=[、。，：；！？])(?=[^、。，：；！？”’」』）》])")
_IN_A_WORD = re.compile(r"(?<=\w-)(?=\w)")
_BESIDE_NUMBER = re.compile(r"(?<=\d)(?=[^\s\W\d])|(?<=[^\s\W\d])(?=\d)")
_ENDING = re.compile(r"\w{1,2}\W?$")
_PARTS = re.compile(f"[ \n{BREAK}]")


def breaks_anywhere(language: str) -> bool:
    """Whether a layout engine would break lines between any two letters."""
    return script_of(language).breaks_anywhere


def held(text: str, language: str) -> str:
    """``text`` with breaks only where the author allows them; in scripts with spaces, only at spaces.

    If a text without spaces has no authored break, a line may end after a punctuation mark.
    """
    text = text.replace(_JOINER, "")
    if not breaks_anywhere(language):
        return _IN_A_WORD.sub(_JOINER, text)
    if BREAK not in text:
        text = _AFTER_MARK.sub(BREAK, text)
    pairs = zip(text, f"{text[1:]} ", strict=False)
    return "".join(a + _JOINER if _is_joined(a, b) else a for a, b in pairs)


def kept(text: str, language: str) -> str:
    """Holds running text: a number stays with its word, and the last line never has a single letter."""
    if not breaks_anywhere(language):
        return text
    text = _BESIDE_NUMBER.sub(_JOINER, text.replace(_JOINER, ""))
    whole = _ENDING.search(text)
    return text[: whole.start()] + held(whole[0], language) if whole else text


def parts(text: str) -> list[str]:
    """The pieces of a held text that no line break divides."""
    return _PARTS.split(text)


def without_breaks(text: str) -> str:
    """``text`` without authored breaks, for speech and counting."""
    return text.replace(BREAK, "").replace(_JOINER, "")


def _is_joined(before: str, after: str) -> bool:
    if before in _PLACE_TO_BREAK or after in _PLACE_TO_BREAK:
        return False
    # Latin words and numbers hold by themselves, and would lose their kerning.
    return not (before.isascii() and after.isascii()) and not unicodedata.category(after).startswith("M")
