"""Finds markup, which no text may hold: texts are shown exactly as typed."""

import re

# Every branch begins with a sign of its own, so that other text is passed over quickly.
_MARKUP = re.compile(
    r"\*\*|__|~~|`|<(?=[/A-Za-z!])[^<>]{1,80}>|&#?\w{2,10};|\]\(|!\["
    r"|[*\u2022#>+] (?<![^\n]..)|\*(?<!\w.)\w[^*\n]{0,80}\w\*(?!\w)"
)


def find_markup(text: str) -> str | None:
    """The first sign of Markdown, HTML or a list in the text."""
    found = _MARKUP.search(text)
    return found.group().strip() if found else None
