"""A talk that phones may lead, as the window's process knows them: a socket, and the console's page."""

import base64
import json
import socket
import time
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from kiosk.app.talk.console_window import Console
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.talk.rules import UNDO
from kiosk.loading.sources import DEMO_SITE, Sources
from tests.qml.stages import Stage, accessible_name, items_of

STANDING = {
    "address": "http://192.168.7.20:8460/",
    "code": "493027",
    "phones": 0,
    "fault": "",
    "doubled": False,
}


class PhonesEnd:
    """What the process for phones would say and hear."""

    def __init__(self, path):
        self._end = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._end.connect(path)
        self._end.setblocking(False)
        self._read = bytearray()
        self.heard = []

    def say(self, **message):
        self._end.sendall(json.dumps(message).encode() + b"\n")

    def ask(self, **message):
        """As a phone asks that has the newest state."""
        self.say(**message, at=time.time())

    def say_often(self, times, **message):
        self._end.sendall((json.dumps(message).encode() + b"\n") * times)

    def stand(self, **changes):
        self.say(standing=STANDING | changes)

    def listen(self):
        try:
            while part := self._end.recv(1 << 16):
                self._read += part
        except BlockingIOError:
            pass
        *lines, self._read = self._read.split(b"\n")
        self.heard += map(json.loads, lines)
        return self.heard

    @property
    def states(self):
        return [message["state"] for message in self.listen() if "state" in message]

    @property
    def pictures(self):
        return [base64.b64decode(message["picture"]) for message in self.listen() if "picture" in message]

    def close(self):
        self._end.close()


