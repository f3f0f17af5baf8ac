"""The room in a talk: words as large as there is room for, and slides that come at the speaker's pace."""

from dataclasses import replace
from itertools import product

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.talk.rules import UNDO
from kiosk.staging.complaints import complaints
from kiosk.staging.site_variants import presented
from tests.qml.stages import Stage
from tests.sampling import few, spread

LANGUAGES = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")
SIZES = ((1920, 1080), (1024, 768), (1280, 1024), (1080, 1920), (1920, 1200))
READABLE = 500
"""Milliseconds after a step, at which the headline of the slide can be read."""

KINDS = ("talk-number-first", "what-it-means", "it-can-happen-to-anyone", "check-an-offer/six-questions")


def begin(stage, programme="talk-25"):
    stage.do(ev.WorldChanged(replace(stage.world, site=presented(stage.world.site))))
    return stage.do(te.TalkBegun(programme, "en"))


def ended(stage):
    """After the seconds in which staff can take it back."""
    return stage.do(te.TalkEnded()).wait(UNDO)


def slides(stage):
    """All slides of all programmes, each once: the programme and the slide."""
    programmes = stage.world.talks.programmes
    return {slide.show: programme.id for programme in programmes for slide in programme.slides}.items()


def frame(stage):
    """The slide that is shown or comes, not one that leaves."""
    found = [item for item in stage.items() if item.property("panelId") and item.property("departure") == -1]
    assert len(found) == 1
    return found[0]


@pytest.fixture
def stage(kiosk):
    return begin(kiosk())


@pytest.fixture
def moving(stage):
    yield stage.at_visitors_pace()
    stage.quickly()


# --- the size of words -------------------------------------------------------------------------------------


@few(6)
@pytest.mark.parametrize(("size", "language"), list(product(SIZES, LANGUAGES)))
@pytest.mark.slow
def test_no_word_of_any_slide_is_cut(qapp, size, language, most):
    stage = Stage(language, size)
    try:
        begin(stage)
        faults, sizes = {}, set()

        def look(ref):
            sizes.add(frame(stage).property("step"))
            if found := complaints(stage.window):
                faults[ref, stage.scene.slide.anchor.block] = found

        for ref, programme in spread(slides(stage), most):
            ended(stage).do(te.TalkBegun(programme, "en"), te.SlideChosen(ref))
            look(ref)
            block = stage.scene.slide.anchor.block
            before = None
            while stage.scene.slide.panel == ref and stage.scene != before:
                if stage.scene.slide.anchor.block != block:
                    block = stage.scene.slide.anchor.block
                    look(ref)
                before = stage.scene
                stage.do(te.TalkStepped())
            # A slide to which staff go back has all its rows.
            stage.do(te.TalkStepped(forward=False))
            look(ref)
        assert faults == {}
        assert 1 in sizes
    finally:
        stage.end()


@pytest.mark.slow
def test_words_take_the_size_of_rooms_where_they_have_room_and_grow_with_staffs_choice(kiosk):
    stage = begin(kiosk(), "talk-10").do(te.SlideChosen("dignity-and-rights"))
    assert frame(stage).property("step") == 1
    before = stage.find("lead").height()
    stage.do(ev.TextSizeChosen(larger=False))
    assert frame(stage).property("step") == 0
    assert stage.find("lead").height() < before


def test_words_that_do_not_fit_take_the_largest_size_that_fits(kiosk):
    stage = begin(kiosk(), "talk-10")
    stage.do(*[ev.TextSizeChosen(larger=True)] * 2, te.SlideChosen("dignity-and-rights"))
    assert (stage.state.visitor.text_step, frame(stage).property("step")) == (3, 1)
    assert complaints(stage.window) == []


@pytest.mark.slow
def test_the_loop_keeps_its_size(stage):
    ended(stage)
    assert isinstance(stage.scene, Loop)
    assert frame(stage).property("step") == 0


# --- the hand-over -----------------------------------------------------------------------------------------


