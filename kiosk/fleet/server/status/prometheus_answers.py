"""Queries Prometheus about the screens, for one value a screen."""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isfinite, nan
from urllib.parse import quote
from urllib.request import urlopen

from kiosk.base.enrolment.refusal import ALARMS
from kiosk.fleet.repository.program_number import program_version

PROMETHEUS = "http://127.0.0.1:9090"
_LARGEST = 100_000_000
_WAITS_S = 20

type Ask = Callable[[str], list[Sample]]


class NoAnswerError(Exception):
    """Prometheus does not run, or does not answer."""


@dataclass(frozen=True, slots=True)
class Sample:
    labels: Mapping[str, str]
    value: float


@dataclass(frozen=True, slots=True)
class Heard:
    """The last report of a screen. Each fact is None if it was not reported, or not for long."""

    last_heard: float | None = None
    version: int | None = None
    failed: bool = False
    alarm: str = ""
    expires_days: int | None = None
    numbers_days: int | None = None
    doctor: int | None = None
    examined_min: int | None = None
    clock_wrong: bool = False
    disk_free_mb: int | None = None
    voltage_low: bool = False
    program: str = ""
    clock_off: bool = False
    cuts: int = 0


@dataclass(frozen=True, slots=True)
class Answers:
    """``alerts`` are the names of firing ones, for each screen; for "" those of no screen.

    ``live`` is the published version, by channel.
    """

    heard: Mapping[str, Heard]
    alerts: Mapping[str, frozenset[str]]
    live: Mapping[str, int]


def query_prometheus(query: str, address: str = PROMETHEUS) -> list[Sample]:
    """Runs a query; raises NoAnswerError."""
    try:
        with urlopen(f"{address}/api/v1/query?query={quote(query)}", timeout=_WAITS_S) as answer:
            answered = json.loads(answer.read(_LARGEST))
        return [Sample(each["metric"], float(each["value"][1])) for each in answered["data"]["result"]]
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise NoAnswerError(f"Prometheus does not answer: {error}") from None


def answers(ask: Ask = query_prometheus) -> Answers:
    """Queries all values; raises NoAnswerError."""
    facts: defaultdict[str, dict[str, float]] = defaultdict(dict)
    live: dict[str, int] = {}
    for sample in ask('{__name__=~"kiosk_.+"}'):
        name, screen = sample.labels["__name__"], sample.labels.get("screen", "")
        facts[screen][name] = sample.value
        if name == "kiosk_live_version":
            live[sample.labels.get("channel", "")] = int(sample.value)
    alerts: defaultdict[str, set[str]] = defaultdict(set)
    for sample in ask('ALERTS{alertstate="firing"}'):
        alerts[sample.labels.get("screen", "")].add(sample.labels["alertname"])
    return Answers(
        {screen: _facts_of(each) for screen, each in facts.items() if screen},
        {screen: frozenset(each) for screen, each in alerts.items()},
        live,
    )


def _facts_of(facts: Mapping[str, float]) -> Heard:
    def number(name: str) -> int | None:
        return int(facts[name]) if isfinite(facts.get(name, nan)) else None

    alarm = number("kiosk_alarm") or 0
    return Heard(
        facts.get("kiosk_last_heard"),
        number("kiosk_site_version"),
        facts.get("kiosk_failed") == 1,
        ALARMS[alarm] if alarm < len(ALARMS) else "unknown",
        number("kiosk_expires_days"),
        number("kiosk_numbers_days"),
        number("kiosk_doctor"),
        number("kiosk_examined_minutes"),
        facts.get("kiosk_clock") == 2,
        number("kiosk_disk_free_mb"),
        facts.get("kiosk_voltage_low") == 1,
        program_version(number("kiosk_program") or 0),
        facts.get("kiosk_clock") == 1,
        number("kiosk_link_cuts") or 0,
    )
