"""The bar of the loop: letters that are large enough, languages in turn, the code's quiet zone."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF
from PySide6.QtQuick import QQuickItem

from kiosk.content.design import load_design
from kiosk.core.display.pixel_shift import ACROSS, DOWN, STEP_S, shift_at
from kiosk.core.site.legible_size import LEAST
from kiosk.core.site.mount import Mount
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.visit import Advice, Languages
from kiosk.i18n.phrases.claims import EMERGENCY_CAPTIONS
from kiosk.loading.world import language_of
from kiosk.staging.complaints import complaints
from kiosk.window.speech.script import script
from kiosk.window.speech.visible_lines import panel_on_screen
from kiosk.window.text.measure import line_width
from kiosk.window.text.typesetting import text_for, text_style
from tests.qml.stages import Stage, accessible_name
from tests.qml.tree import nodes
from tests.sampling import paired

LANDSCAPE, PORTRAIT, SMALL = (1920, 1080), (1080, 1920), (1024, 600)
SIZES = pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, SMALL], ids=["landscape", "portrait", "small"])
TALL_LETTERS = {"en": "H", "fr": "H", "ar": "ا", "am": "አ", "hi": "अ", "ur": "ا", "zh-Hans": "字"}
SEVEN = tuple(TALL_LETTERS)
SHAPES = [
    LANDSCAPE,
    PORTRAIT,
    (1280, 720),
    (1024, 768),
    (1280, 1024),
    (1366, 768),
    (720, 1280),
    (800, 1280),
    (1920, 540),
]
LONGEST = "+39 800 555 0199"
QUIET = 4
"""Modules around a code that have to be empty."""
LEAST_EMERGENCY = 0.0519
LEAST_WORD = 0.0278
"""In u: that of Advice, and the smallest of all that visitors read."""


@pytest.fixture
def stage_of(qapp):
    """stage_of(language, size, beside) gives a still kiosk that offers also the languages beside."""
    stages = []

    def make(language="en", size=LANDSCAPE, beside=SEVEN):
        stages.append(Stage(language, size, beside=beside))
        return stages[-1]

    yield make
    for stage in stages:
        stage.end()


def on_wall(stage, inches):
    mount = Mount.validated(diagonal_inches=inches, top_edge_m=1.6)
    stage.world = replace(stage.world, site=replace(stage.world.site, mount=mount))
    return stage


@pytest.mark.parametrize(("language", "letter"), TALL_LETTERS.items())
@pytest.mark.parametrize("unit", [600.0, 1080.0, 1080.0 * 1.315, 2160.0])
def test_the_captions_letters_are_as_high_as_they_have_to_be(qapp, language, letter, unit):
    """By the real fonts; scripts without capitals by a letter that has their height."""
    style = text_style("strip_caption", language, 0, unit)
    high = QFontMetricsF(style.qfont).tightBoundingRect(letter).height()
    assert high >= LEAST * unit - 0.5


@pytest.mark.parametrize(
    ("language", "inches", "size"),
    list(product(SEVEN, (32, 43), (LANDSCAPE, PORTRAIT, SMALL))),
    ids=str,
)
@pytest.mark.slow
def test_a_caption_fits_on_every_screen(stage_of, language, size, inches):
    stage = on_wall(stage_of(language, size, ()), inches)
    for screen in (
        "statement",
        "question",
        "line-closed",
        "no-helpline",
        "desk-only-night",
        "no-touch",
        "out-of-order",
    ):
        stage.go(screen)
        assert complaints(stage.window) == [], screen


@pytest.mark.parametrize("language", ["en", "ar"])
def test_without_a_number_the_languages_take_its_place(stage_of, language):
    stage = stage_of(language, (1920, 1080)).go("nothing-confirmed")
    chips = [item for item in stage.controls() if item.objectName().startswith("chip-")]
    assert len(chips) >= 6
    explore = stage.find("explore")
    ends = [chip.mapToScene(QPointF(chip.width() / 2, 0)).x() for chip in (explore, *chips)]
    assert ends == sorted(ends, reverse=language == "ar")
    assert abs(ends[-1] - ends[0]) > 0.55 * stage.window.width()


def test_a_small_screen_has_larger_letters(stage_of):
    large, small = stage_of(beside=()).go("statement"), on_wall(stage_of(beside=()), 32).go("statement")
    sizes = [s.find("stripCaption").property("font").pixelSize() for s in (large, small)]
    assert sizes == [54, 71]


@pytest.mark.parametrize("language", SEVEN)
@pytest.mark.slow
def test_each_word_for_who_answers_an_emergency_has_room(stage_of, language):
    stage = stage_of(language, LANDSCAPE, ()).go("no-helpline")
    caption, strip, spoken = stage.find("stripCaption"), stage.find("helpStrip"), language_of(language)
    style = text_style("strip_caption", language, 0, caption.property("unit"))
    for services in EMERGENCY_CAPTIONS.values():
        said = text_for(spoken.text(*services), "strip_caption", language)
        assert line_width(said, style.qfont) <= strip.width(), said


# --- a line that nobody answers ----------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "size"), paired(SEVEN, [LANDSCAPE, PORTRAIT]))
@pytest.mark.sample(1)
def test_at_night_every_panel_says_when_a_line_is_answered(stage_of, language, size):
    stage = stage_of(language, size, ()).go("line-closed")
    for _ in range(4):
        said = stage.find("stripCaption").property("text")
        assert any(digit in said for digit in ("9", "٩", "3")), said
        stage.wake()


def test_the_strip_turns_by_itself_as_a_line_is_answered(kiosk):
    stage = kiosk().go("line-closed")
    before = stage.find("stripCaption").property("text")
    stage.clock.advance(12 * 3600.0)
    stage.store.tick()
    stage.settle()
    assert stage.find("stripCaption").property("text") != before


# --- the desk in the number's place ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("screen", "size", "words"),
    [
        ("desk-only", LANDSCAPE, "Ask at our desk"),
        ("desk-only-night", LANDSCAPE, "Our desk opens at 8:00"),
        ("desk-only", PORTRAIT, "Ask at our desk"),
        ("no-touch-desk-only", LANDSCAPE, "Ask at our desk"),
    ],
)
@pytest.mark.slow
def test_the_desk_takes_the_place_and_the_size_of_the_number(kiosk, screen, size, words):
    stage, with_number = kiosk("en", size).go(screen), kiosk("en", size)
    desk = stage.find("stripDesk")
    with_number.go("no-touch" if "no-touch" in screen else "statement")
    assert desk.property("text") == words
    assert stage.at(desk)[0] == pytest.approx(with_number.at(with_number.find("stripNumber"))[0], abs=0.002)
    assert desk.property("font").pixelSize() > stage.find("stripCaption").property("font").pixelSize()
    assert stage.find("stripCaption").property("text") == "Advice on work and travel"
    assert stage.find("stripDisc").isVisible()


@pytest.mark.parametrize("language", ["en", "ar", "hi"])
def test_beside_the_emergency_number_the_desk_has_two_lines_that_fill_the_row(kiosk, language):
    desk = kiosk(language, LANDSCAPE).go("no-helpline-night").find("stripDesk")
    lines = desk.property("text").split("\n")
    assert len(lines) == 2
    assert accessible_name(desk) == " ".join(lines)
    row = desk.parentItem().height()
    assert 0.75 * row < desk.height() <= row


# --- the emergency number beside that of a line ------------------------------------------------------------


def loop_with(stage, screen, line, emergency, home="", wide=False, step=0):
    """The loop where a site has confirmed these numbers; no emergency number if it is empty."""
    site = stage.world.site
    lines = tuple(replace(each, number=line) for each in site.helplines)
    looks = replace(site.looks, plate="wide" if wide else "usual")
    confirmed = replace(site.emergency, number=emergency) if emergency else None
    changed = {"helplines": lines, "emergency": confirmed, "home_page": home, "looks": looks}
    before, stage.world = stage.world, replace(stage.world, site=replace(site, **changed))
    stage.go(screen, step)
    stage.world = before
    return stage


def no_touch(stage, line, emergency="112", home="https://example.org", wide=False, step=0):
    return loop_with(stage, "no-touch", line, emergency, home, wide, step)


def place(stage, item):
    start, top, width, height = stage.at(item)
    return QRectF(start, top, width, height)


def least_size(number, size):
    """Of a line's number, in u: that of the tokens beside a screen that can be touched."""
    length = "_long" if len(number) > 12 else ""
    upright = "_portrait" if size[1] > size[0] else ""
    return load_design().roles[f"strip_number{length}{upright}"].size