class PhonesTalk:
    def __init__(self, qtbot, path, language):
        self.qtbot, self.path = qtbot, str(path)
        sources = Sources(DEMO_SITE, language=language, demo=True, mode="present")
        self.stage = Stage(language, (1920, 1080), sources)
        self.stage.kiosk.load()
        self.console = Console(self.stage.kiosk, self.path)
        self.console.window.setGeometry(0, 0, 1280, 720)
        self.console.window.show()
        self.console.view.begin("talk-25")
        self.stage.settle()
        self.process = None

    def join(self):
        self.process = PhonesEnd(self.path)
        self.until(lambda: self.console.phones.reachable)
        return self

    def allow(self, allowed=True):
        self.stage.do(te.PhonesAllowed(allowed))
        return self

    def until(self, true):
        self.qtbot.waitUntil(true)

    def idle(self, seconds):
        """Time passes, which here takes a while; the process answers meanwhile, as it does."""
        for _ in range(seconds // 20):
            self.stage.wait(20.0, step=20.0)
            self.process.say()
        self.stage.wait(seconds % 20, step=20.0)

    def words(self):
        shown = items_of(self.console.window)
        return [str(item.property("text")) for item in shown if item.property("text")]

    def control(self, name):
        (found,) = [
            item
            for item in items_of(self.console.window)
            if item.inherits("QQuickAbstractButton") and accessible_name(item) == name
        ]
        return found

    def touch(self, *names):
        for name in names:
            self.control(name).click()
            self.stage.settle()

    def end(self):
        if self.process:
            self.process.close()
        self.console.end()
        self.stage.end()


@pytest.fixture
def talk(qapp, qtbot, tmp_path):
    made = []

    def make(language="en"):
        made.append(PhonesTalk(qtbot, tmp_path / "phones.sock", language))
        return made[-1]

    yield make
    for each in made:
        each.end()


def test_nothing_is_told_before_staff_allow_it(talk):
    leading = talk().join()
    leading.stage.do(te.TalkStepped())
    leading.process.ask(do="next")
    leading.stage.do(te.TalkStepped())
    assert leading.process.listen() == []
    assert leading.stage.scene.slide.panel == "what-it-means"


@pytest.mark.slow
def test_a_phone_is_told_all_there_is(talk):
    leading = talk().join().allow()
    leading.stage.do(te.SlideChosen("talk-questions"))
    leading.until(lambda: leading.process.states[-1]["position"] != "1 of 11")
    state = leading.process.states[-1]
    assert (state["position"], state["place"]) == ("10 of 11", "Central Station, on screen")
    assert state["notes"][0]["text"].startswith("Wait ten seconds")
    assert state["next"]["title"] == "Before you go: the number once more."
    assert [row["number"] for row in state["slides"] if row["chosen"]] == ["10"]
    assert [(row["name"], row["chosen"], row["rtl"]) for row in state["languages"][:3]] == [
        ("English", True, False),
        ("Français", False, False),
        ("العربية", False, True),
    ]


@pytest.mark.slow
def test_a_phone_is_told_everything_each_second_though_nothing_changed(talk):
    leading = talk().join().allow()
    leading.until(lambda: bool(leading.process.states))
    before = len(leading.process.states)
    leading.stage.wait(5.0)
    leading.until(lambda: len(leading.process.states) == before + 5)
    last, first = (leading.process.states[n] for n in (-1, before))
    assert last | {"at": first["at"]} == first


@pytest.mark.slow
def test_a_phone_that_joins_late_is_told_at_once(talk):
    leading = talk().allow().join()
    leading.until(lambda: bool(leading.process.states))


@pytest.mark.parametrize(
    ("message", "seen"),
    [
        ({"do": "next"}, ("talk-number-first", "en", False)),
        ({"do": "jump", "slide": "talk-questions"}, ("talk-questions", "en", False)),
        ({"do": "blank", "on": True}, ("talk-welcome", "en", True)),
        ({"do": "language", "language": "fr"}, ("talk-welcome", "fr", False)),
    ],
)
@pytest.mark.slow
def test_a_phone_leads(talk, message, seen):
    leading = talk().join().allow()
    leading.process.ask(**message)

    def sees():
        scene = leading.stage.scene
        return (scene.slide.panel, leading.stage.state.language, scene.blanked) == seen

    leading.until(sees)


@pytest.mark.slow
def test_what_a_phone_asked_while_the_window_hung_is_dropped_when_it_goes_on(talk):
    leading = talk().join().allow()
    for _ in range(4):
        leading.process.say(do="next", at=time.time() - 2.5)
    leading.process.ask(do="next")
    leading.process.stand(phones=3)
    leading.until(lambda: leading.console.phones.standing.phones == 3)
    assert leading.stage.scene.slide.panel == "talk-number-first"


@pytest.mark.parametrize("event", [te.TalkEnded(), te.PhonesAllowed(False)])
@pytest.mark.slow
def test_the_end_is_told_and_what_is_asked_after_it_is_nothing(talk, event):
    leading = talk().join().allow()
    leading.stage.do(event).wait(UNDO)
    leading.until(lambda: leading.process.states[-1:] == [None])
    before = leading.stage.state
    leading.process.ask(do="next")
    leading.process.stand(phones=3)
    leading.until(lambda: leading.console.phones.standing.phones == 3)
    assert leading.stage.state == before
    assert leading.console.view.phone.code == ""


def on_a_kiosk(stage):
    """Elsewhere no talk ends by itself."""
    world = stage.store.world
    stage.do(ev.WorldChanged(replace(world, site=replace(world.site, mode="kiosk"))))


@pytest.mark.slow
def test_an_idle_talk_ends_for_phones_too(talk):
    leading = talk().join().allow()
    on_a_kiosk(leading.stage)
    leading.idle(541)
    leading.until(lambda: "59 seconds" in leading.process.states[-1]["closes"])
    leading.idle(60)
    assert isinstance(leading.stage.scene, Loop)
    leading.until(lambda: leading.process.states[-1] is None)


@pytest.mark.slow
def test_a_picture_of_the_room_comes_while_a_phone_is_there(talk):
    leading = talk().join().allow()
    assert leading.process.pictures == []
    leading.process.stand(phones=1)
    leading.until(lambda: len(leading.process.pictures) == 1)
    small = QImage.fromData(leading.process.pictures[0])
    assert (small.width(), small.height()) == (640, 360)
    room = leading.stage.window.grabWindow()
    for x, y in ((10, 10), (320, 20), (600, 355), (20, 250)):
        assert small.pixelColor(x, y) == room.pixelColor(x * 3 + 1, y * 3 + 1)


@pytest.mark.slow
def test_pictures_follow_what_the_room_sees_and_no_faster_than_one_in_two_seconds(talk):
    leading = talk().join().allow()
    leading.process.stand(phones=1)
    leading.until(lambda: len(leading.process.pictures) == 1)
    leading.stage.do(te.BlankToggled())
    leading.stage.wait(1.0)
    assert len(leading.process.pictures) == 1
    leading.stage.wait(1.0)
    leading.until(lambda: len(leading.process.pictures) == 2)
    blank = QImage.fromData(leading.process.pictures[1])
    assert {blank.pixelColor(x, y).name() for x in range(0, 640, 40) for y in range(0, 360, 40)} == {
        "#000000"
    }
    leading.stage.wait(6.0)
    assert len(leading.process.pictures) == 2


@pytest.mark.slow
def test_a_hand_over_is_not_disturbed_at_its_beginning(talk):
    leading = talk().join().allow()
    leading.process.stand(phones=1)
    leading.until(lambda: len(leading.process.pictures) == 1)
    leading.stage.wait(10.0).do(te.TalkStepped())
    leading.stage.wait(1.0)
    assert len(leading.process.pictures) == 1
    leading.stage.wait(1.0)
    leading.until(lambda: len(leading.process.pictures) == 2)


def test_nothing_of_a_hidden_window_is_sent(talk):
    leading = talk().join().allow()
    leading.stage.window.hide()
    leading.process.stand(phones=1)
    leading.until(lambda: leading.console.phones.standing.phones == 1)
    leading.stage.wait(2.0)
    assert leading.process.pictures == []


@pytest.mark.slow
def test_without_a_socket_there_is_a_talk_without_phones(qapp, qtbot, tmp_path):
    (tmp_path / "file").write_text("")
    leading = PhonesTalk(qtbot, tmp_path / "file/phones.sock", "en")
    leading.allow()
    leading.touch("More", "Use a phone")
    assert "The program for phones is not running." in leading.words()
    leading.end()


# --- the console's page


@pytest.mark.slow
def test_staff_allow_phones_on_the_console_and_stop_them(talk):
    leading = talk().join()
    leading.touch("More", "Use a phone")
    assert "You can lead this talk from a phone and read your notes there." in leading.words()
    leading.touch("Allow phones")
    assert leading.stage.scene.phones
    leading.process.stand()
    leading.until(lambda: "493 027" in leading.words())
    assert {"http://192.168.7.20:8460/", "0 phones are connected."} <= set(leading.words())
    leading.process.stand(code="111222", phones=1)
    leading.until(lambda: {"111 222", "1 phone is connected."} <= set(leading.words()))
    leading.touch("Disconnect phones")
    assert not leading.stage.scene.phones
    assert "111 222" not in leading.words()


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        ({"address": "", "code": "", "fault": "port"}, "Another program on this computer is blocking phones"),
        ({"address": "", "code": "", "fault": "network"}, "This computer is not on a network"),
        ({"code": ""}, "Too many wrong codes. Disconnect phones"),
    ],
)
@pytest.mark.slow
def test_why_no_phone_can_come_is_said(talk, standing, said):
    leading = talk().join().allow()
    leading.touch("More", "Use a phone")
    leading.process.stand(**standing)
    leading.until(lambda: any(text.startswith(said) for text in leading.words()))
    assert leading.console.view.phone.modules == ""


