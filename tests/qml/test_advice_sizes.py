"""How many cards *Advice* shows, and how large it says who answers, at every size, in every language."""

import pytest
from PySide6.QtCore import QRectF

from kiosk.app.measure import complaints
from kiosk.core.state import TEXT_STEPS
from tests.qml.stages import Stage

LANGUAGES = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")
LONG = {"am", "hi", "ur"}
WIDE, TALL, SMALL, OLD = (1920, 1080), (1080, 1920), (1024, 600), (1366, 768)


@pytest.fixture(scope="module")
def stage(qapp, request):
    made = Stage(*request.param)
    yield made
    made.end()


def every(*sizes):
    cases = [(tag, size) for tag in LANGUAGES for size in sizes]
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
@pytest.mark.parametrize("step", [0, 1])
def test_two_cards_stand_on_the_first_screen(stage, step):
    size, language = (stage.window.width(), stage.window.height()), stage.state.language
    if size in (TALL, SMALL) and (language in LONG or (language, size, step) == ("ar", SMALL, 1)):
        pytest.skip(
            "tall letters, and languages that say that the reader's own is missing, leave room for one"
        )
    stage.go("advice", step)
    stage.window.grabWindow()
    assert len(stage.all("cardNumber")) >= 2


@pytest.mark.parametrize(
    "stage", [(tag, WIDE) for tag in ("en", "ar", "am", "ur", "zh-Hans")], indirect=True, ids=str
)
@pytest.mark.parametrize("step", [2, 3])
def test_two_cards_stand_there_in_large_text_where_their_names_are_short(stage, step):
    stage.go("advice", step)
    stage.window.grabWindow()
    if (stage.state.language, step) in {("ar", 3), ("am", 3), ("ur", 2), ("ur", 3), ("zh-Hans", 3)}:
        pytest.skip("taller letters leave room for one")
    assert len(stage.all("cardNumber")) >= 2


@every(WIDE, TALL, SMALL)
@pytest.mark.parametrize("step", range(TEXT_STEPS))
def test_a_card_stands_whole_with_all_that_is_known(stage, step):
    stage.go("advice", step)
    cards = stage.visitor.property("cards")
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
    for step in range(TEXT_STEPS):
        stage.go("advice", step)
        stage.window.grabWindow()
        who = stage.visitor.property("emergencyWho")
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
