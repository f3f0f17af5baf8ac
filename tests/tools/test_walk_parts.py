"""How the robot visitor chooses, compares and shrinks: its parts that need no window."""

import re
import tomllib
from collections import Counter
from random import Random

import numpy as np
import pytest

from kiosk.app.window.engines import QML
from kiosk.base.places import RESOURCES
from tools.walk.acts import CORNER, FILE, HOLD, KEY, POINT, TOUCH, WAIT, WalkAct, parsed
from tools.walk.answers import answers, expected
from tools.walk.choosing import WAY, Scenery, Temper, choose, hurries
from tools.walk.compare import beside, difference, moved_by_time, same_at
from tools.walk.exit_time import ExitWatch
from tools.walk.ground import Ground, ground_of
from tools.walk.planted import rows
from tools.walk.report import ControlReport, InkReport
from tools.walk.rest import Finding
from tools.walk.shrink import shrunk
from tools.walk.site_copy import SiteCopy
from tools.walk.under_test import ProgramEnded
from tools.walk.way import Walked, found_again, go_again, shortest

ACTS = [
    WalkAct(TOUCH, "tile-work", "A job “abroad”, it's good", 0.25, 0.75),
    WalkAct(TOUCH, "", "", rush=340),
    WalkAct(POINT, x=0.125, y=0.5),
    WalkAct(CORNER, x=0.98, y=0.02),
    WalkAct(HOLD, x=0.5, y=0.9),
    WalkAct(KEY, "Tab", rush=20),
    WalkAct(FILE, "announce delay"),
    WalkAct(WAIT, "panel"),
]


@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_done_again_as_it_was_written_down(act):
    assert parsed(str(act)) == act


@pytest.mark.parametrize("extras", [{}, {"switch": True}, {"speaks": True}])
def test_a_ground_is_walked_again_as_it_was_written_down(extras):
    ground = Ground((1080, 1920), "zh-Hans", **extras)
    assert ground_of(str(ground)) == ground


def control(name, says="x", box=(0, 0, 100, 100)):
    return ControlReport(name, says, box)


VISIT = Scenery("Visit", [control("back"), control("largerText"), control("contrast"), control("startAgain")])
LOOP = Scenery("Loop", [control("explore"), control("")])


USUAL = Temper()


def way_of(seed, scenery, temper=USUAL, acts=50, in_motion=False):
    chance = Random(seed)
    return [choose(chance, scenery, temper, in_motion) for _ in range(acts)]


def test_a_seed_repeats_its_way():
    assert way_of(7, VISIT) == way_of(7, VISIT)
    assert way_of(7, VISIT) != way_of(8, VISIT)


def test_it_touches_every_control_and_uses_keys_and_files():
    acts = way_of(1, VISIT, acts=500)
    assert {act.what for act in acts if act.kind == TOUCH} == {"back", "largerText", "contrast", "startAgain"}
    assert {act.kind for act in acts} == {TOUCH, POINT, CORNER, HOLD, KEY, FILE}
    assert "panel" in {act.what for act in way_of(1, LOOP, acts=200) if act.kind == WAIT}
    assert not any(act.kind == WAIT for act in way_of(1, LOOP, Temper(panels=False), 200))
    assert "idle" in {act.what for act in way_of(1, VISIT, Temper(patient=True), 500) if act.kind == WAIT}


def test_it_goes_to_pages_with_choices_and_touches_these_often():
    ways = [
        f"{topic.stem}/{page['id']}"
        for topic in (RESOURCES / "content/topics").glob("*.toml")
        for page in tomllib.loads(topic.read_text("utf-8"))["page"]
        if page.get("kind") == "choices"
    ]
    assert len(ways) == 3 and all(WAY in ref for ref in ways)
    names = ("back", "contrast", "low", "language", f"link-{ways[0]}", f"link-{ways[0]}#friend")
    visit = Scenery("Visit", [ControlReport(name, name, (0, 0, 50, 50)) for name in names])
    chance = Random(3)
    came = Counter(choose(chance, visit, Temper(), in_motion=False).what for _ in range(1000))
    assert [name for name, _ in came.most_common(2)] == [names[4], names[5]]
    assert came[names[5]] > 4 * came["back"]


