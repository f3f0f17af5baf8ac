"""Reads keys of site files by which earlier versions called a setting."""

from dataclasses import replace
from typing import Any

from kiosk.content.files.document import Document
from kiosk.core.base.problems import Problem
from kiosk.core.site.settings import USUAL_PACE

_LARGEST_FACTOR = 3


def read_former(document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """The document with today's keys, and a warning for each former one.

    Until 0.2.0 ``timings.dwell_factor``, 1 to 3, said how much longer panels stay than usual.
    """
    timings = document.data.get("timings")
    if not isinstance(timings, dict) or "dwell_factor" not in timings:
        return document, ()
    left = {key: value for key, value in timings.items() if key != "dwell_factor"}
    pace = _pace(timings["dwell_factor"])
    data: dict[str, Any] = {"pace": pace, **document.data, "timings": left}
    instead = "" if pace == USUAL_PACE or "pace" in document.data else _instead(pace)
    text = f"timings.dwell_factor is called pace now, in words a minute: remove this line{instead}"
    return replace(document, data=data), (document.warning(("timings", "dwell_factor"), text),)


def _pace(factor: object) -> float:
    if isinstance(factor, int | float) and 1 <= factor <= _LARGEST_FACTOR:
        return round(USUAL_PACE / factor)
    return USUAL_PACE


def _instead(pace: float) -> str:
    return f", and write pace = {pace:g} above the first [table]"
