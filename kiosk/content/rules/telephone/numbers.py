"""Reports short numbers to call, which may be figures, so people decide. Loading refuses long ones."""

import re
from collections.abc import Iterator, Sequence

from kiosk.base.problems import Problem
from kiosk.content.passages import Sheet
from kiosk.core.text.phone_numbers import plain

_CALLED = re.compile(
    r"\b(?:call|calls|ring|rings|dial|phone|text|hotline|helpline|number)\b(?:\W+[a-z]+){0,4}\W+\d{3,6}\b"
    r"|(?<![\d.,])(?<!\d-)(?:112|911|999|116[ -]?\d{3})(?![\d.,:-]\d|\d)",
    re.IGNORECASE,
)
"""Numbers after an English word for calling; in every language those that many countries share."""


def check(sheets: Sequence[Sheet]) -> Iterator[Problem]:
    for sheet in sheets:
        for passage in sheet.passages:
            for found in _CALLED.finditer(plain(passage.text)):
                yield passage.error(
                    f"“{found.group()}” names a number to call: only the site's record shows numbers, "
                    "write “the emergency number” or “the advice line”"
                )
