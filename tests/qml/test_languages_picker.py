"""The picker with more languages than the seven: each can be reached, and each page is clean."""

import pytest

from kiosk.app.measure import complaints
from kiosk.core import events as ev
from kiosk.core.state import TEXT_STEPS, Advice, Languages
from tests.qml.stages import Stage

SEVEN = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")
OTHERS = (
    "bg",
    "de",
    "es",
    "fa",
    "fil",
    "ha",
    "id",
    "it",
    "ms",
    "nl",
    "pl",
    "ps",
    "pt",
    "ro",
    "ru",
    "so",
    "sq",
)
MANY = (*SEVEN, *OTHERS, "sw", "tr", "uk", "vi")
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


@pytest.fixture
def stage(qapp, request):
    made = Stage("en", request.param[0], beside=request.param[1])
    yield made
    made.end()


def shown(stage):
    return [
        item.objectName().removeprefix("language-")
        for item in stage.items()
        if item.objectName().startswith("language-")
    ]


def check(stage):
    stage.window.grabWindow()
    assert complaints(stage.window) == []


@pytest.mark.parametrize("stage", [(size, MANY) for size in (LANDSCAPE, PORTRAIT)], indirect=True)
@pytest.mark.parametrize("step", range(TEXT_STEPS))
def test_every_language_is_reached_and_the_last_page_leads_to_the_first(stage, step):
    stage.go("languages", step)
    pages = []
    while shown(stage) not in pages:
        check(stage)
        pages.append(shown(stage))
        stage.tap(stage.find("moreLanguages"))
    met = [tag for page in pages for tag in page]
    assert met[:5] == list(MANY[:5])
    assert (len(met), set(met)) == (len(MANY), set(MANY))
    assert shown(stage) == pages[0]


@pytest.mark.parametrize("stage", [(LANDSCAPE, MANY)], indirect=True)
def test_a_language_of_the_second_page_is_chosen(stage):
    stage.go("languages")
    stage.tap(stage.find("moreLanguages"))
    assert stage.scene.side == Languages(24)
    (first, *_) = shown(stage)
    stage.window.grabWindow()
    stage.tap(stage.find(f"language-{first}"))
    assert stage.state.language == first


@pytest.mark.parametrize("stage", [(size, SEVEN) for size in (LANDSCAPE, PORTRAIT)], indirect=True)
def test_a_page_that_holds_them_all_has_no_way_on(stage):
    stage.go("languages")
    assert not stage.all("moreLanguages")
    assert set(shown(stage)) == set(SEVEN)


@pytest.mark.parametrize("stage", [(size, SEVEN) for size in (LANDSCAPE, PORTRAIT)], indirect=True)
def test_once_they_all_fit_they_are_all_there(stage):
    stage.go("languages").do(ev.LanguagesTurnedTo(5))
    assert not stage.all("moreLanguages")
    assert set(shown(stage)) == set(stage.world.languages)
    check(stage)


@pytest.mark.parametrize("stage", [(LANDSCAPE, SEVEN)], indirect=True)
def test_advice_is_read_on_in_the_language_that_was_chosen_over_it(stage):
    stage.go("topic").tap(stage.find("advicePill"))
    for tool in ("language", "language-fr", "language", "back"):
        stage.window.grabWindow()
        stage.tap(stage.find(tool))
    assert (stage.state.language, stage.scene.side) == ("fr", Advice())
    said = stage.kiosk.language_of("fr").text
    assert stage.find("title").property("text") == said("Advice")
    stage.tap(stage.find("back"))
    assert stage.find("title").property("text") == said("Your papers", "safer-on-the-way/your-papers")
