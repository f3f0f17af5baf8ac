"""What staff decide for everybody is decided where no row was: touches at one place never do it."""

from itertools import product

import pytest
from PySide6.QtCore import QPointF, Qt

from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.announce import AnnounceStep
from kiosk.core.state.staff_panels.stick import StickAct
from tests.qml.staff_lists import pages, rect, turned

WIDE, UPRIGHT, SQUARISH = (1920, 1080), (1080, 1920), (1280, 1024)
STAGES = list(product(["en", "ar", "ur"], [WIDE, UPRIGHT, SQUARISH], [0, 3]))
MANY = 4
"""Touches at one place: more than there are steps from a list to what everybody reads."""

INSIDE = [(0.04, 0.1), (0.96, 0.9)]
"""Where a row may be touched, as shares of its width and height."""

DECIDED = {
    "staff-announce-shown": ("staff", "staff-announce", "staff-announce-words"),
    "staff-number-call": ("staff-numbers", "staff-number-facts"),
    "staff-number-role": ("staff-number-facts",),
    "staff-number-languages": ("staff-number-facts",),
    "staff-number-hours": ("staff-number-facts",),
    "staff-stick-plan": ("staff-full", "staff-stick", "staff-stick-faults"),
    "staff-fleet-plan": ("staff-full", "staff-fleet", "staff-fleet-server", "staff-fleet-code"),
}
"""By the screen on which something is decided, those that come before or after it."""


def places(stage):
    """Where the rows of the panel can be touched."""
    panel = stage.find("panel")
    return [
        control.mapToScene(QPointF(x * control.width(), y * control.height())).toPoint()
        for control in stage.controls()
        if panel.isAncestorOf(control)
        for x, y in INSIDE
    ]


def announced(stage):
    return {(each.id, each.since) for each in stage.state.house.announcements}


@pytest.mark.parametrize(("language", "size", "step"), STAGES, ids=str)
@pytest.mark.sample(2)
def test_no_place_of_the_list_that_is_touched_again_and_again_announces_or_ends_anything(
    used_kiosk, language, size, step
):
    stage = used_kiosk(language, size).go("staff-announce", step)
    looked_at = 0
    for page in range(pages(stage)):
        found = places(turned(stage.go("staff-announce", step), page))
        for point in found:
            turned(stage.go("staff-announce", step), page)
            before = announced(stage)
            for _ in range(MANY):
                stage.tap(point)
            assert announced(stage) == before, point
        looked_at += len(found)
    assert looked_at >= 6 * len(INSIDE), "End, four prepared ones, and own words"


@pytest.mark.parametrize("decided", DECIDED)
@pytest.mark.parametrize(("language", "size", "step"), STAGES, ids=str)
@pytest.mark.sample(3)
def test_a_decision_is_where_no_row_or_letter_was_before(used_kiosk, language, size, step, decided):
    stage = used_kiosk(language, size).go(decided, step)
    turned(stage, pages(stage) - 1)
    button = rect(stage.find("decision"))
    assert min(button.width(), button.height()) >= 0.0889 * stage.unit - 1
    beside = [rect(each) for each in stage.controls() if each.objectName() != "decision"]
    assert not any(map(button.intersects, beside))
    for name in DECIDED[decided]:
        stage.go(name, step)
        if name.startswith("staff-") and name != "staff-full":
            assert stage.all("decision") == []
            assert not any(map(button.intersects, map(rect, stage.controls()))), name


def test_a_site_on_a_stick_is_used_once_all_that_it_changes_was_turned_to(used_kiosk):
    stage = used_kiosk().go("staff-stick-plan", 3)
    assert pages(stage) > 1
    assert stage.all("decision") == []
    turned(stage, pages(stage) - 1)
    stage.tap(stage.find("decision"))
    assert stage.scene.panel.asked is StickAct.USE


@pytest.mark.slow
def test_an_evacuation_is_shown_by_its_row_and_the_button_at_the_foot(used_kiosk):
    stage = used_kiosk().go("staff-announce")
    turned(stage, pages(stage) - 1)
    rows = [item for item in stage.controls() if item.property("programme")]
    assert rows[-1].property("programme") == "evacuation"
    stage.tap(rows[-1])
    stage.tap(stage.find("decision"))
    assert isinstance(stage.scene, Announcing)


@pytest.mark.parametrize("size", [WIDE, UPRIGHT])
@pytest.mark.slow
def test_a_key_that_is_pressed_again_and_again_leaves_it(with_keys, size):
    stage = with_keys("staff-announce", size=size)
    turned(stage, pages(stage) - 1)
    for _ in range(20):
        if stage.focused is not None and stage.focused.property("programme") == "evacuation":
            break
        stage.key(Qt.Key.Key_Tab)
    assert stage.focused.property("programme") == "evacuation"
    seen = set()
    for _ in range(MANY):
        stage.key(Qt.Key.Key_Return)
        seen.add(stage.scene.panel.step)
    assert isinstance(stage.scene, StaffPage) and seen == {AnnounceStep.LIST, AnnounceStep.SHOW}


def test_one_that_was_ended_says_so_in_its_place(used_kiosk):
    stage = used_kiosk().go("staff-announce")
    first = next(item for item in stage.controls() if item.property("programme") == "end 0")
    before = [(item.property("programme"), rect(item)) for item in stage.controls()]
    stage.tap(first)
    assert "no longer on the screen" not in stage.words(), "it is only marked"
    stage.tap(stage.find("decision"))
    assert "no longer on the screen" in stage.words()
    assert [(item.property("programme"), rect(item)) for item in stage.controls()] == before