def shown(item):
    """The opacity with which an item is painted."""
    opacity = 1.0
    while item is not None:
        opacity *= item.opacity()
        item = item.parentItem()
    return opacity


@pytest.mark.parametrize("ref", KINDS)
@pytest.mark.slow
def test_a_headline_can_be_read_half_a_second_after_the_step(stage, ref):
    refs = [slide.show for slide in stage.world.talks.programme("talk-25").slides]
    stage.do(te.SlideChosen(refs[refs.index(ref) - 1]), te.SlideChosen(ref))
    panels = stage.find("stage")
    headline = stage.find("headline")
    lines = [
        item for item in stage.items() if headline.isAncestorOf(item) and item.property("shownAlignment")
    ]
    assert lines
    for clock, readable in ((READABLE, True), (0, False)):
        panels.setProperty("_clock", clock)
        assert [shown(line) == 1 for line in lines] == [readable] * len(lines)
    assert stage.find("motif").property("drawn") == 0
    panels.setProperty("_clock", READABLE)
    assert 0 < stage.find("motif").property("drawn") < 1


@pytest.mark.slow
def test_steps_in_quick_succession_never_wait(moving):
    for _ in range(3):
        moving.store.dispatch(te.TalkStepped())
        moving.settle()
        assert frame(moving).property("panelId") == moving.scene.slide.panel
        assert moving.find("stage").property("_clock") < READABLE
    assert len([item for item in moving.items() if item.property("panelId")]) <= 2


def test_the_loop_after_a_talk_rests_with_its_line_drawn(moving):
    ended(moving)
    assert isinstance(moving.scene, Loop)
    motif = moving.find("motif")
    assert (motif.property("drawn"), motif.property("lit")) == (1, 1)


# --- blank, logo, freeze -----------------------------------------------------------------------------------


def colours(stage):
    """The colours of the window's picture, in a coarse grid."""
    image = stage.window.grabWindow()
    places = product(range(8, image.width(), 97), range(8, image.height(), 53))
    return {image.pixelColor(x, y).name() for x, y in places}


def with_number(stage, shown):
    site = presented(stage.world.site)
    talk = replace(site.talk, number_when_blank=shown)
    return stage.do(ev.WorldChanged(replace(stage.world, site=replace(site, talk=talk))))


def test_blank_is_black(stage):
    assert colours(stage.do(te.BlankToggled())) == {"#000000"}
    assert len(colours(stage.do(te.BlankToggled()))) > 1


def test_blank_leaves_the_number_in_its_place_if_the_site_says_so(stage):
    before = stage.at(stage.find("stripNumber"))
    with_number(stage, True).do(te.BlankToggled())
    assert stage.at(stage.find("stripNumber")) == before
    assert complaints(stage.window) == []
    assert stage.all("headline") == []
    assert "#000000" in colours(stage)
    assert not {"#f7f1e6", "#ffffff"} & colours(stage)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.sample(1)
def test_the_logo_is_on_its_plate_above_the_line_and_the_number_stays(kiosk, size):
    stage = begin(kiosk("en", size)).do(te.LogoToggled())
    _, y, width, height = stage.at(stage.find("coverPlate"))
    bar = stage.at(stage.find("bar"))[1]
    assert (width, height) == pytest.approx((0.7, 0.4), abs=0.002)
    assert 0.05 < y < y + height < bar
    assert stage.find("stripNumber")
    assert complaints(stage.window) == []
    stage.do(te.TalkStepped())
    assert stage.all("coverPlate") == []


@pytest.mark.slow
def test_a_frozen_room_is_painted_as_it_was(stage):
    stage.do(te.SlideChosen("what-it-means"), te.TalkStepped(), te.FreezeToggled())
    before = stage.picture()
    stage.do(te.TalkStepped(), ev.LanguageChosen("fr"), ev.TextSizeChosen(larger=True), te.TalkStepped())
    assert stage.picture() == before
    stage.do(te.FreezeToggled())
    assert stage.picture() != before
    assert frame(stage).property("wanted") == 2
