"""Reads former keys and values of site files."""

from dataclasses import replace
from typing import Any

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.files.document import Document
from kiosk.core.site.settings import USUAL_PACE

_LARGEST_FACTOR = 3


def read_former(document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """The document with today's keys and values, and a warning for each former one."""
    document, of_pace = _read_dwell_factor(document)
    document, of_countdown = _read_count(document)
    document, of_promises = _read_never(document)
    document, of_stats = _read_stats(document)
    return document, (*of_pace, *of_countdown, *of_promises, *of_stats)


def _read_stats(document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """Until 0.3.0 ``[stats]`` with ``keep`` had hours and panels counted for each month."""
    if "stats" not in document.data:
        return document, ()
    data = {key: value for key, value in document.data.items() if key != "stats"}
    text = "[stats] has no effect any more, since nothing is counted: remove this table"
    return replace(document, data=data), (document.warning(("stats",), text),)


def _read_never(document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """Until 0.2.0 ``may_tell_police`` could be "never". No line can promise that, so it means unknown."""
    tables: dict[KeyPath, object] = {("desk",): document.data.get("desk")}
    lines = document.data.get("helpline")
    if isinstance(lines, list):
        tables |= {("helpline", at): table for at, table in enumerate(lines)}
    said = {
        path: {**table, "may_tell_police": "unknown"}
        for path, table in tables.items()
        if isinstance(table, dict) and table.get("may_tell_police") == "never"
    }
    if not said:
        return document, ()
    text = (
        "may_tell_police “never” is said of nobody any more, since no line can promise it: ask what they do, "
        "and write “asks”, “child”, “danger” or “unknown”; until then the screen says nothing of it"
    )
    data = dict(document.data)
    if ("desk",) in said:
        data["desk"] = said["desk",]
    if isinstance(lines, list):
        data["helpline"] = [said.get(("helpline", at), table) for at, table in enumerate(lines)]
    told = tuple(document.warning((*path, "may_tell_police"), text) for path in said)
    return replace(document, data=data), told


def _read_dwell_factor(document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """Until 0.2.0 ``timings.dwell_factor``, 1 to 3, was how much longer panels stay than usual."""
    timings = _timings(document)
    if "dwell_factor" not in timings:
        return document, ()
    left = {key: value for key, value in timings.items() if key != "dwell_factor"}
    pace = _pace(timings["dwell_factor"])
    data: dict[str, Any] = {"pace": pace, **document.data, "timings": left}
    instead = "" if pace == USUAL_PACE or "pace" in document.data else _instead(pace)
    text = f"timings.dwell_factor is called pace now, in words a minute: remove this line{instead}"
    return replace(document, data=data), (document.warning(("timings", "dwell_factor"), text),)


def _read_count(document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """Until 0.2.0 ``timings.countdown_s`` was called ``count_s``."""
    timings = _timings(document)
    if "count_s" not in timings:
        return document, ()
    left = {key: value for key, value in timings.items() if key != "count_s"}
    data = document.data | {"timings": {"countdown_s": timings["count_s"]} | left}
    mend = "remove this line" if "countdown_s" in timings else "write countdown_s in its place"
    text = f"timings.count_s is called countdown_s now: {mend}"
    return replace(document, data=data), (document.warning(("timings", "count_s"), text),)


def _timings(document: Document) -> dict[str, Any]:
    timings = document.data.get("timings")
    return timings if isinstance(timings, dict) else {}


def _pace(factor: object) -> float:
    if isinstance(factor, int | float) and 1 <= factor <= _LARGEST_FACTOR:
        return round(USUAL_PACE / factor)
    return USUAL_PACE


def _instead(pace: float) -> str:
    return f", and write pace = {pace:g} above the first [table]"
