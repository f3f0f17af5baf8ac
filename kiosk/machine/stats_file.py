"""The file in the state folder with what the screen did, by month."""

import tomllib
from datetime import datetime
from pathlib import Path

from kiosk.base.plain_files import read_record
from kiosk.core.loop.screen_stats import NO_STATS, MonthOfScreen, ScreenStats

FILE = "stats.toml"
_HEAD = "# What the screen did, by month, and nothing of visits. Without [stats] keep this file is removed.\n"

_MOST = 1_000_000_000
_MONTH = '\n[month."{month}"]\non_s = {on}\ndown_s = {down}\npanels = {panels}\nnumbers = {numbers}\n'


def read(path: Path) -> ScreenStats:
    """Nothing for an invalid or missing file."""
    try:
        found = tomllib.loads(read_record(path))
        until = found["until"]
        if not isinstance(until, datetime) or until.tzinfo is None:
            return NO_STATS
        months = {str(month): _month(row) for month, row in found.get("month", {}).items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return NO_STATS
    return ScreenStats(dict(sorted(months.items())), until)


def _month(row: dict[str, object]) -> MonthOfScreen:
    """Raises ValueError."""
    on, down, panels, numbers = (_count(row[key]) for key in ("on_s", "down_s", "panels", "numbers"))
    return MonthOfScreen(on, down, panels, numbers)


def _count(given: object) -> int:
    if type(given) is not int or not 0 <= given < _MOST:
        raise ValueError
    return given


def written(stats: ScreenStats) -> str:
    assert stats.until is not None
    lines = [f"{_HEAD}until = {stats.until.replace(microsecond=0).isoformat()}\n"]
    for month, known in stats.months.items():
        on, down, panels = (round(each) for each in (known.on_s, known.down_s, known.panels))
        lines.append(_MONTH.format(month=month, on=on, down=down, panels=panels, numbers=known.numbers))
    return "".join(lines)
