import pytest

from kiosk.app.talk.room_text import FILE, RoomText
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.state import ROOM_TEXT
from kiosk.machine.disk_thread import at_once


@pytest.fixture
def begun(stage, tmp_path):
    """begun(content) gives a kiosk that found this file in its state folder; None for no file."""

    def begin(content=None):
        if content is not None:
            (tmp_path / FILE).write_bytes(content)
        RoomText(stage.kiosk, tmp_path, at_once)
        stage.kiosk.load()
        stage.settle()
        return stage

    return begin


def test_the_size_that_staff_choose_is_there_after_a_restart(begun, stage, tmp_path):
    begun().do(te.TalkBegun("talk-25", "en"))
    assert not (tmp_path / FILE).exists()
    stage.do(ev.RoomTextRead(3))
    assert b"room_text = 3" in (tmp_path / FILE).read_bytes()


def test_a_file_is_read_at_the_start(begun):
    assert begun(b"room_text = 2\n").state.house.room_text == 2


@pytest.mark.parametrize(
    "content", [b"room_text = 7", b"room_text = true", b'room_text = "2"', b"\xff", b"["]
)
@pytest.mark.slow
def test_a_file_that_makes_no_sense_is_none(begun, content):
    assert begun(content).state.house.room_text == ROOM_TEXT