def test_what_is_announced_or_closed_ends_soon():
    for scenery, end in (
        (Scenery("Announcing", [], announced=True), "hush"),
        (Scenery("Dark", [], closed=True), "open"),
    ):
        found = Counter(act.what for act in way_of(1, scenery, acts=100))
        assert found.most_common(1)[0][0] == end


def test_a_walk_in_large_text_and_contrast_asks_for_both_first():
    temper = Temper(step=1, contrast=True)
    assert {act.what for act in way_of(1, VISIT, temper, 20)} == {"largerText"}
    larger = Scenery("Visit", VISIT.controls, step=1)
    assert {act.what for act in way_of(1, larger, temper, 20)} == {"contrast"}
    assert len({act.what for act in way_of(1, Scenery("Visit", VISIT.controls, 1, True), temper)}) > 2


def test_in_a_motion_it_does_what_is_quick_after_some_time():
    acts = way_of(1, LOOP, acts=300, in_motion=True)
    assert {act.kind for act in acts} == {TOUCH, POINT, KEY}
    assert all(act.rush is not None for act in acts) and len({act.rush for act in acts}) > 200


def test_it_hurries_most_of_all_in_hand_overs():
    chance = Random(1)
    count = {
        act: sum(hurries(chance, act, Temper()) for _ in range(1000))
        for act in (WalkAct(WAIT, "panel"), WalkAct(KEY, "Tab"))
    }
    often, seldom = count.values()
    assert often > 700 and 150 < seldom < 350


def test_a_control_is_answered_by_its_event():
    for name, event in {
        "back": "BackPressed()",
        "later": "CardsTurnedTo(card=1, detail=0)",
        "tile-work": "LinkFollowed(ref='work')",
        "language-zh-Hans": "LanguageChosen(language='zh-Hans')",
        "row-3": "Marked(number=3)",
        "link-an-offer/what-could-she-do#10": "TurnedTo(anchor=…)",
        "panelAnswer-1": "AnswerTouched(panel='one')",
        "wayToAsk": "LinkFollowed(ref='your-rights/help-with-pay')",
        "largerText": "TextSizeChosen(larger=True)",
        "nobody knows": "Anything()",
    }.items():
        assert expected(name) in event, name
    assert expected("", "one") in "PanelTouched(panel='one')"
    assert expected("", "one") in "AnswerTouched(panel='one')"
    assert expected("", "one") not in "PanelTouched(panel='other')"
    assert expected("row-3") not in "Marked(number=2)"


def test_time_files_and_mere_presence_are_no_answers():
    told = (
        "Touched()",
        "FootPressed(low=True)",
        "BackPressed()",
        "Ticked()",
        "WorldChanged",
        "FilesJudged(spoilt=False)",
    )
    assert answers(told) == ["BackPressed()"]


def picture(*spots, size=(40, 60)):
    made = np.full(size, 0x101010, np.uint32)
    for row, column in spots:
        made[row, column] = 0xFFFFFF
    return made


def test_a_difference_is_a_box_around_all_that_differs():
    assert difference(picture(), picture()) is None
    assert difference(picture((3, 5), (9, 7)), picture()) == (5, 3, 3, 7)
    assert difference(picture((3, 5)), picture(), moved=(4, 2, 3, 3)) is None
    assert difference(picture((3, 5), (9, 7)), picture(), moved=(4, 2, 3, 3)) == (7, 9, 1, 1)


def test_the_ink_may_be_anywhere_between_two_looks_and_nowhere_else():
    one, other = InkReport((-5, 20, 70, 4), 30), InkReport((-5, 20, 70, 4), 34)
    assert moved_by_time(one, other, mirrored=False) == (21, 20, 12, 4)
    assert moved_by_time(one, other, mirrored=True) == (27, 20, 12, 4)
    assert moved_by_time(one, None, mirrored=False) is None


def test_the_same_is_seen_where_nothing_near_a_point_differs():
    assert same_at(picture((30, 50)), picture(), 10, 10)
    assert not same_at(picture((12, 14)), picture(), 10, 10)
    assert not same_at(picture((0, 0)), picture(), 1, 1)


