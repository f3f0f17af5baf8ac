"""The panel by which this screen becomes one of many: nothing is kept before staff have read it."""

from dataclasses import replace

import pytest

from kiosk.core.staff.panels.fleet import is_whole, rows_of, written
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.fleet import (
    FleetAct,
    FleetAnswered,
    FleetPanel,
    FleetRowChosen,
    FleetStep,
    FleetTyped,
)
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.stick import StickAct, StickAnswered, StickPanel, StickRowChosen
from tests.fakes import Rules, world

CODE = "7K2M0QXA9T4WH3ZC"
SERVER = "fleet.example.org"


@pytest.fixture
def rules():
    rules = Rules(world())
    rules.do(se.FleetsJoined())
    rules.state = replace(rules.state, scene=StaffPage("a", rules.seconds))
    return rules.do(se.StaffPanelOpened(FleetPanel()))


def panel(rules):
    return rules.scene.panel


def types(rules, words):
    return rules.do(*map(FleetTyped, words))


@pytest.fixture
def coded(rules):
    types(rules.do(FleetRowChosen("code")), SERVER).do(FleetRowChosen("done"))
    return types(rules, CODE)


def test_it_is_offered_only_where_the_machine_can_join_and_has_not():
    rules = Rules(world())
    rules.state = replace(rules.state, scene=StaffPage("a", 0.0))
    assert panel(rules.do(se.StaffPanelOpened(FleetPanel()))) == Overview()
    assert isinstance(panel(rules.do(se.FleetsJoined(), se.StaffPanelOpened(FleetPanel()))), FleetPanel)


def test_a_stick_is_named_where_the_machine_reads_one(rules):
    assert rows_of(panel(rules), rules.state) == ("code",)
    rules.do(se.SticksTaken())
    assert rows_of(panel(rules), rules.state) == ("code", "stick")
    assert panel(rules.do(FleetRowChosen("stick"))) == StickPanel(asked=StickAct.LOOK)


def test_by_a_code_nothing_is_kept_before_staff_have_read_the_name(coded):
    assert (panel(coded).server, written(panel(coded))) == (SERVER, "7K2M-0QXA-9T4W-H3ZC")
    assert panel(coded).asked is None
    coded.do(FleetRowChosen("done"))
    assert panel(coded).asked is FleetAct.PLAN
    coded.do(FleetAnswered(FleetAct.PLAN, "ok", "kiosk-7", SERVER))
    assert (panel(coded).step, panel(coded).name, panel(coded).place) == (FleetStep.PLAN, "kiosk-7", SERVER)
    assert "join" not in rows_of(panel(coded), coded.state), "no row does it"
    assert panel(coded.do(FleetRowChosen("join"))).asked is FleetAct.JOIN
    coded.do(FleetAnswered(FleetAct.JOIN, "ok", "kiosk-7", SERVER))
    assert panel(coded) == FleetPanel(FleetStep.DONE, name="kiosk-7", place=SERVER)
    assert not coded.state.house.joins_fleets


def test_who_does_not_join_finds_what_was_written(coded):
    coded.do(FleetRowChosen("done"), FleetAnswered(FleetAct.PLAN, "ok", "kiosk-7", SERVER))
    coded.do(FleetRowChosen("leave"))
    assert (panel(coded).step, panel(coded).code) == (FleetStep.CODE, CODE)
    assert panel(coded.do(ev.BackPressed())).step is FleetStep.SERVER
    assert panel(coded).server == SERVER
    assert panel(coded.do(ev.BackPressed())) == FleetPanel()
    assert panel(coded.do(ev.BackPressed())) == Overview()


def test_a_scanner_writes_address_and_code_at_once(rules):
    types(rules.do(FleetRowChosen("code")), "Fleet.Example.org 7k2m-0qxa-9t4w-h3zc").do(
        FleetRowChosen("done")
    )
    assert (panel(rules).server, panel(rules).code) == (SERVER, CODE)
    assert panel(rules).asked is FleetAct.PLAN


SCANNED = "fleet.example.org 7K2M-0QXA-9T4W-H3ZC"


@pytest.mark.parametrize(
    ("server", "before", "scanned"),
    [
        (SERVER, "", SCANNED),
        (SERVER, "7k2m 0q", SCANNED),
        (SERVER, CODE, SCANNED.upper()),
        ("other.example.org", "", SCANNED),
        ("10.0.0.7", "", SCANNED),
        ("fleet", "", SCANNED.replace(SERVER, "fleet")),
    ],
)
def test_a_scanner_may_write_both_where_the_code_alone_is_asked(rules, server, before, scanned):
    types(rules.do(FleetRowChosen("code")), server).do(FleetRowChosen("done"))
    types(types(rules, before), scanned).do(FleetRowChosen("done"))
    assert (panel(rules).server, panel(rules).code) == (scanned.lower().split()[0], CODE)
    assert panel(rules).asked is FleetAct.PLAN


def test_a_code_may_be_written_with_spaces(rules):
    types(rules.do(FleetRowChosen("code")), SERVER).do(FleetRowChosen("done"))
    types(rules, "7K2M 0QXA 9T4W H3ZC")
    assert (panel(rules).step, panel(rules).server, panel(rules).code) == (FleetStep.CODE, SERVER, CODE)


def test_a_half_code_is_no_code_and_letters_can_be_taken_back(coded):
    types(coded, ("", ""))
    assert (panel(coded).code, is_whole(panel(coded))) == (CODE[:-2], False)
    assert panel(coded.do(FleetRowChosen("done"))).asked is None
    types(coded, "-3 é3zzzz")
    assert panel(coded).code == CODE[:-2] + "33"
    assert panel(types(coded, "x" * 40)).code == CODE[:-2] + "33"


@pytest.mark.parametrize("word", ["missing", "used", "unreachable", "code", "failed"])
def test_what_did_not_work_is_said_and_can_be_mended(coded, word):
    coded.do(FleetRowChosen("done"), FleetAnswered(FleetAct.PLAN, word))
    assert (panel(coded).step, panel(coded).news, panel(coded).asked) == (FleetStep.CODE, word, None)
    assert panel(types(coded, [""])).news == ""


def test_what_comes_too_late_changes_nothing(coded):
    before = panel(coded)
    assert panel(coded.do(FleetAnswered(FleetAct.JOIN, "ok", "other", "elsewhere"))) == before


def test_a_file_on_a_stick_leads_to_the_same_last_look(rules):
    rules.do(se.SticksTaken(), FleetRowChosen("stick"))
    rules.do(StickAnswered(StickAct.LOOK, "ok", ("a.site", "kiosk-7.enrol")))
    rules.do(StickRowChosen("enrol kiosk-7.enrol"))
    assert panel(rules).asked is FleetAct.PLAN and panel(rules).file == "kiosk-7.enrol"
    rules.do(FleetAnswered(FleetAct.PLAN, "unreadable"))
    assert (panel(rules).step, panel(rules).news) == (FleetStep.START, "unreadable")
