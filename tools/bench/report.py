"""Calculates medians of the rounds, and writes a table with the targets."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from tools.bench.measure import Round


@dataclass(frozen=True, slots=True)
class Target:
    """``limit`` applies to the kiosk's own figure, or to its ratio to the browser's with ``ratio``."""

    limit: float
    ratio: bool = False
    at_least: bool = False

    def met(self, ours: float, theirs: float | None) -> bool | None:
        """None without a figure to compare with."""
        if self.ratio and theirs is None:
            return None
        figure = ours / theirs if self.ratio and theirs else ours
        return figure >= self.limit if self.at_least else figure <= self.limit

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}{' ×' if self.ratio else ''}"


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    key: str
    digits: int
    target: Target | None = None


ROWS = (
    Row("start to the first panel, s", "start_s", 2, Target(1.0, ratio=True)),
    Row("start to the first picture, s", "first_picture_s", 2),
    Row("memory (PSS), MB", "pss_mb", 0, Target(0.25, ratio=True)),
    Row("CPU at rest, % of a core", "rest_percent", 2, Target(1.0)),
    Row("CPU of a hand-over, s", "handover_cpu_s", 2, Target(0.65, ratio=True)),
    Row("CPU of a second stroke, s", "second_cpu_s", 2),
    Row("length of a hand-over, s", "handover_s", 2),
    Row("frames/s in a hand-over", "frames_per_s", 1, Target(55.0, at_least=True)),
    Row("longest gap in a hand-over, ms", "longest_gap_ms", 0, Target(50.0)),
    Row("touch to a page, ms", "touch_ms", 0, Target(0.7, ratio=True)),
    Row("touch to the reason on a panel, ms", "reason_ms", 0),
    Row("back after kill -9, s", "back_s", 2),
)

LARGE_ROWS = (
    Row("memory (PSS), MB", "pss_mb", 0),
    Row("frames/s in a hand-over", "frames_per_s", 1, Target(30.0, at_least=True)),
    Row("longest gap in a hand-over, ms", "longest_gap_ms", 0),
    Row("touch to a page, ms", "touch_ms", 0),
)
"""For a screen with four times as many pixels."""


def medians(rounds: Sequence[Round]) -> dict[str, dict[str, float | None]]:
    """By contender, by row."""
    names = dict.fromkeys(one.contender for one in rounds)
    return {
        name: {row.key: _median([one for one in rounds if one.contender == name], row.key) for row in ROWS}
        for name in names
    }


def table(found: dict[str, dict[str, float | None]], rows: Sequence[Row] = ROWS) -> str:
    kiosk, browser = found.get("kiosk", {}), found.get("chromium", {})
    lines = ["| | kiosk | Chromium | ratio | to reach | |", "|---|--:|--:|--:|---|---|"]
    lines += [_line(row, kiosk.get(row.key), browser.get(row.key)) for row in rows]
    return "\n".join(lines)


def _median(rounds: Sequence[Round], key: str) -> float | None:
    values = [value for one in rounds if (value := getattr(one, key)) is not None]
    return statistics.median(values) if values else None


def _line(row: Row, ours: float | None, theirs: float | None) -> str:
    def show(value: float | None) -> str:
        return "–" if value is None else f"{value:.{row.digits}f}"

    ratio = f"{ours / theirs:.2f}" if ours is not None and theirs else "–"
    met = row.target.met(ours, theirs) if row.target and ours is not None else None
    verdict = "" if met is None else "reached" if met else "short"
    return f"| {row.name} | {show(ours)} | {show(theirs)} | {ratio} | {row.target or ''} | {verdict} |"