def check_both(stage, line, emergency):
    size = (stage.window.width(), stage.window.height())
    number, beside, word = (stage.find(f"strip{name}") for name in ("Number", "Emergency", "EmergencyWord"))
    assert (number.property("text"), beside.property("text")) == (line, emergency)
    assert word.property("text") != ""
    strip, pixel = place(stage, stage.find("helpStrip")), 1 / stage.unit
    for button in stage.all("stripAdvice"):
        strip = strip.united(place(stage, button))
    shown = [place(stage, item) for item in (number, beside, word)]
    outside = [each for each in shown if not strip.adjusted(-pixel, 0, pixel, 0).contains(each)]
    assert outside == []
    names = ("homeCode", "logoPlate", "talkControls", "pause", "languages", "stripDisc")
    others = [item for name in names for item in stage.all(name)]
    for of_item in (place(stage, item) for item in others):
        assert not any(each.intersects(of_item) for each in shown)
    assert all(item.property("fits") for item in (number, beside, word))
    assert number.property("font").pixelSize() >= least_size(line, size) * stage.unit - 1
    assert beside.property("font").pixelSize() >= LEAST_EMERGENCY * stage.unit - 1
    assert word.property("font").pixelSize() >= LEAST_WORD * stage.unit - 1
    assert complaints(stage.window) == []


