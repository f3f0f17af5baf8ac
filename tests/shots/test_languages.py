"""A sample of ``make sweep``: every language, some of its screens, measured."""

from itertools import product

import pytest

from kiosk.base.places import TRANSLATIONS
from kiosk.core.state import events as ev
from kiosk.i18n.catalogues.completeness import catalogue_files
from kiosk.staging.complaints import complaints
from kiosk.staging.named_screens import SCREENS
from tests.sampling import chosen

LANGUAGES = sorted(catalogue_files(TRANSLATIONS))
WIDE, TALL = (1920, 1080), (1080, 1920)
LOOP = ("statement", "list", "figure", "question", "clock", "page", "out-of-order")
VISIT = ("topics", "topic", "offer", "quiz-answered", "languages", "advice", "advice-desk-closed", "idle")
OF_EACH = {
    ("fr", WIDE): 0,
    ("ur", WIDE): 1,
    ("zh-Hans", WIDE): 2,
    ("am", TALL): 1,
    ("ar", TALL): 0,
    ("hi", TALL): 2,
}
"""Each language once, wide or upright, both directions both ways, and which of each three screens make test
takes: each screen is met in two languages.
"""

STEP = {WIDE: 0, TALL: 3}
"""The smallest text, and the largest with high contrast, each once."""


@pytest.fixture(scope="module")
def stage(kept, request):
    return kept.lend(*request.param, beside=("en", *LANGUAGES))


def way_id(way):
    return f"{way[1][0]}x{way[1][1]}-{way[0]}"


def every(tags, sizes):
    return pytest.mark.parametrize("stage", list(product(tags, sizes)), indirect=True, ids=way_id)


def faults(stage):
    """Places are right when a frame has been painted."""
    stage.window.grabWindow()
    return complaints(stage.window)


def test_the_sample_knows_the_screens():
    assert {*LOOP, *VISIT} <= {screen.name for screen in SCREENS}


@pytest.mark.parametrize(
    ("stage", "turn"),
    chosen(
        ((way, turn) for way in product(LANGUAGES, (WIDE, TALL)) for turn in (0, 1, 2)),
        lambda way, turn: OF_EACH.get(way) == turn,
    ),
    indirect=["stage"],
    ids=lambda value: way_id(("", value[1])) + f"-{value[0]}" if isinstance(value, tuple) else f"{value}",
)
@pytest.mark.sample(1)
def test_a_sample_of_a_language_is_clean(stage, turn):
    step = STEP[stage.window.size().toTuple()]
    found = {name: faults(stage.go(name)) for name in LOOP[turn::3]}
    found |= {name: faults(stage.go(name, step, high_contrast=step > 0)) for name in VISIT[turn::3]}
    assert {screen: those for screen, those in found.items() if those} == {}


@every(["ur"], [TALL])
@pytest.mark.slow
def test_the_space_at_which_a_line_breaks_takes_no_room(stage):
    """In Nastaliq it can be as wide as a letter."""
    stage.go("topic", step=3)
    stage.do(ev.LinkFollowed("what-is-human-trafficking/human-trafficking"))
    assert faults(stage) == []


@every(["ar"], [TALL])
@pytest.mark.parametrize("page", ["papers-at-work", "costs-and-debts"])
@pytest.mark.slow
def test_words_are_as_wide_as_they_are_measured(stage, page):
    """What font metrics say is too little for large Arabic letters."""
    stage.go("topic", step=3)
    stage.do(ev.LinkFollowed(f"your-rights/{page}"))
    assert faults(stage) == []


@every(["ur", "ar"], [TALL])
@pytest.mark.slow
def test_a_word_that_is_wider_than_its_place_is_named(stage):
    stage.go("topic", step=3)
    words = next(item for item in stage.items() if item.property("wrap") and item.property("text"))
    words.setProperty("text", "لا" * 60)
    assert any("wider than its place" in fault for fault in faults(stage))


@every(["en"], [WIDE])
@pytest.mark.parametrize(("less", "is_named"), [(0, False), (1.4, False), (5, True)])
def test_words_on_one_line_may_pass_their_place_by_less_than_is_seen(stage, less, is_named):
    """Qt sets a line that its width holds but for the gap after the last letter."""
    count = stage.go("idle").find("count")
    count.setWidth(count.property("textWidth") - less)
    assert any("wider than its place" in fault for fault in faults(stage)) is is_named


@every(["en"], [WIDE])
def test_words_that_the_toolbar_covers_are_named(stage):
    stage.go("topic")
    title, toolbar = stage.find("title"), stage.find("toolbar")
    top = toolbar.mapToScene(toolbar.boundingRect().topLeft()).y()
    title.setProperty("y", top - title.height() / 2)
    assert "“Your documents”: is covered" in faults(stage)
