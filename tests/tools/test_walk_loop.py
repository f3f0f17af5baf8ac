"""How the loop alone is judged: the parts that need no window, and a few stops of a real one."""

import shutil
import tomllib

import numpy as np
import pytest

from kiosk.loading.sources import DEMO_SITE
from tools.walk import faster
from tools.walk.loop.__main__ import grounds
from tools.walk.loop.frame_watch import is_black, is_covered
from tools.walk.loop.judging import as_seen, is_empty
from tools.walk.loop.loop_round import follow
from tools.walk.loop.loop_site import LoopGround, LoopSite
from tools.walk.loop.usage import Usage, growth

PLUM, TEAL, PAPER = 0x4A2452, 0x08494B, 0xF7F1E6


def picture(colour=PLUM, size=(40, 60)):
    return np.full(size, colour, np.uint32)


def test_the_grounds_of_each_mode_have_every_language_of_the_demonstration():
    offered = set(tomllib.loads(DEMO_SITE.read_text("utf-8"))["languages"])
    for mode in ("kiosk", "loop"):
        found = list(grounds(mode))
        assert {language for ground in found for language in ground.languages} == offered
        assert len({ground.size for ground in found}) == len(found)


def test_a_copied_site_has_the_mode_and_the_languages_of_its_loop(tmp_path):
    site = LoopSite(tmp_path / "site", LoopGround("loop", (1280, 720), ("fr", "zh-Hans")))
    read = tomllib.loads(site.file.read_text("utf-8"))
    assert (read["mode"], read["loop_languages"]) == ("loop", ["fr", "zh-Hans"])


def test_a_stage_is_covered_by_the_fields_of_two_panels_and_by_nothing_else():
    row = picture()[0]
    assert is_covered(row, {PLUM})
    row[20:] = TEAL
    assert is_covered(row, {PLUM, TEAL}) and not is_covered(row, {PLUM})
    row[30] = PAPER
    assert not is_covered(row, {PLUM, TEAL})


def test_a_picture_is_black_with_almost_nothing_on_it():
    black = picture(0xFF000000)
    assert is_black(black)
    black[:2] = PAPER
    assert not is_black(black)


def test_a_field_alone_is_empty():
    seen = picture(size=(400, 600))
    assert is_empty(seen)
    seen[300:] = PAPER
    assert is_empty(seen), "the bar is no panel"
    seen[20:40, 20:80] = PAPER
    assert not is_empty(seen)


def test_a_hundredth_of_a_colour_is_no_difference_and_a_word_is():
    expected, seen = picture(), picture()
    seen[3, 5] = PLUM - 0x010201
    assert np.array_equal(as_seen(seen, expected), expected)
    seen[9, 9] = PAPER
    assert np.argwhere(as_seen(seen, expected) != expected).tolist() == [[9, 9]]
    assert np.array_equal(as_seen(seen, expected, moved=(8, 8, 3, 3)), expected)


def usages(*own_mb, files=10, threads=5):
    return [Usage(mb, files, threads) for mb in own_mb]


def test_what_fills_at_the_beginning_does_not_grow():
    assert not growth(usages(60, 80, 90, 91, 92, 91, 92, 92, 93))
    assert not growth(usages(60, 70))


def test_growth_is_named():
    assert growth(usages(60, 70, 80, 90, 100, 110, 120, 130, 140)) == ["memory by 30.0 MB"]
    more = [*usages(*[90] * 6), *usages(*[90] * 3, files=13, threads=8)]
    assert growth(more) == ["files by 3", "threads by 3"]


def test_time_as_it_is_needs_no_library():
    assert faster.variables(1) == {}


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="there is no Xvfb")
def test_stops_of_the_moving_loop_are_as_in_the_reference():
    ground = LoopGround("loop", (1280, 720), ("en",))
    # Tests share the processors: the loop may not have come to rest so soon.
    found = next(found for seconds in (4.0, 12.0, 36.0) if (found := follow(ground, 10, seconds)).seen)
    told = [f"{finding.kind}: {finding.what}" for finding in found.findings if finding.kind != "missed"]
    assert not told, "\n".join(told)
    assert found.seen and found.looks