@pytest.mark.parametrize(("size", "language", "wide"), list(product(SHAPES, SEVEN, [False, True])))
@pytest.mark.sample(5)
def test_without_touch_both_numbers_are_whole(stage_of, language, size, wide):
    """Beside the widest logo plate and a home page too, and however large the text is."""
    stage = stage_of(language, size, ())
    for line, step in (("116 006", 0), ("800 555 0199", 3), (LONGEST, 2)):
        check_both(no_touch(stage, line, wide=wide, step=step), line, "112")
        assert stage.find("homeCode")
    check_both(no_touch(stage, LONGEST, home="", wide=wide), LONGEST, "112")


@pytest.mark.parametrize("screen", ["announcement", "talk-by-touch"])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.sample(2)
def test_both_are_whole_below_an_announcement_and_beside_the_controls_of_a_talk(stage_of, size, screen):
    stage = stage_of("ur", size, ()).go(screen)
    site = stage.world.site
    check_both(stage, site.helplines[0].number, site.emergency.number)


def test_the_bar_behind_an_announcement_tells_a_screen_reader_of_no_number(stage_of):
    stage = stage_of().go("statement").go("announcement")
    name = accessible_name(stage.find("stripEmergency"))
    told = [node for node in nodes(stage.window) if node.name == name]
    assert [node.rect.isEmpty() for node in told] == [False]


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_a_long_emergency_number_takes_the_place_of_the_code(stage_of, size):
    stage = no_touch(stage_of("am", size, ()), LONGEST, "0800 555 0142")
    check_both(stage, LONGEST, "0800 555 0142")
    assert not stage.all("homeCode")


@pytest.mark.parametrize(
    ("screen", "size"), [*(("no-touch", size) for size in SHAPES), ("statement", (1920, 540))], ids=str
)
@pytest.mark.sample(4)
def test_no_language_moves_a_number(stage_of, screen, size):
    stage = loop_with(stage_of("en", size, SEVEN), screen, "800 555 0199", "112", "https://example.org")
    seen, words = set(), set()
    for language in SEVEN:
        stage.do(ev.LanguageChosen(language))
        seen.add(tuple(place(stage, stage.find(name)).x() for name in ("stripNumber", "stripEmergency")))
        words.add(stage.find("stripEmergencyWord").property("text"))
    assert (len(seen), len(words)) == (1, len(SEVEN))


WIDEST_WITH_ROOM = {
    LANDSCAPE: "1123",
    PORTRAIT: "1123",
    (1280, 720): "1123",
    (1024, 768): "1123",
    (1280, 1024): "1123",
    (1366, 768): "1123",
    (720, 1280): "1123",
    (800, 1280): "116 006",
    (1920, 540): LONGEST,
    (2560, 1080): LONGEST,
}
"""Of the lines below, with touch; on long screens the emergency number is before the strip."""
LINES = ("1123", "116 006", "800 555 0199", LONGEST)


def seen_in_bar(stage):
    """Where all is that gives way to nothing: what it says, its place and the size of its letters."""
    return {
        item.objectName(): (place(stage, item), item.property("text"), item.property("font"))
        for item in stage.items()
        if item.objectName().startswith(("chip-", "explore", "pause", "languages", "logoPlate"))
        or item.objectName() in {"stripNumber", "stripCaption", "stripDisc"}
    }


