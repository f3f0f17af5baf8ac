"""Changes that a screen reader tells of: once each, and nothing when a visit ends."""

import pytest

from kiosk.core.state import events as ev
from tests.fakes import COUNTDOWN


@pytest.fixture
def told(used_kiosk):
    """told(screen, language, step) gives the stage there, and a list of what is said from then on."""

    connected = []

    def make(screen, language="en", step=0):
        stage = used_kiosk(language).go(screen, step)
        said = []
        announcer = stage.kiosk.engine.singletonInstance("Kiosk.Controls", "Announcer")
        connected.append((announcer, announcer.said.connect(said.append)))
        return stage, said

    yield make
    for announcer, connection in connected:
        announcer.disconnect(connection)


@pytest.mark.parametrize(
    ("screen", "touched", "said"),
    [
        ("statement", "chip-ar", ["العربية"]),
        ("topics", "tile-safer-on-the-way", ["Your documents"]),
        ("topic", "later", ["2 / 2"]),
        ("topic", "largerText", ["Text 130%"]),
        ("topic", "contrast", ["High contrast is on"]),
        ("topic", "language", ["Language"]),
        ("topic", "allTopics", ["What would you like to know?"]),
        ("topic", "advicePill", ["Advice"]),
        ("languages", "language-ar", ["العربية", "ماذا تودّون أن تعرفوا؟"]),
        ("offer", "row-1", ["Ticked"]),
        ("offer", "row-2", ["Not ticked"]),
        ("quiz", "next", ["2 / 6: Can trafficking happen inside one country?"]),
        ("topic", "startAgain", []),
        ("idle", "startAgain", []),
    ],
)
@pytest.mark.sample(1)
def test_a_change_is_told_once(told, screen, touched, said):
    stage, heard = told(screen)
    stage.tap(stage.find(touched))
    assert heard == said


@pytest.mark.parametrize("step", [0, 3])
def test_the_reply_is_told(told, step):
    """And not once more the question, which is above a reply on a screen of its own."""
    stage, heard = told("quiz", step=step)
    stage.tap(stage.find("answer-1"))
    assert len(heard) == 1 and heard[0].startswith("No, but many people think so.")


@pytest.mark.slow
def test_the_countdown_is_told_every_five_seconds(told):
    stage, heard = told("topic")
    while stage.scene.idle_card_at is None:
        stage.wait(1.0)
    stage.wait(12.0)
    lefts = [COUNTDOWN - passed for passed in (0, 5, 10)]
    assert heard == [f"This screen starts again in {left:.0f} seconds." for left in lefts]


def test_time_that_ends_a_visit_tells_nothing(told):
    stage, heard = told("idle")
    stage.do(ev.ContrastToggled())
    del heard[:]
    stage.wait(COUNTDOWN + 10.0)
    assert [words for words in heard if "starts again" not in words] == []
