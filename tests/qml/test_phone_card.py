"""The card of a talk on the kiosk's only screen: phones that lead it, and the button that closes the card."""

from dataclasses import replace

import pytest

from kiosk.core.state import staff_events as se
from kiosk.core.state import talk_events as te
from kiosk.core.state.staff_panels.programmes import Programmes
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
from kiosk.staging.complaints import complaints
from kiosk.staging.screen import MOMENT, NamedScreen
from kiosk.staging.stage import go
from kiosk.window.talk.phones.phone_joining_view import PhoneView
from kiosk.window.talk.phones.phone_socket import PhoneSocket
from kiosk.window.talk.phones.phones import Phones
from tests.qml.test_phones import PhonesEnd

SHAPES = ((1280, 800), (1024, 768), (1080, 1920), (800, 1280), (1920, 1080), (3440, 1440))
LANGUAGES = ("en", "fr", "ar", "ur", "hi", "am", "zh-Hans")
QUICK = {("en", (1280, 800)), ("ur", (1024, 768)), ("am", (1080, 1920))}
CASES = [
    pytest.param(language, size, marks=() if (language, size) in QUICK else pytest.mark.slow)
    for language in LANGUAGES
    for size in SHAPES
]


@pytest.fixture
def phones(kiosk, tmp_path):
    """phones(language, size) gives a kiosk and the phones that may lead a talk on it."""
    made = []

    def make(language, size):
        stage = kiosk(language, size)
        line = PhoneSocket.listen(tmp_path / "line")
        made.append(Phones(stage.store, stage.kiosk.language_of, stage.window, line))
        stage.kiosk.staff.show_phone(PhoneView(stage.store, made[0], stage.kiosk.language_of))
        return stage, made[0]

    yield make
    made[0].end()


@pytest.mark.parametrize(("language", "size"), CASES)
def test_nothing_of_the_card_lies_over_another_thing(phones, qtbot, tmp_path, language, size):
    stage, led = phones(language, size)
    begun = (se.StaffPanelOpened(Programmes()), te.TalkBegun("talk-10", language, alone=True))
    screen = NamedScreen("card", "", begun, wrong=0, let_in=True)
    go(stage.kiosk, stage.clock, _with_talks(language), screen, 0, high_contrast=False)
    qtbot.waitUntil(lambda: stage.has("phoneCard"))
    stage.settle()
    stage.picture()
    assert complaints(stage.window) == [], "before the program for phones is there"
    process = PhonesEnd(str(tmp_path / "line"))
    qtbot.waitUntil(lambda: led.reachable)
    stage.do(te.PhonesAllowed(True))
    process.stand()
    qtbot.waitUntil(lambda: stage.find("phoneCode").property("text") != "")
    stage.settle()
    stage.picture()
    assert complaints(stage.window) == [], "while phones may come"
    process.close()


def _with_talks(language):
    world = load_world(Sources(DEMO_SITE, language=language, demo=True, mode="present"), MOMENT).world
    return replace(world, site=replace(world.site, mode="kiosk"))