@pytest.mark.parametrize(("size", "language"), paired(WIDEST_WITH_ROOM, SEVEN))
def test_with_touch_both_are_whole_where_nothing_makes_way(stage_of, size, language):
    stage = stage_of(language, size, SEVEN)
    for line in LINES:
        before = seen_in_bar(loop_with(stage, "statement", line, ""))
        assert seen_in_bar(loop_with(stage, "statement", line, "112")) == before
        if LINES.index(line) > LINES.index(WIDEST_WITH_ROOM[size]):
            assert not stage.all("stripEmergency")
        else:
            check_both(stage, line, "112")


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_a_wide_plate_leaves_no_room_with_touch(stage_of, size):
    stage = loop_with(stage_of("en", size, ()), "statement", "116 006", "112", wide=True)
    assert not stage.all("stripEmergency")


@pytest.mark.parametrize(
    ("line", "said"),
    [("1123", "Free advice, 1123, Emergency, 112"), ("800 555 0199", "Free advice, 800 555 0199")],
)
def test_the_strip_is_one_button_that_says_what_it_shows(stage_of, line, said):
    stage = loop_with(stage_of(), "statement", line, "112")
    assert accessible_name(stage.find("stripAdvice")) == said
    assert [node.name for node in nodes(stage.window) if line in node.name or "112" in node.name] == [said]


@pytest.mark.parametrize(
    ("line", "said"),
    [("1123", ["1123", "Emergency 112"]), ("800 555 0112", ["800 555 0112"])],
    ids=["shown", "digits of the other number"],
)
def test_the_emergency_number_is_read_aloud_where_the_bar_shows_it(stage_of, line, said):
    stage = loop_with(stage_of(), "statement", line, "112")
    lines = script(stage.visitor.props, language_of("en"))
    shown = panel_on_screen(stage.window, lines)
    heard = [each.text for each in lines if each.id.startswith("bar-") and shown.has(each)]
    assert heard == said


@pytest.mark.parametrize(
    ("size", "line"),
    [(LANDSCAPE, "1123"), (PORTRAIT, "1123"), ((1920, 540), LONGEST)],
    ids=["landscape", "portrait", "before the strip"],
)
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.sample(3)
def test_a_touch_on_the_emergency_number_opens_advice(stage_of, language, size, line):
    stage = loop_with(stage_of(language, size), "statement", line, "112")
    stage.tap(stage.find("stripEmergency"))
    assert stage.scene.side == Advice()


# --- languages in turn -------------------------------------------------------------------------------------


def accessible_description(item):
    return QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Description)


def names_in_turn(stage, panels):
    seen = []
    for _ in range(panels):
        chip = stage.find("languages")
        seen.append((accessible_name(chip), chip.property("width"), accessible_description(chip)))
        before = stage.scene.panel
        while stage.scene.panel == before:
            stage.wake()
        stage.settle()
    return seen


@SIZES
@pytest.mark.slow
def test_each_reader_finds_their_language_on_the_bar(stage_of, size):
    stage = stage_of("en", size).go("statement")
    chips = {item.property("name") for item in stage.items() if item.objectName().startswith("chip-")}
    seen = names_in_turn(stage, 7)
    assert chips, "one is there at once"
    assert all(words.endswith("…") for words, _, _ in seen)
    named = {words.removesuffix("…") for words, _, _ in seen}
    assert chips | named == {stage.visitor._language_of(tag).own_name for tag in SEVEN if tag != "en"}
    assert chips.isdisjoint(named)
    assert {help_ for _, _, help_ in seen} == {"7 languages"}
    assert len({width for _, width, _ in seen}) == 1, "nothing moves"


def chips_of(stage):
    return [item.objectName() for item in stage.items() if item.objectName().startswith("chip-")]


@pytest.mark.parametrize(
    ("beside", "chips"), [((), []), (("fr",), ["chip-en", "chip-fr"]), (("fr", "ar"), ["chip-fr", "chip-ar"])]
)
def test_few_languages_have_no_further_chip(stage_of, beside, chips):
    """The language that is shown gives way first."""
    stage = stage_of("en", LANDSCAPE, ("en", *beside)).go("statement")
    assert chips_of(stage) == chips
    assert not stage.all("languages")


def test_a_chip_says_whether_its_language_is_shown(stage_of):
    stage = stage_of("en", LANDSCAPE, ("en", "ar")).go("statement")
    told = [node for node in nodes(stage.window) if node.item.objectName().startswith("chip-")]
    assert all(node.state.checkable for node in told)
    assert [(node.name, bool(node.state.checked)) for node in told] == [("English", True), ("العربية", False)]


