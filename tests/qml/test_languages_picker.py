"""The picker: each language can be reached, few of them greet, and one alone has no picker."""

from dataclasses import replace
from itertools import product

import pytest

from kiosk.content.design import load_design
from kiosk.content.rules.measures import FIRST_LOW
from kiosk.core.speech.utterance import Utterance
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.visit import Advice, Languages
from kiosk.core.state.state import TEXT_STEPS
from kiosk.i18n.language import ENGLISH
from kiosk.staging.complaints import complaints
from kiosk.window.speech.controls import said_of

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
def stage(kept, request):
    return kept.lend("en", request.param[0], beside=request.param[1])


def shown(stage):
    return [
        item.objectName().removeprefix("language-")
        for item in stage.items()
        if item.objectName().startswith("language-")
    ]


def check(stage):
    stage.window.grabWindow()
    assert complaints(stage.window) == []


def offer(stage, count):
    """The site has so many languages, among them some that nobody has words for."""
    tags = (*MANY, *(f"{letter}x" for letter in "abcdefghijklmnopqrst"))[:count]
    return stage.do(ev.WorldChanged(replace(stage.world, languages=tags)))


def turn_on(stage):
    found = [item for item in stage.all("laterScreenButton") if item.isEnabled()]
    return bool(found and stage.tap(found[0]))


@pytest.mark.parametrize("stage", [(size, MANY) for size in (LANDSCAPE, PORTRAIT)], indirect=True)
@pytest.mark.parametrize(("count", "step"), list(product([9, 27, 28, 40], range(TEXT_STEPS))))
@pytest.mark.slow
def test_every_language_is_met_once_and_none_is_alone_on_the_last_screen(stage, count, step):
    stage.go("languages", step)
    offer(stage, count)
    pages = [shown(stage)]
    check(stage)
    while turn_on(stage):
        check(stage)
        pages.append(shown(stage))
    met = [tag for page in pages for tag in page]
    assert met[:5] == list(MANY[:5])
    assert sorted(met) == sorted(stage.store.world.languages)
    assert len(pages) == 1 or len(pages[-1]) >= (6 if stage.window.width() > stage.window.height() else 3)
    for before in reversed(pages[:-1]):
        stage.tap(stage.find("earlierScreenButton"))
        assert shown(stage) == before


@pytest.mark.parametrize("stage", [(size, MANY) for size in (LANDSCAPE, PORTRAIT)], indirect=True)
@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.sample(1)
def test_in_reach_mode_the_page_turner_is_in_reach_and_leads_to_every_language(stage, step):
    stage.go("languages", step, low=True)
    offer(stage, 40)
    upright = stage.window.height() > stage.window.width()
    zone = load_design().tokens["zone"]["portrait" if upright else "landscape"]
    above = stage.window.height() / stage.unit - zone["reach"]["height"]
    _, y, _, height = stage.at(stage.find("laterScreenButton"))
    assert y + height / 2 - above >= FIRST_LOW - 0.002
    met = shown(stage)
    check(stage)
    while turn_on(stage):
        check(stage)
        met += shown(stage)
    assert sorted(met) == sorted(stage.store.world.languages)


@pytest.mark.parametrize("stage", [(LANDSCAPE, MANY)], indirect=True)
def test_a_wide_screen_holds_thirty_languages(stage):
    stage.go("languages")
    assert not stage.all("screenTurner")
    assert len(shown(stage)) == len(MANY)


@pytest.mark.parametrize("stage", [(LANDSCAPE, MANY)], indirect=True)
@pytest.mark.slow
def test_a_language_of_the_second_screen_is_chosen(stage):
    stage.go("languages")
    offer(stage, 40)
    assert turn_on(stage)
    assert isinstance(stage.scene.side, Languages)
    (first, *_) = shown(stage)
    assert first not in MANY[:5]
    stage.window.grabWindow()
    stage.tap(stage.find(f"language-{first}"))
    assert stage.state.language == first


@pytest.mark.parametrize("stage", [(PORTRAIT, MANY[:26])], indirect=True)
@pytest.mark.slow
def test_once_they_all_fit_they_are_all_there(stage):
    stage.go("languages").do(ev.LanguagesTurnedTo(20))
    assert not stage.all("screenTurner")
    assert set(shown(stage)) == set(stage.world.languages)
    check(stage)


# --- few languages -----------------------------------------------------------------------------------------

GREETINGS = {
    "en": "Hello",
    "fr": "Bonjour",
    "am": "ጤና ይስጥልኝ",
    "hi": "नमस्ते",
    "ur": "خوش آمدید",
    "zh-Hans": "您好",
}


