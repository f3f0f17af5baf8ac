"""A second touch at one place of the staff page changes nothing that is kept, shown to visitors or sent."""

from itertools import product

import pytest
from PySide6.QtCore import QPointF

from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.staff_panels.fleet import FleetAct, FleetPanel
from kiosk.core.state.staff_panels.numbers import NumbersOutcome, NumbersPanel
from kiosk.core.state.staff_panels.stick import StickAct, StickPanel
from kiosk.staging.staff_screens import STAFF_SCREENS
from tests.qml.staff_lists import pages, rect, turned
from tests.sampling import chosen

WIDE, UPRIGHT, SQUARISH = (1920, 1080), (1080, 1920), (1280, 1024)
STAGES = list(product([WIDE, UPRIGHT, SQUARISH], ["en", "ar"], [0, 3]))
SCREENS = [screen.name for screen in STAFF_SCREENS if screen.let_in]
LONGEST_LIST = 12
"""More pages than a list of the staff page has in any size of text."""

_SENT = {FleetAct.JOIN, StickAct.USE, StickAct.BACK, StickAct.NUMBERS_IN, StickAct.NUMBERS_OUT}


UNDONE = {"dark": None, "answers": None, "sent": None}
"""What a second touch may take back: a touch lights a dark screen, and leaves what was begun."""


def decided(stage):
    """What staff have decided for others so far."""
    scene, house, site = stage.scene, stage.state.house, stage.store.world.site
    panel = scene.panel if isinstance(scene, StaffPage) else None
    line = panel.line if isinstance(panel, NumbersPanel) else None
    asked = panel.asked if isinstance(panel, FleetPanel | StickPanel) else None
    return {
        "announced": tuple((each.id, each.since) for each in house.announcements),
        "hours": house.hours_today,
        "dark": house.screen_off_until,
        "joins": house.joins_fleets,
        "talk": scene.programme if isinstance(scene, Talk) else None,
        "answers": None if line in (site.emergency, *site.helplines) else line,
        "written": isinstance(panel, NumbersPanel) and panel.outcome is NumbersOutcome.ASKED,
        "sent": asked if asked in _SENT else None,
        "site": site,
    }


def places(stage, name):
    """Of each control, as it is drawn; two of what opens a panel."""
    inside = [(0.1, 0.1), (0.9, 0.9)] if name == "staff-full" else [(0.5, 0.5)]
    return [
        QPointF(area.x() + x * area.width(), area.y() + y * area.height()).toPoint()
        for area in map(rect, stage.controls())
        for x, y in inside
    ]


def in_turn(way, name):
    """make test takes each screen once, on three stages that have all sizes, and both languages and steps."""
    return way == STAGES[5 * (SCREENS.index(name) % 3)]


@pytest.mark.parametrize(("way", "name"), chosen(product(STAGES, SCREENS), in_turn), ids=str)
def test_a_second_touch_at_one_place_decides_nothing(used_kiosk, way, name):
    size, language, step = way
    stage = used_kiosk(language, size).go(name, step)
    wrong = []
    # The pages between have rows of the same kinds.
    for page in sorted({0, pages(stage) - 1}):
        for point in places(turned(stage.go(name, step), page), name):
            turned(stage.go(name, step), page).tap(point)
            once = decided(stage)
            stage.tap(point)
            twice = decided(stage)
            wrong += [
                (page, point.toTuple(), what, before, twice[what])
                for what, before in once.items()
                if twice[what] not in (before, UNDONE.get(what, before))
            ]
    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize(("size", "language", "step"), STAGES, ids=str)
@pytest.mark.sample(3)
def test_more_stays_where_it_is_and_no_other_button_comes_there(used_kiosk, language, size, step):
    stage = used_kiosk(language, size).go("staff-full", step)
    place = rect(stage.find("moreTools")) if stage.all("moreTools") else None
    for _ in range(LONGEST_LIST if place else 0):
        stage.tap(stage.find("moreTools"))
        there = [each.objectName() for each in stage.controls() if rect(each).intersects(place)]
        assert there == ["moreTools"] and rect(stage.find("moreTools")) == place
