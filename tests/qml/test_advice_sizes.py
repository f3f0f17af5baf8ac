"""How many cards *Advice* shows, and how large it says who answers, at every size, in every language."""

import pytest
from PySide6.QtCore import QRectF

from kiosk.core.kernel.state import TEXT_STEPS
from kiosk.staging.complaints import complaints
from tests.qml.stages import Stage
from tests.sampling import sampled_stages

LANGUAGES = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")
WIDE, TALL, SMALL, OLD = (1920, 1080), (1080, 1920), (1024, 600), (1366, 768)


@pytest.fixture(scope="module")
def stage(qapp, request):
    made = Stage(*request.param)
    yield made
    made.end()


def every(*sizes):
    cases = sampled_stages([(tag, size) for tag in LANGUAGES for size in sizes], 8)
    return pytest.mark.parametrize("stage", cases, indirect=True, ids=str)


def box(item):
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def screens(stage):
    """The page's screens, one after another; each as it is painted."""
    while True:
        stage.window.grabWindow()
        yield
        later = [item for item in stage.all("later") if item.isEnabled()]
        if not later:
            return
        stage.tap(later[0])


def words_of(item):
    for child in item.childItems():
        if child.isVisible():
            if child.property("shownAlignment") is not None:
                yield child
            yield from words_of(child)


@every(WIDE, TALL, SMALL, OLD)
def test_two_cards_stand_on_the_first_screen(stage):
    for step in stage.sizes("advice"):
        if step <= 1:
            stage.window.grabWindow()
            assert len(stage.all("cardNumber")) >= 2, step


@every(WIDE, TALL, SMALL, OLD)
def test_three_cards_stand_there_where_letters_are_low_and_words_short(stage):
    language = stage.state.language
    stage.go("advice")
    stage.window.grabWindow()
    three = language == "en"
    assert len(stage.all("cardNumber")) == (3 if three else 2)


@every(WIDE)
@pytest.mark.parametrize("step", [2, 3])
def test_two_cards_stand_there_in_large_text_too_and_one_in_the_largest_tall_letters(stage, step):
    stage.go("advice", step)
    stage.window.grabWindow()
    one = step == 3 and stage.state.language not in {"en", "fr"}
    assert len(stage.all("cardNumber")) == (1 if one else 2)


@pytest.mark.parametrize("stage", [("ar", TALL), ("ur", TALL), ("ar", SMALL)], indirect=True, ids=str)
@pytest.mark.parametrize("step", [0, 1])
def test_lines_begin_at_the_right_where_one_reads_from_there(stage, step):
    stage.go("advice", step)
    stage.window.grabWindow()
    for lines in stage.all("cardDetails"):
        assert {box(words).right() for words in words_of(lines)} == {box(lines).right()}
    emergency = stage.find("emergency")
    label, *_ = words_of(emergency)
    assert box(label).right() == box(emergency).right()


@every(WIDE, TALL, SMALL)
@pytest.mark.parametrize("step", range(TEXT_STEPS))
def test_a_card_stands_whole_with_all_that_is_known(stage, step):
    stage.go("advice", step)
    cards = stage.visitor.advice.property("cards")
    known = [card["details"] for card in cards]
    seen = []
    for _ in screens(stage):
        assert complaints(stage.window) == []
        seen += [[w.property("text") for w in words_of(lines)] for lines in stage.all("cardDetails")]
    in_columns = [card["apart"] for card in cards]
    assert [lines for lines in seen if lines in known] == known or seen == in_columns


@every(WIDE, TALL, SMALL, OLD)
def test_who_answers_is_said_no_smaller_in_larger_text(stage):
    said = []
    for _ in stage.sizes("advice"):
        stage.window.grabWindow()
        who = stage.visitor.emergency.property("who")
        (words,) = [w for w in words_of(stage.find("emergency")) if w.property("text") == who]
        said.append(words.property("font").pixelSize())
    assert min(said) == said[0]


@every(WIDE, TALL)
@pytest.mark.parametrize("step", [1, 3])
def test_the_place_among_the_screens_stands_at_the_arrows(stage, step):
    stage.go("advice", step)
    counted = []
    for _ in screens(stage):
        counted.append([w.property("text") for w in words_of(stage.find("turner")) if w.property("text")])
    for number, words in enumerate(counted, 1):
        assert stage.visitor.fraction(number, len(counted), stage.state.language) in words
