"""The status page says of each screen what it said last, in words, and what asks for somebody first."""

import json
import re
from datetime import datetime, timedelta, timezone

import pytest

from kiosk.base.enrolment.refusal import ALARMS, Reason
from kiosk.base.places import RESOURCES
from kiosk.fleet.agent.facts import FACTS
from kiosk.fleet.server.joining.enrolled_screens import EnrolledScreen
from kiosk.fleet.server.server_files import ServerFiles
from kiosk.fleet.server.service_configuration import configurations
from kiosk.fleet.server.status.prometheus_answers import Answers, Heard, Sample, answers
from kiosk.fleet.server.status.status_page import page_html
from kiosk.fleet.server.status.status_rows import ALARM_WORDS, Condition, status_page
from tests.fleet.server.conftest import SETTINGS

NOW = datetime(2026, 11, 28, 14, 5, tzinfo=timezone(timedelta(hours=2)))
WELL = Heard(NOW.timestamp() - 60, 12, False, "", 100, 60, 0, 130, False, 8192, program="0.2.0")


def screen(name, place="", channel="stable"):
    return EnrolledScreen(name, place, channel, NOW.isoformat())


def row(heard=WELL, alerts=(), live=12):
    published = {"canary": 99} | ({"stable": live} if live else {})
    told = Answers({"kiosk-1": heard}, {"kiosk-1": frozenset(alerts)}, published)
    return status_page([screen("kiosk-1")], told, NOW).rows[0]


@pytest.mark.parametrize(
    ("heard", "alerts", "condition", "since"),
    [
        (WELL, (), Condition.WELL, "heard 14:04, examined 11:54"),
        (Heard(), (), Condition.UNHEARD, ""),
        (Heard(), ("ScreenNeverHeard",), Condition.SILENT, ""),
        (Heard(NOW.timestamp() - 90_000), ("ScreenSilent",), Condition.SILENT, "heard 27 November, 13:05"),
        (
            Heard(NOW.timestamp() - 60, 12, examined_min=15 * 60),
            (),
            Condition.WELL,
            "heard 14:04, examined 27 November, 23:04",
        ),
        (WELL, ("NumbersLapse",), Condition.ASKS, "heard 14:04, examined 11:54"),
        (Heard(NOW.timestamp(), 12, alarm="full"), (), Condition.ASKS, "heard 14:05"),
    ],
)
def test_the_condition_of_a_screen(heard, alerts, condition, since):
    found = row(heard, alerts)
    assert (found.condition, found.since) == (condition, since)


@pytest.mark.parametrize(
    ("heard", "live", "site", "numbers", "faults"),
    [
        (WELL, 12, "version 12", "first lapses in 60 days", ""),
        (Heard(1.0, 10, numbers_days=1), 12, "version 10; 12 is published", "first lapses in 1 day", ""),
        (Heard(1.0, 10, numbers_days=0), None, "version 10", "the first has lapsed", ""),
        (Heard(1.0, 10, examined_min=0), 10, "version 10", "none shown", ""),
        (Heard(1.0, 10), 10, "version 10", "not known", ""),
        (Heard(), 10, "not known", "not known", ""),
        (
            Heard(1.0, 10, True, "failed", clock_wrong=True, voltage_low=True, disk_free_mb=256, doctor=2),
            12,
            "the one before; the new one did not start",
            "not known",
            "The new site did not start; its clock cannot be right; its power supply is weak; "
            "256 MB of disk left; doctor finds a fault.",
        ),
        (
            Heard(1.0, 12, cuts=4),
            12,
            "version 12",
            "not known",
            "Connected, then cut, 4 times: restart the broker.",
        ),
        (
            Heard(1.0, 12, clock_off=True),
            12,
            "version 12",
            "not known",
            "Its clock differs from the server's.",
        ),
    ],
)
def test_the_facts_of_a_screen(heard, live, site, numbers, faults):
    found = row(heard, live=live)
    assert (found.site, found.numbers, found.faults) == (site, numbers, faults)


def test_the_page_says_which_version_of_the_program_each_screen_has():
    told = Answers({"kiosk-1": WELL, "kiosk-2": Heard(1.0, 12)}, {}, {})
    page = status_page([screen("kiosk-1"), screen("kiosk-2")], told, NOW)
    assert [each.program for each in page.rows] == ["0.2.0", "not known"]
    assert '<span class="label">Program</span> 0.2.0<' in page_html(page)


def test_a_screen_that_does_not_report_asks_for_nobody():
    by_stick = EnrolledScreen("kiosk-2", "", "stable", NOW.isoformat(), reports=False)
    page = status_page([screen("kiosk-1"), by_stick], Answers({"kiosk-1": WELL}, {}, {}), NOW)
    assert [each.condition for each in page.rows] == [Condition.WELL, Condition.APART]
    assert page.summary == "2 screens, 1 not reporting."
    assert 'class="apart"' in page_html(page)


def test_every_reason_has_words_and_a_number_of_its_own():
    assert {"", *ALARM_WORDS} == set(ALARMS) > set(Reason)
    assert len(set(ALARMS)) == len(ALARMS)


