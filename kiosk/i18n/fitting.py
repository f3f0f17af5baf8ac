"""Whether a translation can be shown in the place of its source."""

import re
from collections.abc import Sequence

from kiosk.core.characters import refuse_strange
from kiosk.core.telephone import refuse_number
from kiosk.i18n.placeholders import PLACEHOLDER, same_placeholders

LONGEST = 4000
"""Characters of one text; content has none that is longer."""

_SUSPICIOUS = re.compile(r"[{}<>&]")
_MARKUP = re.compile(r"[<>]|&#?\w+;")


def misfit(sources: Sequence[str], translations: Sequence[str]) -> str:
    """What keeps translations (of a plural there are several) from being shown; "" where nothing does."""
    for text in translations:
        try:
            refuse_number(refuse_strange(text))
        except ValueError as fault:
            return str(fault)
        if len(text) > LONGEST:
            return f"is too long: {len(text)} characters, at most {LONGEST} are shown"
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
