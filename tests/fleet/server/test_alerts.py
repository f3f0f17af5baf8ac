"""When a mail is written: Prometheus itself plays hours of what screens say. For ``make fleet``."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from kiosk.fleet.server.service_configuration import configurations
from tests.fleet.server.conftest import SETTINGS

pytestmark = [
    pytest.mark.fleet,
    pytest.mark.skipif(not shutil.which("promtool"), reason="there is no promtool"),
]

ONE = 'kiosk_screen{screen="kiosk-1",place="Harbour",channel="canary"}'
TWO = 'kiosk_screen{screen="kiosk-2",place="Gate",channel="stable"}'
SCREENS = {
    'up{job="screens"}': "1x5000",
    ONE: "1x5000",
    TWO: "1x5000",
    'kiosk_enrolled{screen="kiosk-1"}': "0x5000",
}


def of(name, screen="kiosk-1"):
    return f'{name}{{screen="{screen}"}}'


LIVE = {
    'kiosk_live_version{channel="canary"}': "4x60 5x4900",
    'kiosk_live_version{channel="stable"}': "4x5000",
}
HEARD = {of("kiosk_site_version"): "4x5000"}
HOURS = of("kiosk_uptime_hours")
"""It alone has the time at which a message came, not that at which the exporter was asked."""


def spoken(*minutes):
    """Samples each half minute, at these minutes alone."""
    return " ".join("7" if half / 2 in minutes else "_" for half in range(2 * max(minutes) + 1))


def firing(files, series, alert, *minutes):
    """What Prometheus says of each minute: "" where the alert does not fire, else for what it fires."""
    fires = f'ALERTS{{alertname="{alert}",alertstate="firing"}}'
    return played(files, series, f"count by (screen, channel, service) ({fires})", *minutes)


def recorded(files, series, name, *minutes):
    """The value of kiosk-1 at each minute, in seconds since the first one."""
    told = played(files, series, f'{name}{{screen="kiosk-1"}}', *minutes)
    return [float(re.findall(r"\} (\S+)", each)[0]) for each in told]


def played(files, series, expression, *minutes):
    """What Prometheus answers at each minute, "" for nothing."""
    rules = configurations(replace(SETTINGS, behind_days=1), files)["alerts.yml"]
    (files.root / "alerts.yml").write_text(rules, "utf-8")
    lines = ["rule_files: [alerts.yml]", "evaluation_interval: 30s", "tests:", "  - interval: 30s"]
    lines.append("    input_series:")
    for name, values in (SCREENS | series).items():
        twice = re.sub(r"x(\d+)", lambda found: f"x{2 * int(found[1])}", values)
        lines += [f"      - series: '{name}'", f"        values: '{twice}'"]
    lines.append("    promql_expr_test:")
    for minute in minutes:
        lines += [
            f"      - expr: {expression}",
            f"        eval_time: {minute}m",
            "        exp_samples: []",
        ]
    (files.root / "case.yml").write_text("\n".join(lines), "utf-8")
    ended = subprocess.run(
        ["promtool", "test", "rules", "case.yml"], cwd=files.root, capture_output=True, text=True, check=False
    )
    said = ended.stdout + ended.stderr
    assert ended.returncode == 0 or "got:" in said, said
    # promtool complains of each minute at which it expected nothing and there is something.
    found = dict(re.findall(r"time: (\w+),?\s*(.*?)(?=expr:|\Z)", said, re.DOTALL))
    asked = [_written(minute) for minute in minutes]
    assert set(found) <= set(asked), said
    return [found.get(each, "") for each in asked]


def _written(minute):
    """As Go writes it."""
    hours, minutes = divmod(minute, 60)
    days, hours = divmod(hours, 24)
    return "".join(f"{n}{unit}" for n, unit in ((days, "d"), (hours, "h"), (minutes, "m")) if n)


@pytest.mark.parametrize(
    ("alert", "series", "quiet", "loud"),
    [
        # It speaks each five minutes until minute 60. The exporter repeats what it said for 7.5 minutes more.
        (
            "ScreenSilent",
            {HOURS: spoken(*range(0, 61, 5)), of("kiosk_site_version"): "4x67 stale _x4000"},
            75,
            76,
        ),
        ("ScreenNeverHeard", {of("kiosk_enrolled"): f"{3600 - 3 * 86400}x5000"}, 75, 90),
        ("SiteBehind", {**HEARD, of("kiosk_site_version", "kiosk-2"): "4x5000", **LIVE}, 1440, 1440 + 90),
        ("SiteFailed", {**HEARD, of("kiosk_failed"): "0x60 1x4900"}, 59, 62),
        ("SiteRefused", {**HEARD, of("kiosk_alarm"): "0x60 2x4900"}, 110, 125),
        (
            "ChannelOther",
            {**HEARD, of("kiosk_canary"): "1x60 0x4900", of("kiosk_canary", "kiosk-2"): "0x5000"},
            70,
            80,
        ),
        ("NumbersLapse", {**HEARD, of("kiosk_numbers_days"): "14x60 13x4900"}, 60, 62),
        ("SignaturesEnd", {**HEARD, of("kiosk_expires_days"): "21x60 20x4900"}, 110, 125),
        ("ClockCannotBeRight", {**HEARD, of("kiosk_clock"): "0x60 2x4900"}, 110, 125),
        ("ClockOff", {**HEARD, of("kiosk_clock"): "0x60 1x4900"}, 110, 125),
        ("DiskFull", {**HEARD, of("kiosk_disk_free_mb"): "512x60 256x4900"}, 110, 125),
        ("VoltageLow", {**HEARD, of("kiosk_voltage_low"): "0x60 1x4900"}, 80, 95),
        ("DoctorFails", {**HEARD, of("kiosk_doctor"): "1x60 2x4900"}, 110, 125),
    ],
)
def test_an_alert_of_a_screen_fires_in_time_and_names_it(files, alert, series, quiet, loud):
    before, after = firing(files, series, alert, quiet, loud)
    assert before == ""
    assert 'screen="kiosk-1"' in after
    assert "kiosk-2" not in after


@pytest.mark.parametrize(
    ("alert", "series", "quiet", "loud", "names"),
    [
        (
            "RolloutStopped",
            {**HEARD, of("kiosk_failed"): "0x60 1x4900", of("kiosk_site_version", "kiosk-2"): "4x5000"},
            59,
            62,
            'channel="canary"',
        ),
        ("ServerPartDown", {'kiosk_service_active{service="nginx"}': "1x60 0x4900"}, 61, 70, "nginx"),
        ("ServerPartDown", {'up{job="screens"}': "1x60 0x4900"}, 61, 70, "screens"),
        ("ServerNotMeasured", {"kiosk_measured": "0+30x60 3600x4900"}, 70, 80, ""),
        ("CertificateEnds", {'kiosk_certificate_days{certificate="web"}': "21x60 20x4900"}, 110, 125, ""),
        ("RepositoryEnds", {"kiosk_repository_days": "21x60 20x4900"}, 110, 125, ""),
        ("ServerDiskFull", {"kiosk_server_disk_free_mb": "2000x60 1000x4900"}, 65, 80, ""),
    ],
)
def test_an_alert_of_the_server_fires_in_time(files, alert, series, quiet, loud, names):
    before, after = firing(files, series, alert, quiet, loud)
    assert before == ""
    assert after
    assert names in after


def test_a_screen_was_heard_when_it_spoke_and_not_when_the_exporter_repeated_it(files):
    """Though what it said is still there for minutes."""
    series = {HOURS: spoken(1, 6), of("kiosk_site_version"): "4x14"}
    assert recorded(files, series, "kiosk_last_heard", 6, 10, 14, 40) == [360.0] * 4


def test_a_screen_that_comes_back_is_silent_no_more(files):
    heard = spoken(*range(0, 61, 5), *range(121, 200, 5))
    assert firing(files, {HOURS: heard}, "ScreenSilent", 100, 130)[1] == ""


@pytest.mark.parametrize("minutes", [3, 30, 300])
def test_a_server_that_was_off_misses_nobody_who_comes_back(files, minutes):
    """Screens speak each five minutes, and connect again within another five."""
    off = f"1x60 stale _x{minutes} 1x4000"
    back = 60 + minutes + 8
    heard = spoken(*range(0, 61, 5), *range(back, back + 100, 5))
    series = {'up{job="screens"}': off, HOURS: heard}
    assert firing(files, series, "ScreenSilent", *range(60, 64 + minutes + 20)) == [""] * (minutes + 24)


def test_a_screen_that_does_not_come_back_after_the_server_is_missed(files):
    series = {'up{job="screens"}': "1x60 stale _x30 1x4000", HOURS: spoken(*range(0, 61, 5))}
    assert firing(files, series, "ScreenSilent", 100, 110)[1]


def test_a_screen_that_was_revoked_is_not_missed(files):
    series = {ONE: "1x60 stale _x4000", HOURS: spoken(*range(0, 61, 5))}
    assert firing(files, series, "ScreenSilent", 80, 120) == ["", ""]


def test_a_small_share_of_failed_screens_stops_no_rollout(files):
    many = {}
    for number in range(10, 40):
        screen = f"kiosk-{number}"
        many[f'kiosk_screen{{screen="{screen}",place="",channel="stable"}}'] = "1x5000"
        many[of("kiosk_site_version", screen)] = "4x5000"
    series = {**many, of("kiosk_failed", "kiosk-10"): "1x5000"}
    assert firing(files, series, "RolloutStopped", 30) == [""]
    assert firing(files, series | {of("kiosk_failed", "kiosk-11"): "1x5000"}, "RolloutStopped", 30) != [""]