@pytest.mark.slow
def test_the_square_code_holds_address_and_code(talk):
    from kiosk.window.drawing.qr_code import code_path

    leading = talk().join().allow()
    leading.process.stand()
    view = leading.console.view.phone
    leading.until(lambda: view.modules != "")
    assert view.modules == code_path("http://192.168.7.20:8460/#493027")[0]


@pytest.mark.slow
def test_a_process_that_goes_is_said_and_its_code_is_gone(talk):
    leading = talk().join().allow()
    leading.touch("More", "Use a phone")
    leading.process.stand(phones=1)
    leading.until(lambda: "493 027" in leading.words())
    leading.process.close()
    leading.until(lambda: "The program for phones is not running." in leading.words())
    assert "493 027" not in leading.words()


def notice(leading):
    found = [item for item in items_of(leading.console.window) if item.objectName() == "notice"]
    return "".join(str(item.property("text")) for item in found)


@pytest.mark.slow
def test_the_console_says_at_once_that_the_phone_is_gone(talk):
    leading = talk().join().allow()
    leading.process.stand()
    leading.until(lambda: leading.console.view.phone.code != "")
    assert notice(leading) == ""
    leading.process.stand(phones=1)
    leading.until(lambda: leading.console.view.phone.leads)
    assert notice(leading) == ""
    leading.process.stand()
    leading.until(lambda: notice(leading) == "No phone is connected any more.")
    leading.process.stand(phones=1)
    leading.until(lambda: notice(leading) == "")
    leading.process.close()
    leading.until(lambda: notice(leading) == "No phone is connected any more.")
    leading.allow(False)
    leading.until(lambda: notice(leading) == "")
    leading.allow()
    assert notice(leading) == ""


