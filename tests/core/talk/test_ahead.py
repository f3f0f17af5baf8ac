from dataclasses import replace

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.talk.ahead import ahead_of
from tests.core.talk.test_rules import ON, cut, leading
from tests.fakes import statement


def ahead(rules):
    return ahead_of(rules.state, rules.scene, rules.world, rules.now)


def told(rules):
    """Slide of the next step, what it adds, and the slide after that."""
    found = ahead(rules)
    return (
        found.step.slide.panel if found.step else None,
        found.text,
        found.then.slide.panel if found.then else None,
    )


def test_the_next_step_is_what_a_press_shows():
    rules = leading("rows", "t/quiz", "last")
    for _ in range(8):
        expected = ahead(rules).step
        rules.do(ON)
        if expected is None:
            break
        place = (expected.slide.panel, expected.slide.anchor, expected.revealed)
        assert place == (rules.scene.slide.panel, rules.scene.slide.anchor, rules.scene.revealed)


@pytest.mark.parametrize(
    ("refs", "steps", "expected"),
    [
        (("n", "rows", "last"), 0, ("rows", "", "last")),
        (("asks", "last"), 0, ("asks", "This is so. It has a cause.", "last")),
        (("n", "rows", "last"), 1, ("rows", "one", "last")),
        (("n", "rows", "last"), 2, ("rows", "two", "last")),
        (("n", "rows", "last"), 3, ("last", "", None)),
        (("n", "rows", "last"), 4, (None, "", None)),
    ],
    ids=["first", "reason", "first row", "second row", "next slide", "end"],
)
def test_rows_and_slides_are_told_apart(refs, steps, expected):
    assert told(leading(*refs).do(*[ON] * steps)) == expected


def test_a_question_is_followed_by_its_answer_and_that_by_the_next_question():
    rules = leading("t/quiz", "last")
    blocks = rules.world.slide("t/quiz", rules.now.wall.date()).blocks
    assert told(rules) == ("t/quiz", blocks[1].text, "last")
    assert told(rules.do(ON)) == ("t/quiz", blocks[4].text, "last")


def test_a_page_goes_on_where_its_screen_ends():
    rules = cut(leading("t/text", "last"), 0, 1)
    assert told(rules) == ("t/text", "", "last"), "the date of a page about the law is no block"
    rules = leading("t/steps", "last")
    blocks = rules.world.slide("t/steps", rules.now.wall.date()).blocks
    assert told(rules) == ("t/steps", "What is done", "last")
    assert told(cut(rules.do(ON, ON, ON), 0, len(blocks) - 1)) == ("t/steps", blocks[-1].text, "last")


def test_after_a_blank_screen_the_slide_comes_back():
    rules = leading("rows", "last").do(ON, te.BlankToggled())
    assert told(rules) == ("rows", "", "last")
    assert not ahead(rules).step.blanked


def test_a_slide_of_one_language_alone_is_not_announced_in_another():
    rules = leading("n", "last")
    talks = replace(rules.world.talks, slides=(statement("n"),))
    rules.do(ev.WorldChanged(replace(rules.world, talks=talks)))
    assert told(rules)[0] is None