@pytest.mark.parametrize("stage", [(size, SEVEN) for size in (LANDSCAPE, PORTRAIT)], indirect=True)
@pytest.mark.parametrize(("count", "high_contrast"), list(product([2, 3, 4, 5, 6, 7], [False, True])))
@pytest.mark.slow
def test_few_languages_greet_in_large_tiles(stage, count, high_contrast):
    for step in (0, 3):
        stage.go("languages", step, high_contrast)
        offer(stage, count)
        assert sorted(shown(stage)) == sorted(SEVEN[:count])
        assert not stage.all("screenTurner")
        for tag in SEVEN[:count]:
            _, _, width, height = stage.at(stage.find(f"language-{tag}"))
            assert width * height >= 3 * 0.31 * 0.1 * (0.75 if step else 0.95), (tag, width, height)
            said = [str(item.property("text")) for item in words_in(stage, f"language-{tag}")]
            assert said[1] == stage.kiosk.language_of(tag).own_name
            assert said[0] == GREETINGS.get(tag, said[0])
        check(stage)


def words_in(stage, name):
    tile = stage.find(name)
    return [
        item
        for item in stage.items()
        if tile.isAncestorOf(item) and item.property("shownAlignment") is not None
    ]


@pytest.mark.parametrize("stage", [(LANDSCAPE, MANY)], indirect=True)
def test_many_languages_have_no_room_to_greet(stage):
    stage.go("languages")
    assert len(words_in(stage, "language-en")) == 1


@pytest.mark.parametrize("stage", [(LANDSCAPE, MANY)], indirect=True)
@pytest.mark.parametrize(
    ("tags", "heading"),
    [
        (("en", "fr"), ["Language", "Langue"]),
        (("fr", "en", "ar"), ["Langue", "Language", "اللغة"]),
        (("en", "ar", "ur"), ["Language", "اللغة", "زبان"]),
        (SEVEN, ["Language", "اللغة", "ቋንቋ", "भाषा", "زبان", "语言"]),
        (MANY, ["Language", "اللغة", "ቋንቋ", "भाषा", "زبان", "语言"]),
    ],
    ids=len,
)
@pytest.mark.slow
def test_the_heading_is_made_of_the_languages_on_offer(stage, tags, heading):
    stage.go("languages").do(ev.WorldChanged(replace(stage.world, languages=tags)))
    title = stage.find("title")
    said = [
        str(item.property("text"))
        for item in stage.items()
        if title.isAncestorOf(item) and item.property("shownAlignment") is not None
    ]
    assert said == heading


@pytest.mark.parametrize("stage", [(LANDSCAPE, SEVEN)], indirect=True)
def test_with_one_language_there_is_no_way_to_the_picker(stage):
    stage.go("topic")
    before = stage.at(stage.find("contrast"))
    offer(stage, 1)
    assert stage.all("language") == []
    assert abs(stage.at(stage.find("contrast"))[1] - before[1]) < 0.001
    side = stage.scene.side
    stage.do(ev.LanguagesOpened())
    assert stage.scene.side == side


@pytest.mark.parametrize("stage", [(LANDSCAPE, SEVEN)], indirect=True)
@pytest.mark.slow
def test_advice_is_read_on_in_the_language_that_was_chosen_over_it(stage):
    stage.go("topic").tap(stage.find("advicePill"))
    for tool in ("language", "language-fr", "language", "back"):
        stage.window.grabWindow()
        stage.tap(stage.find(tool))
    assert (stage.state.language, stage.scene.side) == ("fr", Advice())
    said = stage.kiosk.language_of("fr").text
    assert stage.find("title").property("text") == said("Advice")
    stage.tap(stage.find("back"))
    assert stage.find("title").property("text") == said("Your documents", "safer-on-the-way/your-papers")


@pytest.mark.parametrize("stage", [(LANDSCAPE, SEVEN)], indirect=True)
def test_a_tile_that_the_ring_reaches_greets_by_its_own_voice(stage):
    stage.go("languages")
    for tag, words in (("fr", "Bonjour"), ("ar", "مرحباً")):
        tile = stage.find(f"language-{tag}")
        assert Utterance(tag, words) in said_of(tile, ENGLISH), tag


@pytest.mark.parametrize("stage", [(LANDSCAPE, SEVEN)], indirect=True)
def test_the_chip_says_its_name_in_its_language_and_how_many_there_are_in_the_readers(stage):
    chip = stage.go("statement").find("languages")
    name = Utterance(chip.property("language"), chip.property("name"))
    assert name.language != "en"
    assert said_of(chip, ENGLISH)[:2] == (name, Utterance("en", "7 languages"))