def test_the_chip_in_turn_opens_the_picker_and_keeps_the_focus_of_the_keys(stage_of):
    stage = stage_of().go("statement")
    stage.find("languages").forceActiveFocus()
    names_in_turn(stage, 2)
    assert stage.focused is stage.find("languages")
    stage.tap(stage.find("languages"))
    assert stage.scene.side == Languages()


def test_keys_reach_the_number_too(kiosk):
    stage = kiosk().go("statement")
    for _ in range(30):
        if stage.focused and stage.focused.objectName() == "stripAdvice":
            break
        stage.key(Qt.Key.Key_Tab)
    assert accessible_name(stage.focused) == "Free advice, 800 555 0199"
    stage.key(Qt.Key.Key_Return)
    assert stage.scene.side == Advice()


# --- the code ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "page", "size"),
    list(
        product(
            ["en", "ar"],
            ["https://example.org", "https://example.org/" + "a" * 40],
            [LANDSCAPE, PORTRAIT, SMALL],
        )
    ),
    ids=str,
)
@pytest.mark.slow
def test_the_code_keeps_its_quiet_zone_wherever_the_picture_walks(kiosk, language, size, page):
    stage = kiosk(language, size)
    stage.world = replace(stage.world, site=replace(stage.world.site, home_page=page))
    stage.go("no-touch")
    code = stage.find("homeCode")
    rect = code.mapRectToScene(QRectF(0, 0, code.width(), code.height()))
    module = rect.width() / stage.visitor.bar.property("homeCodeSize")
    around = rect.adjusted(*(side * QUIET * module for side in (-1, -1, 1, 1)))
    walk = {shift_at(step * STEP_S).within(stage.unit) for step in range(4 * ACROSS * DOWN)}
    assert len(walk) > 50
    screen = QRectF(0, 0, *size)
    assert all(screen.contains(around.translated(shift.x, shift.y)) for shift in walk)
    image, paper = stage.window.grabWindow(), QColor(load_design().tokens["color"]["paper"])
    for x in range(int(around.left()) + 1, int(around.right())):
        for y in range(int(around.top()) + 1, int(around.bottom())):
            if not rect.adjusted(-1, -1, 1, 1).contains(x, y):
                assert image.pixelColor(x, y) == paper, (x, y)


@pytest.mark.parametrize(("size", "language"), paired([LANDSCAPE, PORTRAIT, SMALL], SEVEN))
@pytest.mark.parametrize("screen", ["statement", "no-touch"])
def test_the_caption_has_air_above_the_disc_and_below_the_route(stage_of, screen, size, language):
    """Urdu has tails that reach below their line, at either end of it."""
    stage = on_wall(stage_of(language, size, ()), 43).go(screen)
    label = stage.find("stripCaption").childItems()[0]
    letters = QFontMetricsF(label.property("font")).tightBoundingRect(label.property("text"))
    height = label.mapToScene(QPointF(0, label.property("baselineOffset"))).y()
    route, disc = (
        stage.at(stage.find("bar"))[1] * stage.unit,
        stage.at(stage.find("stripDisc"))[1] * stage.unit,
    )
    air = AIR * stage.unit
    assert height + letters.bottom() <= disc - air
    assert height + letters.top() >= route + air


@pytest.mark.parametrize(("size", "language"), paired([LANDSCAPE, PORTRAIT, SMALL], SEVEN))
@pytest.mark.parametrize("screen", ["statement", "no-touch"])
@pytest.mark.sample(3)
def test_what_the_caption_claims_has_its_signs_beside_it_and_nothing_is_smaller_for_them(
    stage_of, screen, size, language
):
    stage = stage_of(language, size).go(screen)
    strip, claims = stage.find("helpStrip"), stage.window.findChild(QQuickItem, "stripClaims")
    widths = [
        (item.width(), item.height()) for item in (stage.find("stripCaption"), stage.find("stripNumber"))
    ]
    if claims.isVisible():
        assert claims.x() >= 0 and claims.x() + claims.width() <= strip.width()
        assert (
            not stage.find("stripCaption")
            .boundingRect()
            .translated(stage.find("stripCaption").position())
            .intersects(claims.boundingRect().translated(claims.position()))
        )
    strip.setProperty("captionSigns", {})
    stage.settle()
    assert not [p for p in stage.all("picture") if claims.isAncestorOf(p)]
    assert [
        (item.width(), item.height()) for item in (stage.find("stripCaption"), stage.find("stripNumber"))
    ] == widths


AIR = 0.0015
"""In u, where letters reach furthest on the smallest screen; elsewhere it is much more."""
