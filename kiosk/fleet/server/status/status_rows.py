"""One row a screen, in words: its last report, and the reasons to visit it. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.fleet.server.joining.enrolled_screens import EnrolledScreen
from kiosk.fleet.server.status.prometheus_answers import Answers, Heard

SILENT_ALERTS = frozenset({"ScreenSilent", "ScreenNeverHeard"})

ALARM_WORDS = {
    "unreachable": "cannot reach the server",
    "expired": "its signatures have ended",
    "unsigned": "a signature is missing or wrong",
    "older": "the server offers an older site than it had",
    "damaged": "what is published is damaged",
    "failed": "the new site did not start",
    "faults": "the new site has faults",
    "numbers": "the numbers differ from those that were signed",
    "slow": "the new site took too long to check or to start; it is tried again later",
    "full": "its disk is full",
    "empty": "nothing is published in its channel",
    "hidden": "it shows another site than the signed one",
}


class Condition(StrEnum):
    """In the order of the page: screens that need a person come first."""

    SILENT = "Silent"
    ASKS = "Asks for you"
    UNHEARD = "Not heard yet"
    WELL = "Well"
    APART = "Does not report"


@dataclass(frozen=True, slots=True)
class ScreenRow:
    """``since`` is when it reported, and when doctor had examined it; ``faults`` is empty if nothing is
    wrong.
    """

    name: str
    place: str
    channel: str
    condition: Condition
    since: str
    site: str
    numbers: str
    program: str
    faults: str


@dataclass(frozen=True, slots=True)
class StatusPage:
    """``server`` names faults of the server itself."""

    written: str
    summary: str
    server: tuple[str, ...]
    rows: tuple[ScreenRow, ...]


def status_page(screens: Iterable[EnrolledScreen], answers: Answers, now: datetime) -> StatusPage:
    """The page; ``now`` is in the time zone of its readers."""
    rows = [_row(each, answers, now) for each in screens]
    order = list(Condition)
    rows.sort(key=lambda row: (order.index(row.condition), _natural(row.name)))
    server = tuple(sorted(answers.alerts.get("", frozenset()) - {"AllIsAwake"}))
    return StatusPage(
        _day_and_time(now), _summary(rows), tuple(_spaced(each) for each in server), tuple(rows)
    )


def _row(screen: EnrolledScreen, answers: Answers, now: datetime) -> ScreenRow:
    heard = answers.heard.get(screen.name, Heard())
    alerts = answers.alerts.get(screen.name, frozenset())
    faults = _faults(heard)
    if not screen.reports:
        condition = Condition.APART
    elif alerts & SILENT_ALERTS:
        condition = Condition.SILENT
    elif heard.last_heard is None:
        condition = Condition.UNHEARD
    elif faults or alerts:
        condition = Condition.ASKS
    else:
        condition = Condition.WELL
    return ScreenRow(
        screen.name,
        screen.place,
        screen.channel,
        condition,
        _since(heard, now),
        _site(heard, answers.live.get(screen.channel)),
        _numbers(heard),
        heard.program or "not known",
        _sentence(faults),
    )


def _sentence(faults: list[str]) -> str:
    joined = "; ".join(faults)
    return f"{joined[:1].upper()}{joined[1:]}." if faults else ""


def _natural(name: str) -> list[tuple[int, str]]:
    """Sorts kiosk-2 before kiosk-10."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", name)]


def _since(heard: Heard, now: datetime) -> str:
    if heard.last_heard is None:
        return ""
    since = f"heard {_moment(heard.last_heard, now)}"
    if heard.examined_min is None:
        return since
    return f"{since}, examined {_moment(heard.last_heard - 60 * heard.examined_min, now)}"


def _moment(seconds: float, now: datetime) -> str:
    at = datetime.fromtimestamp(seconds, now.tzinfo)
    return f"{at:%H:%M}" if at.date() == now.date() else f"{_day(at)}, {at:%H:%M}"


def _site(heard: Heard, live: int | None) -> str:
    if heard.version is None:
        return "not known"
    if heard.failed:
        return "the one before; the new one did not start"
    if live is not None and heard.version < live:
        return f"version {heard.version}; {live} is published"
    return f"version {heard.version}"


def _numbers(heard: Heard) -> str:
    days = heard.numbers_days
    if heard.version is None:
        return "not known"
    if days is None:
        return "none shown" if heard.examined_min is not None else "not known"
    if days <= 0:
        return "the first has lapsed"
    return f"first lapses in {days} day{'s' if days > 1 else ''}"


def _faults(heard: Heard) -> list[str]:
    faults: list[str] = []
    if heard.failed and not heard.alarm:
        faults.append(ALARM_WORDS["failed"])
    if heard.alarm:
        faults.append(ALARM_WORDS.get(heard.alarm, heard.alarm))
    if heard.clock_wrong:
        faults.append("its clock cannot be right")
    if heard.clock_off:
        faults.append("its clock differs from the server's")
    if heard.voltage_low:
        faults.append("its power supply is weak")
    if heard.disk_free_mb is not None and heard.disk_free_mb < 512:
        faults.append(f"{heard.disk_free_mb} MB of disk left")
    if heard.cuts:
        faults.append(f"connected, then cut, {heard.cuts} times: restart the broker")
    if heard.doctor == 2:
        faults.append("doctor finds a fault")
    return faults


def _summary(rows: Iterable[ScreenRow]) -> str:
    count = dict.fromkeys(Condition, 0)
    for row in rows:
        count[row.condition] += 1
    total = sum(count.values())
    if not total:
        return "No screen has been enrolled."
    parts = [f"{total} screen{'s' if total > 1 else ''}"]
    parts.extend(
        f"{count[each]} {words}"
        for each, words in (
            (Condition.SILENT, "silent"),
            (Condition.ASKS, "asking for somebody"),
            (Condition.UNHEARD, "not heard yet"),
            (Condition.APART, "not reporting"),
        )
        if count[each]
    )
    return ", ".join(parts) + ("." if len(parts) > 1 else ", all well.")


def _day(at: datetime) -> str:
    return f"{at.day} {at:%B}"


def _day_and_time(at: datetime) -> str:
    return f"{at:%A} {_day(at)} {at.year}, {at:%H:%M}"


def _spaced(alert: str) -> str:
    """The name of an alert of the server as words."""
    return _SERVER_WORDS.get(alert, alert)


_SERVER_WORDS = {
    "ServerPartDown": "A part of the server does not run.",
    "ServerNotMeasured": "This page was not written for a while.",
    "ServerDiskFull": "The disk of the server is nearly full.",
    "CertificateEnds": "A certificate ends soon.",
    "RepositoryEnds": "The published site ends soon: those who hold the keys sign again.",
    "RolloutStopped": "A rollout has stopped itself.",
}
