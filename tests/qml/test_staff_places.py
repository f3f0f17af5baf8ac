"""Answers that come late move nothing on the staff page that a finger may be about to touch."""

from itertools import product

import pytest
from PySide6.QtCore import QRectF

from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.staff_page import Reload
from kiosk.core.state.staff_panels.announce import AnnouncePanel, AnnounceTyped
from kiosk.core.state.staff_panels.fleet import FleetAct, FleetAnswered, FleetTyped
from kiosk.core.state.staff_panels.stick import StickAct, StickAnswered
from kiosk.staging.sample_findings import FACTS, FOUND

STAGES = list(product(["en", "ar", "fr"], [(1920, 1080), (1080, 1920), (1280, 1024)], [0, 3]))
each_stage = pytest.mark.parametrize(("language", "size", "step"), STAGES, ids=str)


def places(stage):
    """What can be touched on the panel, by its name: where it is."""
    panel = stage.find("panel")
    names = ("programme", "leads", "choice")
    found = {}
    for item in stage.controls():
        if panel.isAncestorOf(item):
            name = item.objectName() or next(said for each in names if (said := item.property(each)))
            found[name] = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return found


def stayed(before, after):
    """The names of what is still there; each is where it was."""
    both = before.keys() & after.keys()
    assert {name: after[name] for name in both} == {name: before[name] for name in both}
    return both


@each_stage
@pytest.mark.sample(3)
def test_nothing_leads_on_until_the_machine_was_examined(used_kiosk, language, size, step):
    stage = used_kiosk(language, size).go("staff-looks", step)
    assert places(stage).keys() <= {"later", "earlier"}
    stage.do(se.Examined(FOUND, FACTS))
    assert "findings" in {item.property("leads") for item in stage.controls()} or step


@each_stage
@pytest.mark.sample(3)
def test_the_rows_of_a_stick_are_where_they_were_after_an_answer(used_kiosk, language, size, step):
    stage = used_kiosk(language, size).go("staff-stick", step)
    before = places(stage)
    stage.tap(next(item for item in stage.controls() if item.property("programme") == "numbers-out"))
    assert stayed(before, places(stage)) == before.keys(), "it is only marked"
    stage.tap(stage.find("decision"))
    assert not places(stage)
    stage.do(StickAnswered(StickAct.NUMBERS_OUT, "ok"))
    assert "numbers-out" in stayed(before, places(stage))


@each_stage
@pytest.mark.sample(3)
def test_the_letters_of_a_code_are_where_they_were_after_an_answer(used_kiosk, language, size, step):
    stage = used_kiosk(language, size).go("staff-fleet-code", step)
    stage.do(*map(FleetTyped, "H3ZC"))
    before = places(stage)
    stage.tap(stage.find("done"))
    assert not places(stage)
    stage.do(FleetAnswered(FleetAct.PLAN, "missing"))
    assert "done" in stayed(before, places(stage))


@each_stage
@pytest.mark.sample(3)
def test_the_choices_of_the_day_are_where_they_were_after_a_touch(used_kiosk, language, size, step):
    stage = used_kiosk(language, size).go("staff-hours", step)
    before = places(stage)
    stage.tap(next(item for item in stage.controls() if item.property("programme") == "longer"))
    stage.tap(stage.find("decision"))
    assert stayed(before, places(stage)) == before.keys()


def test_what_was_read_again_is_said_on_the_overview_alone(used_kiosk):
    stage = used_kiosk().go("staff-looks")
    stage.do(se.ReloadAsked())
    assert stage.all("news")
    stage.do(se.StaffPanelOpened(AnnouncePanel()))
    before = places(stage)
    stage.do(se.Reloaded(Reload.DONE))
    assert stayed(before, places(stage)) == before.keys() and not stage.all("news")


@each_stage
@pytest.mark.sample(3)
def test_letters_stay_where_they_are_while_the_words_grow(used_kiosk, language, size, step):
    stage = used_kiosk(language, size).go("staff-announce-words", step)
    before = places(stage)
    stage.do(*map(AnnounceTyped, "a word and more " * 8))
    assert len(stayed(before, places(stage))) > 20