@pytest.mark.slow
def test_a_second_holder_of_a_token_is_said_until_staff_stop_phones(talk):
    leading = talk().join().allow()
    leading.touch("More", "Use a phone")
    leading.process.stand(phones=1, doubled=True)
    warning = "Another device posed as your phone. Disconnect phones, then allow them again."
    leading.until(lambda: notice(leading) == leading.console.view.phone.state == warning)
    leading.touch("Disconnect phones")
    assert warning not in leading.words()


@pytest.mark.slow
def test_the_end_of_an_idle_talk_is_said_before_anything_about_phones(talk):
    leading = talk().join().allow()
    leading.process.stand(doubled=True)
    leading.until(lambda: "posed as" in notice(leading))
    on_a_kiosk(leading.stage)
    leading.idle(541)
    assert "59 seconds" in notice(leading)


@pytest.mark.parametrize("doing", [None, te.BlankToggled(), te.TalkStepped()])
@pytest.mark.slow
def test_a_process_that_hangs_is_missed_within_five_seconds(talk, doing):
    """It is told something again after so long; it is missed when it has not answered for so long."""
    leading = talk().join().allow()
    if doing:
        leading.stage.do(doing)
    leading.until(lambda: bool(leading.process.states))
    told, waits = len(leading.process.states), []
    for _ in range(5):
        began = leading.stage.clock.now().seconds
        leading.stage.wake()
        leading.until(lambda told=told: len(leading.process.states) > told)
        told = len(leading.process.states)
        waits.append(leading.stage.clock.now().seconds - began)
    # Qt's timers may be late by a twentieth.
    assert max(waits) + 1.05 * leading.console.phones._socket._missing.interval() / 1000 < 5.0


@pytest.mark.slow
def test_a_process_that_hangs_is_said_and_its_code_is_gone(talk):
    leading = talk().join().allow()
    leading.touch("More", "Use a phone")
    leading.process.stand()
    leading.until(lambda: "493 027" in leading.words())
    leading.console.phones._socket._missing.setInterval(50)
    leading.stage.wait(1.0)
    leading.until(lambda: "The program for phones is not running." in leading.words())
    assert "493 027" not in leading.words()


@pytest.mark.slow
def test_a_burst_of_wishes_shuts_the_process_out(talk):
    leading = talk().join().allow()
    leading.process.stand(phones=1)
    leading.until(lambda: leading.console.view.phone.leads)
    with leading.qtbot.waitSignal(leading.console.phones._socket.left):
        leading.process.say_often(500, do="jump", slide="talk-questions", at=time.time())
    leading.until(lambda: notice(leading) == "No phone is connected any more.")


@pytest.mark.slow
def test_the_page_is_in_the_staffs_language(talk):
    leading = talk().join().allow()
    leading.console.view.chooseStaffLanguage("ar")
    leading.stage.settle()
    leading.until(lambda: leading.process.states[-1]["language"] == "ar")
    state = leading.process.states[-1]
    assert state["rtl"]
    assert state["words"]["next"] == "التالي"
    assert "المحطة المركزية" in state["place"]
