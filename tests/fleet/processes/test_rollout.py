"""A rollout told as a story: canaries first, a site that crashes stops itself, a number comes to all."""

import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree
from time import monotonic

import pytest

from kiosk.base.enrolment.channels import CANARY, STABLE
from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.fleet.agent.facts import facts_of
from kiosk.fleet.server.joining.enrolled_screens import EnrolledScreen, write_screens
from kiosk.fleet.server.rollouts.rollout import Rolled, make_online_key, online_signer, roll_out
from kiosk.fleet.server.server_files import ServerFiles
from kiosk.fleet.server.status.prometheus_answers import Answers, Heard
from tests.fleet.agent.web_server import WebServer
from tests.fleet.processes.screens import FleetScreen, RestartedWindow
from tests.fleet.repository.building import Built, BuiltSite
from tools.shared.wait import wait

SCREENS = int(os.environ.get("SCREENS", "5"))
CANARIES = 3
SOAK = timedelta(hours=24)
NOW = datetime.now(UTC)
AT_ONCE = 2
"""Polls at a time: this machine is all of those computers."""

SITE = """organisation = "other"
name = "{name}"
country = "IT"
time_zone = "Europe/Rome"
languages = ["en"]

[emergency]
number = "{number}"
confirmed_on = 2026-11-20
confirmed_by = "site-technician"
answered_by = ["police", "fire", "ambulance"]
"""


def site(name: str, number: str = "555 0142") -> dict[str, bytes]:
    return {"site.toml": SITE.format(name=name, number=number).encode()}


@pytest.fixture
def author(tmp_path: Path) -> Built:
    """A desk; what it signs arrives at the server."""
    files = ServerFiles(tmp_path / "server")
    files.config.mkdir(parents=True)
    files.authority.mkdir(parents=True)
    make_online_key(files)
    built = Built(files.incoming)
    # The server renews with a key of its own, which the root names.
    built.online = online_signer(files)  # type: ignore[assignment]
    assert built.new_root(built.roots[:2]).missing == 0
    return built


@pytest.fixture
def server(tmp_path: Path, author: Built) -> ServerFiles:
    files = ServerFiles(tmp_path / "server")
    enrolled = (EnrolledScreen(name(each), "", channel(each), NOW.isoformat()) for each in range(SCREENS))
    write_screens(files.screens, enrolled)
    return files


@pytest.fixture
def screens(tmp_path: Path, server: ServerFiles, author: Built) -> Iterator[list[FleetScreen]]:
    """The first three are canaries."""
    with ExitStack() as stack:
        web = stack.enter_context(WebServer(server.site))
        root = json.loads(author.root)
        told = (Enrolment(name(each), web.address, channel(each), root) for each in range(SCREENS))
        yield [stack.enter_context(FleetScreen(tmp_path / each.name, each)) for each in told]


def name(each: int) -> str:
    return f"kiosk-{each}"


def channel(each: int) -> str:
    return CANARY if each < CANARIES else STABLE


def rolled(server: ServerFiles, screens: Sequence[FleetScreen], after: timedelta = timedelta()) -> Rolled:
    """What the server publishes when it looks next; the screens' facts are what a broker would bring."""
    told = {each.name: heard(each) for each in screens}
    return roll_out(server, lambda: Answers(told, {}, {}), SOAK, datetime.now(UTC) + after)


def heard(screen: FleetScreen) -> Heard:
    facts = facts_of(screen.facts())
    return Heard(last_heard=1.0, version=facts.version, failed=bool(facts.failed), alarm=facts.alarm)


def poll(screens: Sequence[FleetScreen]) -> list[dict[str, object]]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [*pool.map(FleetScreen.poll, screens)]


def has_gone_back(screen: FleetScreen, bad: str, good: str) -> bool:
    facts = screen.facts()
    return (facts["failed"], facts["site"]) == (bad[:12], good[:12])


def sign(author: Built, files: dict[str, bytes], channel: str = CANARY) -> str:
    author.sign(files, channel)
    return BuiltSite(files).manifest.digest


@pytest.mark.fleet
@pytest.mark.timeout(3600)
def test_a_site_that_crashes_stays_with_the_canaries_and_a_number_comes_to_all(
    author: Built, server: ServerFiles, screens: list[FleetScreen], tmp_path: Path
) -> None:
    canaries, others = screens[:CANARIES], screens[CANARIES:]
    sign(author, site("First"))
    good = sign(author, site("First"), STABLE)
    rolled(server, canaries)
    assert {each["digest"] for each in poll(canaries)} == {good}
    assert {each["reason"] for each in poll(others)} == {"empty"}
    rolled(server, canaries)
    assert {each["digest"] for each in poll(others)} == {good}

    bad = sign(author, site("Crashes"))
    sign(author, site("Crashes"), STABLE)
    with ExitStack() as stack:
        for canary in canaries:
            stack.enter_context(RestartedWindow(canary, crashes=lambda shown: shown == bad))
        assert rolled(server, canaries).published
        assert {each["digest"] for each in poll(canaries)} == {bad}
        wait(lambda: all(has_gone_back(each, bad, good) for each in canaries), "they go back", 600)
        # Each has gone back by itself, and takes the bad one no more.
        assert {each["reason"] for each in poll(canaries)} == {"failed"}
        assert all('"First"' in each.site() for each in canaries)
    held = rolled(server, canaries, after=SOAK)
    assert not held.published and "kiosk-0: " in held.waiting[0].why
    assert {each["digest"] for each in poll(others)} == {good}

    # Nothing else is needed: what was signed for stable with the bad one is passed over.
    mended = sign(author, site("First", "555 0143"))
    rolled(server, canaries)
    assert {each["digest"] for each in poll(canaries)} == {mended}
    assert {each.facts()["failed"] for each in canaries} == {""}
    sign(author, site("First", "555 0143"), STABLE)
    assert not rolled(server, canaries).published
    assert rolled(server, canaries, after=SOAK).published
    begun = monotonic()
    assert {each["digest"] for each in poll(others)} == {mended}
    print(f"{len(others)} screens have the new number after {monotonic() - begun:.0f} s, {AT_ONCE} at a time")
    print(f"CPU of one screen in the whole story: {max(each.cpu_s for each in others):.1f} s")
    assert all("555 0143" in each.site() and "555 0142" not in each.site() for each in screens)

    # One without a network gets the same by a folder that somebody brings.
    brought = copytree(server.site, tmp_path / "brought")
    offline = Enrolment("kiosk-99", f"file://{brought}/", STABLE, json.loads(author.root))
    with FleetScreen(tmp_path / "kiosk-99", offline) as alone:
        assert alone.poll()["digest"] == mended
        assert "555 0143" in alone.site()
