"""``stats``: what the screen did, by month, where the site keeps it."""

import csv
from collections.abc import Sequence
from pathlib import Path

from kiosk.base.durable_files import replace
from kiosk.content.site.site_file import load_site
from kiosk.core.loop.screen_stats import MonthOfScreen, ScreenStats
from kiosk.loading.sources import Sources
from kiosk.machine.stats_file import FILE, read

HEADS = ("month", "hours_on", "panels_shown", "hours_down", "numbers_confirmed")
_HOUR = 3600


def stats(sources: Sources, state: Path, out: Path | None, png: Path | None) -> int:
    """1 if nothing is kept, or a file cannot be written."""
    kept = read(state / FILE)
    if not kept.months:
        print(_why_none(sources))
        return 1
    table = rows(kept)
    if out is None and png is None:
        print(*_lines(table), sep="\n")
        return 0
    try:
        if out:
            replace(out, _csv(table), 0o644)
            print(f"{out}: {len(table)} months")
        if png:
            from kiosk.commands.stats_picture import picture

            replace(png, picture(kept), 0o644)
            print(f"{png}: a picture to print")
    except OSError as error:
        print(f"{error.filename or out or png} cannot be written ({error.strerror}): name another place")
        return 1
    return 0


def rows(kept: ScreenStats) -> list[tuple[str, int, int, int, int]]:
    return [(month, *_whole(known)) for month, known in kept.months.items()]


def _whole(month: MonthOfScreen) -> tuple[int, int, int, int]:
    return round(month.on_s / _HOUR), round(month.panels), round(month.down_s / _HOUR), month.numbers


def _lines(table: Sequence[Sequence[object]]) -> list[str]:
    heads = ("month", "hours on", "panels", "hours down", "numbers confirmed")
    widths = [max(len(head), 8) for head in heads]
    return [
        "  ".join(f"{cell!s:>{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in (heads, *table)
    ]


def _csv(table: Sequence[Sequence[object]]) -> bytes:
    from io import StringIO

    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADS)
    writer.writerows(table)
    return text.getvalue().encode()


def _why_none(sources: Sources) -> str:
    site = load_site(sources.site).site
    if site and site.stats.keep:
        return "Nothing was counted yet: the first hour is not over."
    return "This site keeps nothing of what the screen did: write [stats] with keep = true into site.toml."
