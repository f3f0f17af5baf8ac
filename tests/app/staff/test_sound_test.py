"""*Test sound*: two tones, and what staff are told about them."""

from dataclasses import replace
from shutil import which

import pytest

from kiosk.app.staff.sound_check import SoundTester
from kiosk.core.site.speech_settings import SpeechSettings
from kiosk.core.speech.tones import RATE, two_tones
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.staff_page import Reload, SoundTest
from tests.core.staff.test_rules import known, page
from tests.fakes import Rules
from tests.machine.private_sound import PrivateSound
from tests.qml.stages import Stage


def aloud(on=True):
    return page(Rules(known(speech=SpeechSettings.validated(read_aloud=on))))


def test_the_tones_are_short_begin_softly_and_are_never_loud():
    sound = two_tones()
    samples = memoryview(sound.pcm).cast("h")
    assert sound.rate == RATE and 1.0 <= sound.seconds <= 2.0
    assert max(map(abs, samples)) < 0.31 * 32768
    assert abs(samples[1]) < 100 and abs(samples[-1]) < 100
    half = len(samples) // 2
    assert not any(samples[half - 100 : half + 100]), "silence between them"


def test_staff_are_told_what_came_of_it():
    rules = aloud().do(se.SoundTestAsked())
    assert rules.scene.sound is SoundTest.ASKED
    assert rules.do(se.SoundTested(heard=True)).scene.sound is SoundTest.PLAYED
    assert rules.do(se.SoundTested(heard=False)).scene.sound is SoundTest.PLAYED, "an answer that comes late"
    rules.do(se.ReloadAsked())
    assert (rules.scene.sound, rules.scene.reload) == (SoundTest.NOT_ASKED, Reload.ASKED)


def test_a_site_that_reads_nothing_aloud_has_no_sound_to_test():
    assert aloud(False).do(se.SoundTestAsked()).scene.sound is SoundTest.NOT_ASKED


def test_its_answer_is_no_touch():
    rules = aloud().do(se.SoundTestAsked()).wait(119.0).do(se.SoundTested(heard=True))
    assert isinstance(rules.wait(1.0).scene, Loop)


@pytest.fixture
def tested(qapp):
    """The staff page of a screen that reads aloud, and what plays the tones."""
    stage = Stage().go("staff-full")
    site = replace(stage.world.site, speech=SpeechSettings.validated(read_aloud=True), leave_kiosk=False)
    stage.do(ev.WorldChanged(replace(stage.world, site=site)))
    tester = SoundTester(stage.store)
    yield stage
    tester.end()
    stage.end()


@pytest.mark.slow
def test_without_a_sound_server_staff_are_told_so(tested, qtbot, monkeypatch, tmp_path, log_failures):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    stage = tested
    stage.do(se.SoundTestAsked())
    qtbot.waitUntil(lambda: stage.scene.sound is SoundTest.FAILED, timeout=10_000)
    assert stage.find("news").property("text") == "There is no sound. See “Check results”."
    assert log_failures()


@pytest.mark.slow
@pytest.mark.skipif(which("pulseaudio") is None, reason="pulseaudio is not there")
def test_the_tones_are_heard_and_their_child_ends(tested, qtbot, monkeypatch, tmp_path):
    server = PrivateSound(tmp_path, monkeypatch, RATE)
    server.begin()
    monkeypatch.setenv("PULSE_SERVER", server.environment["PULSE_SERVER"])
    stage = tested
    stage.tap(stage.find("sound"))
    try:
        qtbot.waitUntil(lambda: "s16le" in server.ask("list", "sink-inputs").stdout, timeout=10_000)
        qtbot.waitUntil(lambda: stage.scene.sound is SoundTest.PLAYED, timeout=10_000)
        assert stage.find("news").property("text") == "Two tones were played. Did you hear them?"
        qtbot.waitUntil(lambda: not server.ask("list", "sink-inputs").stdout.strip(), timeout=10_000)
    finally:
        server.end()
