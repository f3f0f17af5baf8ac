"""A whole visit changes no byte of any answer: nobody learns from afar that somebody is at the screen."""

import json
import sys

import pytest

from kiosk.app.following.restart_on_applied_site import AppliedFollower
from kiosk.app.late_followers import follow_announcements
from kiosk.app.remote_screen_power import AskedScreen
from kiosk.app.staff.hours_today import HoursTodayFile
from kiosk.app.talk.kept_talk_file import KeptTalkFile
from kiosk.app.talk.room_text import RoomText
from kiosk.base.clock import Moment
from kiosk.core.restarts.restarts import LEFT
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from kiosk.fleet.agent.facts import Facts, as_object
from kiosk.fleet.gate.__main__ import GatePlaces, answered
from kiosk.fleet.gate.gathered_facts import coarse, facts
from kiosk.loading.sources import Sources
from kiosk.machine.disk_thread import at_once
from tests.fakes import confirmed_demonstration
from tests.fleet.gate.conftest import FIRST, NOW, SECOND
from tests.qml.stages import Stage

VISIT = (
    ev.ExploreTouched(),
    ev.LanguagesOpened(),
    ev.LanguageChosen("fr"),
    ev.TextSizeChosen(larger=True),
    ev.ContrastToggled(),
    ev.AdviceOpened(),
    ev.StartedAgain(),
)


@pytest.fixture
def window(qapp, installed, state, monkeypatch):
    """A running kiosk with all that writes into its state folder."""
    codes = []
    monkeypatch.setattr("kiosk.app.following.end_when_unused.QCoreApplication.exit", codes.append)
    installed.write_text(confirmed_demonstration(), "utf-8")
    sources = Sources(installed, kept=state)
    stage = Stage(sources=sources, size=(640, 480))
    for follower in (KeptTalkFile, RoomText, HoursTodayFile):
        follower(stage.kiosk, state, at_once)
    follow_announcements(stage.kiosk, stage.clock, sources, state, at_once)
    AppliedFollower(stage.kiosk, state, b"", at_once)
    stage.kiosk.load()
    AskedScreen(stage.kiosk, state, at_once)
    stage.codes = codes
    yield stage
    stage.end()


@pytest.fixture
def places(gate, installed, tmp_path, monkeypatch):
    # An hour of this machine may end meanwhile, and other programs write on its disk.
    monkeypatch.setattr("kiosk.fleet.gate.gathered_facts.uptime", lambda: 7200.0)
    monkeypatch.setattr("kiosk.fleet.gate.gathered_facts.free_mb", lambda state: 5000)
    return GatePlaces(gate.state, tmp_path / "boot", gate.copy, installed, sys.executable)


def told_facts(gate, places):
    return json.dumps(as_object(facts(gate.enrolled, gate.state, places.boot, Moment(0.0, NOW)))).encode()


def answers(gate, places):
    """All that may leave this kiosk."""
    asked = (json.dumps({"verb": verb}).encode() + b"\n" for verb in ("status", "take"))
    return [told_facts(gate, places), *(answered(question, places) for question in asked)]


def test_no_answer_differs_during_a_visit_and_after_it(window, gate, places, repository):
    repository.publish(FIRST)
    gate.take(NOW)
    store = window.kiosk.store
    before = answers(gate, places)
    for event in VISIT:
        store.dispatch(event)
        window.clock.advance(20.0)
        store.dispatch(ev.Ticked())
        window.settle()
        assert told_facts(gate, places) == before[0], event
        if event in {VISIT[2], VISIT[-1]}:
            assert answers(gate, places) == before, event
    assert isinstance(store.state.scene, Loop)
    assert answers(gate, places) == before


def test_what_is_taken_or_asked_during_a_visit_is_answered_as_at_any_other_time(
    window, gate, places, repository, qtbot
):
    """The window waits for the end of the visit; nothing that is told does."""
    repository.publish(FIRST)
    gate.take(NOW)
    second = repository.publish(SECOND).digest
    window.kiosk.store.dispatch(ev.ExploreTouched())
    assert gate.take(NOW).digest == second
    answer, _ = answered(b'{"verb":"restart"}\n', places)
    assert answer == b'{"ok":{}}\n'
    assert isinstance(window.kiosk.store.state.scene, Visit) and window.codes == []
    during = answers(gate, places)
    assert json.loads(during[0])["site"] == second[:12]
    window.kiosk.store.dispatch(ev.StartedAgain())
    window.clock.advance(LEFT)
    window.kiosk.store.dispatch(ev.Ticked())
    qtbot.waitUntil(lambda: window.codes != [], timeout=10_000)
    assert answers(gate, places) == during


def test_no_field_could_say_that_somebody_is_there():
    """What is on the screen, since when the window runs and when a site was shown are on no list."""
    named = " ".join(Facts.__slots__)
    for word in ("panel", "scene", "language", "visit", "use", "shown", "touch", "window", "since", "memory"):
        assert word not in named


@pytest.mark.parametrize(
    ("free", "told"), [(0, 0), (1, 1), (1000, 512), (1023, 512), (1024, 1024), (5000, 4096), (90_000, 8192)]
)
def test_a_log_line_is_never_seen_in_free_space(free, told):
    assert coarse(free) == told
