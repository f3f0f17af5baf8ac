"""Staff at a running kiosk, from the plate to a talk and back to the loop."""

import pytest
from argon2 import PasswordHasher

from kiosk.app.staff.staff import Staff
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.talk import Talk
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.machine.disk_thread import at_once
from tests.qml.stages import Stage

PIN, WRONG = "802751", "417093"
NUMBER = "800 555 0199"
SIZES = [(1280, 720), (720, 1280)]


@pytest.fixture
def staffed(qapp, tmp_path, request, monkeypatch):
    """A kiosk that runs, in a size, with a PIN on the machine."""
    # Another program for phones on this machine is not to find this one.
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    hasher = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    (tmp_path / "pin.toml").write_text(f'hash = "{hasher.hash(PIN)}"\n', "utf-8")
    sources = Sources(DEMO_SITE, demo=True, language=request.param[0])
    stage = Stage(sources=sources, size=request.param[1])
    staff = Staff(qapp, stage.kiosk, sources, tmp_path, at_once, windowed=False, one_screen=False)
    stage.kiosk.load()
    stage.settle()
    yield stage
    staff.end()
    stage.end()


def hold(stage, seconds):
    plate = stage.point(stage.find("logoPlate"))
    stage.press(plate)
    stage.wait(seconds)
    stage.release(plate)
    stage.clock.advance(0.5)


def later(stage, seconds):
    """What is shown in all that time is not looked at."""
    stage.clock.advance(seconds)
    stage.store.tick()
    stage.wait(1.0)


def type_in(stage, qtbot, pin):
    for digit in pin:
        stage.tap(stage.find(f"key-{digit}"))
    stage.tap(stage.find("enter"))
    qtbot.waitUntil(lambda: not isinstance(stage.scene, PinPad) or stage.scene.asked is None)
    stage.settle()


def offered(stage):
    """The list of talks that staff can lead."""
    # Buttons have their places when a frame was painted.
    stage.picture()
    stage.tap(stage.find("programmes"))
    stage.picture()
    talks = [item for item in stage.controls() if item.property("programme") is not None]
    assert talks
    return talks


@pytest.mark.parametrize(
    "staffed",
    [("ar", SIZES[0]), ("en", SIZES[1]), pytest.param(("en", SIZES[0]), marks=pytest.mark.slow)],
    indirect=True,
    ids=str,
)
@pytest.mark.slow
def test_from_the_plate_to_a_talk_and_back_to_the_loop(staffed, qtbot):
    stage = staffed
    stage.wait(4.0)
    hold(stage, 4.9)
    assert isinstance(stage.scene, Loop)
    hold(stage, 5.0)
    assert isinstance(stage.scene, PinPad)
    assert NUMBER not in stage.words()

    for tries in range(5):
        assert stage.find("key-1").isEnabled(), tries
        type_in(stage, qtbot, WRONG)
    assert not stage.find("key-1").isEnabled(), "it rests"
    stage.wait(30.0)
    assert isinstance(stage.scene, Loop), "nobody touches it"
    assert NUMBER in stage.words()
    later(stage, 269.0)

    hold(stage, 5.0)
    type_in(stage, qtbot, PIN)
    assert isinstance(stage.scene, StaffPage)
    qtbot.waitUntil(lambda: bool(stage.store.world.talks.programmes))
    stage.settle()
    stage.tap(offered(stage)[0])
    stage.tap(stage.find("decision"))
    assert isinstance(stage.scene, Talk)
    qtbot.waitUntil(lambda: stage.has("phoneCard"))
    stage.settle()
    stage.tap(stage.find("withoutPhone"))
    assert not stage.has("staffPage") and not stage.has("phoneCard")
    assert NUMBER in stage.words()
    assert len(stage.controls()) == 3, "staff lead by touch: back, on and the end"

    hold(stage, 5.0)
    assert isinstance(stage.scene, PinPad), "over the talk"
    stage.tap(stage.find("close"))
    assert isinstance(stage.scene, Talk)
    stage.do(te.TalkStepped(), te.TalkStepped())
    led = stage.scene
    later(stage, 599.0)
    assert isinstance(stage.scene, Loop), "nobody leads it"
    assert stage.visitor.property("touch")
    assert "Touch to explore" in stage.words() or stage.state.language != "en"

    _go_on(stage, qtbot, led)
    stage.wait(119.0)
    assert isinstance(stage.scene, StaffPage)
    stage.wait(1.0)
    assert isinstance(stage.scene, Loop)


def _go_on(stage, qtbot, led):
    """The talk that ended by itself is taken up, and the PIN typed over it."""
    hold(stage, 5.0)
    type_in(stage, qtbot, PIN)
    assert isinstance(stage.scene, StaffPage), "it can be entered again"
    talks = offered(stage)
    assert talks[0].property("programme") == "", "the talk that ended by itself comes first"
    stage.tap(talks[0])
    stage.tap(stage.find("decision"))
    assert (stage.scene.programme, stage.scene.slide.panel) == (led.programme, led.slide.panel)
    qtbot.waitUntil(lambda: stage.has("phoneCard"))
    stage.settle()
    stage.tap(stage.find("withoutPhone"))
    hold(stage, 5.0)
    type_in(stage, qtbot, PIN)
    assert isinstance(stage.scene, StaffPage)
