"""However fast staff press, the room sees three flashes a second at most."""

from itertools import cycle, islice, pairwise

import pytest

from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.talk import Cover
from tests.core.talk.test_rules import ON, leading

BLANK, LOGO = te.BlankToggled(), te.LogoToggled()
CONSOLE, SLIDES = te.ConsoleBrought(front=True), te.ConsoleBrought(front=False)
LIGHT = {"slides": 2, "logo": 3, "console": 1, "blank": 0}
"""Which is lighter; slides may be lighter than the logo, too: both are tried."""


def room(rules):
    return "console" if rules.scene.console else str(rules.scene.cover) or "slides"


def changes(seen, light):
    """When it became lighter after it was darker, or the other way."""
    direction, found = 0, []
    for (_, before), (at, after) in pairwise(seen):
        step = light[after] - light[before]
        if (step and (step > 0) != (direction > 0)) or (step and not direction):
            found.append(at)
        direction = step or direction
    return found


@pytest.mark.parametrize("every", [0.02, 0.05, 0.1, 0.16])
@pytest.mark.parametrize(
    "keys",
    [
        (BLANK,),
        (LOGO,),
        (BLANK, LOGO),
        (BLANK, ON),
        (LOGO, BLANK, ON),
        (BLANK, te.SlideChosen("last")),
        (CONSOLE, SLIDES),
        (CONSOLE, BLANK),
        (CONSOLE, LOGO),
        (CONSOLE, ON),
        (BLANK, BLANK, CONSOLE),
    ],
)
@pytest.mark.parametrize("light", [LIGHT, LIGHT | {"slides": 4}])
@pytest.mark.sample(22)
def test_hammered_keys_do_not_flash(keys, every, light):
    rules = leading("n", "last")
    seen, at = [(0.0, room(rules))], 0.0
    for key in islice(cycle(keys), 60):
        seen.append((at, room(rules.do(key))))
        rules.wait(every)
        at += every
    turned = changes(seen, light)
    assert len(turned) > 2, "the keys do something"
    most = max(sum(begin <= other < begin + 1 - 1e-6 for other in turned) for begin in turned)
    assert most <= 6, turned


def test_black_comes_at_once_however_often():
    rules = leading("n", "last")
    for _ in range(10):
        if rules.do(BLANK).scene.cover is not Cover.BLANK:
            assert rules.do(BLANK).scene.cover is Cover.BLANK


def test_two_presses_show_the_slide_again_and_a_second_later_too():
    rules = leading("n", "last").do(BLANK, BLANK, BLANK, BLANK)
    assert rules.scene.cover is Cover.NONE
    assert rules.do(BLANK, BLANK).scene.cover is Cover.BLANK
    assert rules.wait(1.0).do(BLANK).scene.cover is Cover.NONE


def test_a_window_that_is_closed_leaves_the_console_however_soon():
    rules = leading("n", "last").do(BLANK, BLANK, BLANK, BLANK, BLANK)
    assert not rules.do(CONSOLE).scene.console
    assert rules.do(te.ConsoleLeft(only=True)).scene.console
    assert not rules.do(te.ConsoleLeft(only=False)).scene.console


def test_a_slide_that_is_chosen_too_soon_waits_below_the_cover():
    rules = leading("n", "last").do(BLANK, BLANK, BLANK, BLANK, BLANK, te.SlideChosen("last"))
    assert (rules.scene.cover, rules.scene.slide.panel) == (Cover.BLANK, "last")