def test_both_pictures_are_kept_beside_each_other_with_their_difference():
    made = beside(picture((3, 5)), picture())
    assert made.shape == (40, 3 * 60 + 2 * 8, 3)
    assert made[3, 60 + 8 + 5].tolist() == [0xE0, 0, 0]
    assert beside(picture(), picture(size=(60, 40))).shape == (60, 3 * 60 + 2 * 8, 3)


@pytest.mark.parametrize("needed", [{3}, {0, 19}, {4, 5, 11}])
def test_a_way_shrinks_to_what_its_fault_needs(needed):
    assert set(shrunk(range(20), lambda way: needed <= set(way), most=200)) == needed


def test_shrinking_ends_when_it_has_asked_often_enough():
    asked = []

    def fails(way):
        asked.append(way)
        return {0, 19} <= set(way)

    left = shrunk(range(20), fails, most=5)
    assert len(asked) == 5 and {0, 19} <= set(left)


class FaultyRobot:
    """Cannot press F1, and finds a fault where it rests after F3."""

    def act(self, act):
        return act.what != "F1"

    def settle(self, act):
        return [Finding("ring", "none")] * (act.what == "F3")


def keys(*names, rush=None):
    return tuple(WalkAct(KEY, name, rush=rush) for name in names)


def goes(ground, way):
    return go_again(FaultyRobot(), way, [])


def test_a_way_ends_at_its_first_fault_without_what_cannot_be_done():
    walked = goes(Ground(), keys("F1", "F2", "F3", "F4"))
    assert walked == Walked(keys("F2", "F3"), (Finding("ring", "none"),))
    assert goes(Ground(), (*keys("F3"), *keys("F4", rush=20))) == Walked(
        (*keys("F3"), *keys("F4", rush=20)), ()
    )


def test_a_program_that_has_gone_is_a_fault_of_the_way():
    class Gone(FaultyRobot):
        def settle(self, act):
            raise ProgramEnded("no answer")

    assert go_again(Gone(), keys("F2"), []) == Walked(keys("F2"), (Finding("ended", "no answer"),))


def test_a_fault_that_comes_again_has_a_shortest_way():
    walked = Walked(keys("F2", "F4", "F5", "F3"), (Finding("ring", "none"), Finding("log", "a line")))
    assert [finding.kind for finding in found_again(goes, Ground(), walked)] == ["ring"]
    assert shortest(goes, Ground(), walked) == walked, "not all that was found comes again"
    again = Walked(walked.way, walked.findings[:1])
    assert shortest(goes, Ground(), again).way == keys("F3")


def test_the_loop_comes_after_the_last_look_that_does_not_show_it():
    watch = ExitWatch()
    before, loop = picture((8, 8), size=(400, 400)), picture(size=(400, 400))
    loop[:200] = 0
    for seen in (before, before, loop, loop):
        watch.look(seen)
    second = ExitWatch()
    second.look(loop)
    assert 0 < watch.came(loop) < 1000
    assert second.came(loop) == 0
    assert watch.came(picture(size=(400, 400)) + 1) is None


def test_a_copied_site_has_no_films_and_changes_as_it_is_told(tmp_path):
    assert "read_aloud" in SiteCopy(tmp_path / "speaking", speaks=True).file.read_text("utf-8")
    site = SiteCopy(tmp_path / "site", switch=True)
    first = site.file.read_text("utf-8")
    assert "[sign" not in first and "scan_s" in first and "[hours]" not in first
    site.close(True)
    assert "[hours]" in site.file.read_text("utf-8")
    site.close(False)
    assert site.file.read_text("utf-8") == first
    site.renew()
    assert 'name = "Example 1"' in site.file.read_text("utf-8")
    site.announce("delay")
    assert "delay" in (tmp_path / "site/announcements/walk.toml").read_text("utf-8")
    site.hush()
    assert not (tmp_path / "site/announcements").exists()


def test_at_least_twenty_faults_can_be_planted_each_in_a_file_of_its_own():
    found = rows()
    assert len({row.file for row in found}) == len(found) >= 20
    for row in found:
        source = (QML / "Kiosk" / row.file).read_text("utf-8")
        broken = row.broken(source)
        assert broken != source and row.way, row.what
        assert re.fullmatch(r"picture|controls|tree|complaint|ring|answer|log", row.seen), row.what
