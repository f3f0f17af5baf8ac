"""What *Advice* says, it says in every size of text: what does not fit beside the cards comes after them."""

from itertools import product

import pytest
from PySide6.QtCore import QPointF

from kiosk.core.state.scenes.visit import Advice
from kiosk.core.state.state import TEXT_STEPS
from kiosk.staging.complaints import complaints
from tests.qml.stages import accessible_name
from tests.sampling import paired

LINES = {
    "You can ask about work, travel, documents or family.",
    "A phone keeps a list of its calls.",
}
MOST_SCREENS = 12


def all_screens(stage):
    """The words of Advice, turned from its first screen to its last."""
    seen = set(stage.words())
    for _ in range(MOST_SCREENS):
        if not (later := [item for item in stage.all("later") if item.isEnabled()]):
            return seen
        stage.tap(later[0])
        seen |= set(stage.words())
    raise AssertionError("it has no last screen")


@pytest.mark.parametrize(
    ("step", "size"), paired([0, 1, 2, 3], [(1920, 1080), (1080, 1920), (1024, 600)]), ids=str
)
@pytest.mark.slow
def test_no_size_of_text_leaves_a_line_out(used_kiosk, size, step):
    seen = all_screens(used_kiosk("en", size).go("advice", step))
    assert seen >= LINES
    assert {"800 555 0199", "555 0142", "Desk 3"} <= seen


def turned_to(stage, name):
    """The item, on the first screen of Advice that shows it."""
    for _ in range(MOST_SCREENS):
        stage.window.grabWindow()
        assert complaints(stage.window) == []
        if found := stage.all(name):
            return found[0]
        stage.tap(stage.find("later"))
    raise AssertionError(f"no screen shows {name}")


@pytest.mark.parametrize(
    ("language", "step", "size"),
    list(product(["en", "ar-XB"], range(TEXT_STEPS), [(1920, 1080), (1080, 1920), (1024, 600), (1366, 768)])),
    ids=str,
)
@pytest.mark.sample(1)
def test_every_size_leads_to_what_a_call_is_like_and_back(used_kiosk, language, step, size):
    stage = used_kiosk(language, size).go("advice", step)
    link = turned_to(stage, "adviceLink")
    assert accessible_name(link) == stage.visitor.advice.property("links")[0]["title"]
    stage.tap(link)
    assert (stage.scene.place.anchor.page, stage.scene.side) == ("asking-for-advice/when-you-call", None)
    stage.tap(stage.find("back"))
    assert stage.scene.side == Advice()


@pytest.mark.parametrize("step", range(TEXT_STEPS))
@pytest.mark.slow
def test_names_of_languages_hide_the_link_of_advice(used_kiosk, step):
    stage = used_kiosk().go("advice", step)
    stage.tap(stage.all("cardNames")[0])
    assert stage.all("adviceLink") == []


@pytest.mark.parametrize(
    ("screen", "name"),
    [
        ("topic", "Free advice, 800 555 0199"),
        ("languages", "Free advice, 800 555 0199"),
        ("advice-desk-only", "Advice, Desk 3"),
        ("advice-desk-closed", "Advice, From 8:00"),
    ],
)
@pytest.mark.sample(2)
def test_the_pill_tells_a_screen_reader_what_it_shows(used_kiosk, screen, name):
    stage = used_kiosk().go(screen)
    said = accessible_name(stage.find("advicePill"))
    assert said.translate({0x2068: None, 0x2069: None}) == name


def test_three_cards_upright_are_warned_of_calls_in_the_band(used_kiosk):
    stage = used_kiosk("en", (1080, 1920)).go("advice", 0)
    band = stage.find("column")
    warning = stage.find("callsBeside")
    assert warning.y() + warning.height() < band.y() + band.height()


@pytest.mark.parametrize("language", ["en", "ar", "hi"])
@pytest.mark.slow
def test_upright_the_turner_takes_no_room_from_the_cards(used_kiosk, language):
    stage = used_kiosk(language, (1080, 1920)).go("advice", 0)
    emergency = stage.find("emergency")
    for turner in stage.all("turner"):
        assert turner.y() >= emergency.y()


@pytest.mark.parametrize("step", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in (1, 2)), 3])
@pytest.mark.slow
def test_without_a_number_nothing_is_said_of_calls(used_kiosk, step):
    seen = all_screens(used_kiosk().go("advice-bare", step))
    assert seen & LINES == {"You can ask about work, travel, documents or family."}


SHAPES = [(1920, 1080), (1080, 1920), (1280, 1024), (1080, 1080), (1024, 600)]


def turned_to_way(stage, name):
    """The row, on the first screen of Advice that has it."""
    for _ in range(MOST_SCREENS):
        stage.window.grabWindow()
        assert complaints(stage.window) == []
        assert stage.all("adviceLink") == []
        if found := [item for item in stage.all("wayToAsk") if accessible_name(item) == name]:
            return found[0]
        stage.tap(stage.find("later"))
    raise AssertionError(f"no screen shows {name}")


@pytest.mark.parametrize(
    ("language", "step", "size"), list(product(["en", "ar", "am"], range(TEXT_STEPS), SHAPES)), ids=str
)
@pytest.mark.parametrize(("screen", "ways"), [("advice-desk-only", 2), ("advice-bare", 3)])
@pytest.mark.sample(2)
def test_without_a_helpline_every_size_leads_to_where_else_to_ask(
    used_kiosk, screen, ways, language, step, size
):
    stage = used_kiosk(language, size).go(screen, step)
    shown = [card for card in stage.visitor.advice.property("cards") if card["ref"]]
    assert len(shown) == ways
    for way in shown:
        name = ", ".join([way["title"], *way["facts"]])
        stage.go(screen, step).tap(turned_to_way(stage, name))
        assert stage.scene.place.anchor.page == way["ref"]


@pytest.mark.parametrize("size", SHAPES[:4], ids=str)
@pytest.mark.parametrize("screen", ["advice-desk-only", "advice-bare"])
@pytest.mark.sample(2)
def test_without_a_helpline_the_rows_fill_the_page(used_kiosk, screen, size):
    stage = used_kiosk("en", size).go(screen, 0)
    stage.window.grabWindow()
    cards = stage.find("cards")
    lowest = max(item.mapToItem(cards, QPointF(0, item.height())).y() for item in stage.all("wayToAsk"))
    assert not stage.all("later")
    assert lowest >= 0.6 * cards.height()


@pytest.mark.parametrize("language", ["en", "ar", "hi"])
@pytest.mark.parametrize("screen", ["advice-desk-only", "advice-bare"])
def test_on_a_square_the_largest_text_fills_one_screen(used_kiosk, language, screen):
    stage = used_kiosk(language, (1080, 1080)).go(screen, 3)
    stage.window.grabWindow()
    assert not stage.find("cards").property("turns")
    words = [item for item in shown_words(stage.find("cards")) if item.property("text")]
    lowest = max(item.mapToScene(QPointF(0, item.height())).y() for item in words)
    assert lowest > 0.7 * stage.window.height()


def shown_words(item):
    for child in item.childItems():
        if child.isVisible():
            if child.property("shownAlignment") is not None:
                yield child
            yield from shown_words(child)