def test_what_asks_for_somebody_comes_first_and_2_before_10():
    names = ["kiosk-10", "kiosk-2", "kiosk-30", "kiosk-4"]
    told = Answers(dict.fromkeys(names, WELL), {"kiosk-30": frozenset({"ScreenSilent"})}, {})
    page = status_page(map(screen, names), told, NOW)
    assert [each.name for each in page.rows] == ["kiosk-30", "kiosk-2", "kiosk-4", "kiosk-10"]
    assert page.summary == "4 screens, 1 silent."


@pytest.mark.parametrize(
    ("count", "summary"),
    [(0, "No screen has been enrolled."), (1, "1 screen, all well."), (2, "2 screens, all well.")],
)
def test_the_summary(count, summary):
    names = [f"kiosk-{number}" for number in range(count)]
    page = status_page(map(screen, names), Answers(dict.fromkeys(names, WELL), {}, {}), NOW)
    assert page.summary == summary


def test_what_prometheus_answers_becomes_facts():
    def ask(query):
        if "ALERTS" in query:
            return [
                Sample({"alertname": "ClockCannotBeRight", "screen": "kiosk-1"}, 1),
                Sample({"alertname": "A"}, 1),
            ]
        names = {"kiosk_site_version": 4, "kiosk_program": 2_001}
        names |= {"kiosk_alarm": ALARMS.index("full"), "kiosk_last_heard": 9.5}
        told = [Sample({"__name__": name, "screen": "kiosk-1"}, value) for name, value in names.items()]
        return [*told, Sample({"__name__": "kiosk_live_version", "channel": "canary"}, 5)]

    told = answers(ask)
    assert told.heard["kiosk-1"] == Heard(9.5, 4, alarm="full", program="0.2.1")
    assert told.alerts == {"kiosk-1": frozenset({"ClockCannotBeRight"}), "": frozenset({"A"})}
    assert told.live == {"canary": 5}


@pytest.mark.parametrize("told", [float("inf"), float("nan")])
def test_a_screen_that_says_no_number_takes_no_other_off_the_page(told):
    def ask(query):
        said = [] if "ALERTS" in query else [("kiosk-1", told), ("kiosk-2", 4)]
        return [Sample({"__name__": "kiosk_site_version", "screen": name}, value) for name, value in said]

    heard = answers(ask).heard
    assert (heard["kiosk-1"].version, heard["kiosk-2"].version) == (None, 4)


@pytest.mark.parametrize(
    ("told", "is_off", "is_wrong"), [(0, False, False), (1, True, False), (2, False, True)]
)
def test_a_clock_is_off_or_cannot_be_right(told, is_off, is_wrong):
    def ask(query):
        return [] if "ALERTS" in query else [Sample({"__name__": "kiosk_clock", "screen": "kiosk-1"}, told)]

    heard = answers(ask).heard["kiosk-1"]
    assert (heard.clock_off, heard.clock_wrong) == (is_off, is_wrong)


def test_the_page_needs_no_script_and_fetches_nothing():
    html = page_html(status_page([screen("kiosk-1", "<b>&")], Answers({}, {}, {}), NOW))
    assert "<script" not in html
    assert re.findall(r"(?:src|href|url\()", html) == []
    assert "&lt;b&gt;&amp;" in html


def test_prometheus_is_asked_for_nothing_that_the_exporter_does_not_say(tmp_path):
    """Names in rules, in the dashboard and on the page are those that are measured."""
    texts = configurations(SETTINGS, ServerFiles(tmp_path))
    dashboard = (RESOURCES / "fleet/server/grafana.json").read_text("utf-8")
    json.loads(dashboard)
    said = set(re.findall(r"prom_name: (\w+)", texts["mqtt-exporter.yaml"]))
    own = {"screen", "enrolled", "live_version", "repository_days", "certificate_days", "service_active"}
    said |= {f"kiosk_{name}" for name in (*own, "server_disk_free_mb", "measured", "last_heard")}
    asked = set(re.findall(r"\bkiosk_\w+", texts["alerts.yml"] + dashboard))
    assert asked <= said


def test_a_screen_was_heard_when_its_message_came(tmp_path):
    """Each other value is told as if it had come just now, for as long as the exporter repeats it."""
    texts = configurations(SETTINGS, ServerFiles(tmp_path))
    metrics = texts["mqtt-exporter.yaml"].split("- prom_name: ")[1:]
    (dated,) = (each.split()[0] for each in metrics if "omit_timestamp: true" not in each)
    assert re.findall(r"timestamp\((\w+)\)", texts["alerts.yml"]) == [dated]


def test_prometheus_hears_each_fact_that_is_no_text(tmp_path):
    """Another one would be told to Home Assistant alone."""
    exporter = configurations(SETTINGS, ServerFiles(tmp_path))["mqtt-exporter.yaml"]
    heard = set(re.findall(r"mqtt_name: (\w+)", exporter))
    assert heard == {*FACTS, "program_number", "cuts"} - {"name", "site", "program"}
