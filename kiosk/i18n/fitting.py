"""Whether a translation can be shown in the place of its source."""

import re
from collections.abc import Sequence

from kiosk.i18n.placeholders import PLACEHOLDER, same_placeholders

_SUSPICIOUS = re.compile(r"[{}<>&]")
_MARKUP = re.compile(r"[<>]|&#?\w+;")


def misfit(sources: Sequence[str], translations: Sequence[str]) -> str:
    """What keeps translations (of a plural there are several) from being shown; "" where nothing does."""
    if not _SUSPICIOUS.search("".join((*sources, *translations))):
        return ""
    if not same_placeholders(sources, translations) or any(map(_has_lone_brace, translations)):
        return "has other {placeholders} than the English: keep them"
    known = {mark for source in sources for mark in _MARKUP.findall(source)}
    found = (mark for text in translations for mark in _MARKUP.findall(text) if mark not in known)
    foreign = next(found, "")
    return (
        f"holds markup, “{foreign}”, which would be shown as it stands: write plain text" if foreign else ""
    )


def _has_lone_brace(text: str) -> bool:
    return not {"{", "}"}.isdisjoint(PLACEHOLDER.sub("", text))
