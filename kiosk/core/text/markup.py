"""Finds markup, which no text may contain: texts are shown exactly as typed."""

import re

_BULLETS = "|".join(rf"{sign} (?<![^\n]..)" for sign in (r"\*", r"\u2022", r"\#", ">", r"\+"))
# Every branch begins with one sign, no branch with a class of signs: other text is then passed over quickly.
_MARKUP = re.compile(
    r"\*\*|__|~~|`|<(?=[/A-Za-z!])[^<>]{1,80}>|&#?\w{2,10};|\]\(|!\["
    rf"|{_BULLETS}|\*(?<!\w.)\w[^*\n]{{0,80}}\w\*(?!\w)"
)


def find_markup(text: str) -> str | None:
    """The first sign of Markdown, HTML or a list in the text."""
    found = _MARKUP.search(text)
    return found.group().strip() if found else None
