"""The foot of the staff page: every button can be touched at any shape, and the overview keeps its room."""

from itertools import product

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.staff_panels.findings import Findings
from kiosk.core.state.staff_panels.hours import HoursPanel
from kiosk.core.state.staff_panels.numbers import NumbersPanel

SIZES = [(1920, 1080), (1080, 1920), (1280, 1024), (1024, 768), (1080, 1080), (2560, 1080)]
LANGUAGES = ["en", "ar", "am", "fr", "hi", "ur", "zh-Hans"]
MOST_PAGES = 3


def buttons(stage):
    return [row["does"] for row in stage.kiosk.staff.property("buttons")]


def shown(stage):
    return [item for item in stage.controls() if item.property("does") is not None]


def walked(stage):
    """Each button of the foot that can be touched, page by page."""
    seen = []
    for _ in range(12):
        seen += [item.property("does") for item in shown(stage)]
        if len(seen) >= len(buttons(stage)):
            return seen
        stage.tap(stage.find("moreTools"))
    return seen


@pytest.mark.parametrize(("size", "language", "step"), list(product(SIZES, LANGUAGES, [0, 3])), ids=str)
@pytest.mark.slow
def test_each_button_is_reached_once_and_none_is_small(kiosk, size, language, step):
    stage = kiosk(language, size).go("staff-full", step)
    assert walked(stage) == buttons(stage)
    least = 0.0889 * stage.unit - 1
    assert all(min(item.width(), item.height()) >= least for item in shown(stage))
    foot, window = stage.find("close").parentItem(), stage.window
    assert foot.height() <= window.height() * 0.3


@pytest.mark.parametrize(
    ("size", "language"), list(product([(1080, 1920), (1920, 1080)], LANGUAGES)), ids=str
)
@pytest.mark.slow
def test_the_overview_is_read_on_three_pages_even_in_the_largest_letters(kiosk, size, language):
    stage = kiosk(language, size).go("staff-full", 3)
    counters = [item.property("text") for item in stage.all("counter")]
    assert counters and int(counters[0].split("/")[1]) <= MOST_PAGES, counters


def test_a_long_word_of_the_contrast_keeps_clear_of_the_way_out(kiosk):
    stage = kiosk("en-XA", (1080, 1920)).go("staff-found", 3)
    contrast, close = stage.find("contrast"), stage.find("close")
    assert contrast.mapToScene(contrast.boundingRect().topRight()).x() < close.mapToScene(QPointF()).x()


@pytest.mark.slow
def test_rows_lead_to_where_something_can_be_done(kiosk):
    stage = kiosk().go("staff-full")
    for panel in (NumbersPanel(), HoursPanel(), Findings()):
        name = {NumbersPanel: "numbers", HoursPanel: "hours", Findings: "findings"}[type(panel)]
        row = next(item for item in stage.controls() if item.property("leads") == name)
        stage.tap(row)
        assert stage.scene.panel == panel
        stage.tap(stage.find("back"))


@pytest.mark.slow
def test_a_key_reaches_what_more_brings_and_stays_there(kiosk):
    stage = kiosk("en", (1920, 1080)).go("staff-full", 3)
    stage.window.requestActivate()
    QTest.qWaitForWindowActive(stage.window)
    while stage.focused is None or stage.focused.objectName() != "moreTools":
        stage.key(Qt.Key.Key_Tab)
    before = [item.property("does") for item in shown(stage)]
    stage.key(Qt.Key.Key_Return)
    assert stage.focused.objectName() == "moreTools"
    assert [item.property("does") for item in shown(stage)] != before


def test_screen_off_makes_it_dark_at_once_and_a_touch_lights_it(kiosk):
    stage = kiosk().go("staff-full")
    stage.tap(stage.find("off"))
    assert isinstance(stage.scene, Dark)
    stage.tap((900, 300))
    assert not isinstance(stage.scene, Dark)
