"""People at the screen, from the first look to the loop that is shown again."""

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Reading, Topics, Visit
from kiosk.window.base.enums import Place
from tests.fakes import COUNTDOWN
from tests.qml.stages import accessible_name

NUMBER = "800 555 0199"
LONGEST_DWELL = 30
"""Seconds that a panel stays at most."""


def until_covered(stage):
    for _ in range(121):
        if stage.scene.idle_card_at is not None:
            return
        stage.wait(1)
    raise AssertionError("two minutes without a touch, and the page still stands")


@pytest.mark.parametrize(
    ("language", "size"),
    [("en", (1920, 1080)), ("en", (1080, 1920)), ("ar-XB", (1920, 1080)), ("en", (1024, 600))],
)
@pytest.mark.sample(1)
def test_arrive_read_and_walk_away(kiosk, language, size):
    stage = kiosk(language, size)
    assert stage.all("start"), "the window stands before anything is read"

    stage.do(ev.WorldChanged(stage.world)).wait(1)
    first = stage.find("headline")
    assert accessible_name(first)
    assert NUMBER in stage.words(), "help is there without a touch"

    stage.tap((stage.window.width() // 2, stage.window.height() // 4))
    assert isinstance(stage.scene, Visit)
    assert isinstance(stage.scene.place, Reading)
    title, begun = stage.find("title").property("text"), stage.scene.place.anchor

    pages = 0
    while stage.scene.place.anchor.page == begun.page and pages < 30:
        assert any(NUMBER in words for words in stage.words())
        stage.tap(stage.find("later"))
        pages += 1
    assert stage.find("title").property("text") != title
    stage.tap(stage.find("allTopics")).tap(stage.find(f"tile-{begun.page.partition('/')[0]}"))
    assert stage.scene.place.anchor.page.partition("/")[0] == begun.page.partition("/")[0]
    title = stage.find("title").property("text")

    stage.tap(stage.find("largerText")).tap(stage.find("largerText"))
    assert stage.state.visitor.text_step == 2
    assert stage.find("title").property("text") == title
    stage.tap(stage.find("contrast"))
    assert stage.state.visitor.high_contrast

    until_covered(stage)
    assert title not in stage.words(), "nothing of the page shines through"
    assert stage.find("count").property("text") in stage.words()

    stage.wait(COUNTDOWN)
    assert isinstance(stage.scene, Loop)
    assert stage.scene.rested
    assert (stage.state.language, stage.state.visitor.text_step, stage.state.visitor.high_contrast) == (
        language,
        0,
        False,
    )
    assert not stage.has("visit")

    stands = stage.scene.panel
    stage.wait(3 + LONGEST_DWELL + 6)
    assert stage.scene.panel != stands, "the loop goes on"


def test_somebody_who_comes_back_in_time_goes_on_reading(kiosk):
    stage = kiosk().go("topic")
    stage.tap(stage.find("later"))
    place = stage.scene.place
    until_covered(stage)
    stage.tap(stage.find("continue"))
    assert stage.scene.place == place
    assert stage.scene.idle_card_at is None


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
@pytest.mark.sample(1)
def test_arrive_ask_for_advice_and_start_again(kiosk, size):
    stage = kiosk("en", size)
    stage.do(ev.WorldChanged(stage.world)).wait(1)
    house = stage.scene.panel

    stage.tap(stage.find("chip-fr"))
    assert stage.scene.panel == house, "a chip changes the words, nothing else"
    stage.tap(stage.find("explore"))
    assert stage.scene.place == Topics()
    assert stage.find("title").property("text") == "Que souhaitez-vous savoir\u202f?"

    stage.tap(stage.find("tile-what-is-human-trafficking"))
    field = stage.visitor.page.property("field")
    stage.tap(stage.find("advicePill"))
    assert stage.visitor.place == Place.Kind.Advice
    assert stage.visitor.advice.property("field") == field, "from behind it is one more page"
    assert NUMBER in [item.property("text") for item in stage.all("cardNumber")]
    assert [words for words in stage.words() if "555" in words and NUMBER not in words]

    stage.tap(stage.find("back"))
    assert isinstance(stage.scene.place, Reading)
    stage.tap(stage.find("advicePill"))

    stage.press(stage.find("startAgain"))
    assert isinstance(stage.scene, Loop)
    assert stage.scene.panel != house
    assert (stage.state.language, stage.visitor.property("language")) == ("en", "en")
    stage.settle()
    assert not stage.has("visit")
    assert "Touch to explore" in stage.words()

    stage.tap((stage.window.width() // 2, stage.window.height() // 4))
    assert isinstance(stage.scene, Loop), "who grabs at the screen finds nothing"


@pytest.mark.slow
def test_a_look_at_the_languages_and_away_again(kiosk):
    stage = kiosk().go("statement")
    stage.tap(stage.find("languages"))
    names = [row["name"] for row in stage.visitor.languages.property("tiles")]
    assert names == ["English", "Français", "العربية", "አማርኛ", "हिन्दी", "اردو", "简体中文"]
    stage.tap(stage.find("language-fr"))
    assert (stage.state.language, stage.scene.place) == ("fr", Topics())
    stage.tap(stage.find("back"))
    assert isinstance(stage.scene, Loop)
    assert stage.state.language == "en"


@pytest.mark.slow
def test_an_office_loop_runs_without_a_touch(kiosk):
    stage = kiosk().go("no-touch")
    seen = set()
    for _ in range(120):
        seen.add(stage.scene.panel)
        assert stage.controls() == []
        stage.tap((500, 300))
        stage.wait(2.0)
    assert len(seen) >= 6
    assert NUMBER in stage.words()
