"""How the robot works as staff: the parts that need no window."""

import tomllib
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.core.site.pin import is_pin_hash
from kiosk.window.staff.foot_buttons import ACTIONS
from kiosk.window.staff.panels import SHOWN
from tools.walk.staff.__main__ import GROUNDS, main
from tools.walk.staff.staff_acts import ENTER, StaffAct, parsed, ways
from tools.walk.staff.staff_site import StaffGround, StaffSite
from tools.walk.staff.staff_walk import unseen, whole


def test_the_ways_touch_every_button_of_the_foot():
    touched = {act.words[0] for way in ways() for act in way.acts if act.kind in {"touch", "hold"}}
    offered = {panel.name for panel in SHOWN if panel.button} | {action.name for action in ACTIONS}
    assert offered <= touched


def test_ways_of_which_none_has_a_word_are_a_fault(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["walk-staff", "--only", "anounce"])
    assert main() == 1
    assert capsys.readouterr().out == "no way has one of these words: anounce\n"


def test_a_panel_that_no_way_has_shown_is_named():
    seen = {("StaffPage", type(panel.opens).__name__, "LIST") for panel in SHOWN}
    assert unseen(seen) == []
    assert unseen({*seen} - {("StaffPage", "StickPanel", "LIST")} | {("Loop",)}) == ["StickPanel"]


def test_each_way_has_a_name_of_its_own():
    names = [way.what for way in ways()]
    assert len(set(names)) == len(names) > 15


def test_a_line_is_the_act_that_it_says():
    act = parsed('type "Platform 4"')
    assert act == StaffAct("type", ("Platform 4",))
    assert parsed(str(act)) == act


def test_an_unknown_act_is_refused():
    with pytest.raises(ValueError, match="no act is called tuch"):
        parsed("tuch close")


@pytest.mark.parametrize("ground", GROUNDS, ids=str)
def test_staff_who_have_entered_choose_the_size_of_text_and_the_contrast_of_the_ground(ground):
    for way in ways():
        enters = way.enters + sum(act.kind == ENTER for act in way.acts)
        own, done = [*map(str, way.acts)], [*map(str, whole(way, ground))]
        for line, times in (("touch largerText", ground.step), ("touch contrast", ground.contrast)):
            assert done.count(line) - own.count(line) == times * enters, way.what


def test_a_copied_site_is_open_now_and_lets_staff_in_and_out(tmp_path):
    site = StaffSite(tmp_path / "site", StaffGround(language="ar"))
    read = tomllib.loads(site.file.read_text("utf-8"))
    assert is_pin_hash(read["pin_hash"]) and read["leave_kiosk"] and read["staff_language"] == "ar"
    assert "demo" not in read and read["hours"]["open"].startswith("Mon-Sun ")
    confirmed = [line for line in (read["emergency"], *read["helpline"]) if "confirmed_on" in line]
    assert len(confirmed) == len(read["helpline"]), "one of them waits for staff"
    assert all(datetime.now(UTC).date() - line["confirmed_on"] < timedelta(days=30) for line in confirmed)
