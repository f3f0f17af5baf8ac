"""Hours of one day without its weekday; settings with such hours are of the type ``DaySpans``."""

import re
from itertools import pairwise
from typing import Annotated

from kiosk.core.base.record_marks import Parsed
from kiosk.core.site.hours.weekly_hours import parse_time

DAY = 24 * 60
"""The minutes of a day."""

_CLOSED, _WHOLE_DAY = "closed", "24 hours"
_SPAN = re.compile(r"(?P<opens>\d{1,2}:\d{2})\s*[-–]\s*(?P<closes>\d{1,2}:\d{2})")
_HELP = "write “closed”, “24 hours”, or times such as “10:00-14:00, 16:00-20:00”"

Spans = tuple[tuple[int, int], ...]
"""The minutes of the day from which and until which it is open. An end after midnight is above 1440; nothing
means closed.
"""


def parse_spans(text: str) -> Spans:
    """Parses and sorts spans; raises ValueError with a message that says how to write them."""
    if text.strip().lower() == _CLOSED:
        return ()
    if text.strip().lower() == _WHOLE_DAY:
        return ((0, DAY),)
    spans = tuple(sorted(_parse_span(part.strip()) for part in text.split(",")))
    if any(begin < end for (_, end), (begin, _) in pairwise(spans)):
        raise ValueError(f"“{text}” names a time twice: write spans that do not overlap")
    return spans


def _parse_span(text: str) -> tuple[int, int]:
    found = _SPAN.fullmatch(text)
    if not found:
        raise ValueError(f"“{text}” is not understood: {_HELP}")
    opens, closes = _minute(found["opens"]), _minute(found["closes"])
    if opens == closes and found["closes"] != "24:00":
        raise ValueError(f"“{text}” opens and closes at the same time: for a whole day write “24 hours”")
    return (opens, closes if closes > opens else closes + DAY)


def _minute(text: str) -> int:
    of_day = parse_time(text)
    return of_day.hour * 60 + of_day.minute


def _spans(value: object) -> Spans:
    if isinstance(value, tuple):
        return value
    if not isinstance(value, str):
        raise ValueError(f"must be text in quotes: {_HELP}")
    return parse_spans(value)


DaySpans = Annotated[Spans, Parsed(_spans)]
"""The type of a setting with hours of one day."""
