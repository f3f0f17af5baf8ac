"""Screens without a visit at every shape: nothing is cut, no field lies empty, one line goes through all."""

import re
from itertools import pairwise, product

import pytest
from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QJSValue

from kiosk.content.design import load_design
from kiosk.core.display.shape import is_upright
from kiosk.core.state import talk_events as te
from kiosk.staging.complaints import complaints
from kiosk.staging.scene_walk import ink, walk
from kiosk.window.drawing.start_picture import StartPicture
from kiosk.window.text.measure import set_lines
from tests.sampling import chosen

SHAPES = (
    *((1280, 1024), (1080, 1080), (768, 1024), (2560, 1080)),
    *((1024, 768), (1080, 2520), (1920, 1200), (1024, 1280), (1200, 1920), (3840, 600)),
    *((1500, 1000), (1000, 1500), (1000, 1040), (1920, 540), (1024, 600)),
)
TONGUES = ("en", "ur", "fr", "am", "ar", "zh-Hans", "hi")
ONCE = {shape: TONGUES[n % len(TONGUES)] for n, shape in enumerate(SHAPES)}
"""Each shape in one language, in turn."""

OF_EACH_KIND = SHAPES[:4]

PANELS = ("statement", "figure", "list", "question", "clock", "page", "number", "out-of-order")
OTHERS = (
    *(
        "no-helpline",
        "desk-only",
        "desk-only-night",
        "no-touch",
        "no-touch-desk-only",
        "no-touch-no-helpline",
        "idle",
    ),
    *("pin-typed", "staff", "staff-talks", "talk-list", "talk-page", "talk-sign"),
)
MOST_EMPTY = 0.36
"""Of the height of a field: a band without words or drawing."""

LONGEST_LINE = 60
"""Characters."""

ZONES = load_design().tokens["zone"]


@pytest.fixture(scope="module")
def stage(kept, request):
    size, language = request.param
    return kept.lend(language, size, beside=("en", *TONGUES[1:]))


def everywhere(first):
    """make test takes these shapes, each in one language."""
    ways = chosen(
        (((size, tag),) for size, tag in product(SHAPES, TONGUES)),
        lambda way: way[0] in first and ONCE[way[0]] == way[1],
    )
    return pytest.mark.parametrize(
        "stage", ways, indirect=True, ids=lambda way: f"{way[0][0]}x{way[0][1]}-{way[1]}"
    )


def foot(stage):
    """The top of the bar, px."""
    way = "portrait" if is_upright(stage.window.width(), stage.window.height()) else "landscape"
    return stage.window.height() - ZONES[way]["bar"]["height"] * stage.unit


def words(stage):
    """The ink of all words on the field, px."""
    shown = [each for each in walk(stage.window.contentItem()) if each.kind == "Words"]
    places = [ink(each) for each in shown if each.item.property("text")]
    return [place for place in places if place.top() < foot(stage)]


def drawing(stage):
    """Points of the line with its motif, px."""
    points = []
    for shape in stage.all("line"):
        path = next(child for child in shape.findChildren(QObject) if child.inherits("QQuickPathSvg"))
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path.property("path"))]
        ends = [shape.mapToScene(QPointF(x, y)) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        for begin, end in pairwise(ends):
            points += [begin + (end - begin) * part / 4 for part in range(5)]
    return points


def bands(stage):
    """The heights of bands of the field without words or drawing, as shares of it."""
    whole = foot(stage)
    road = max(item.mapToScene(QPointF(0, item.height() / 2)).y() for item in stage.all("runIn"))
    drawn = [point.y() for point in drawing(stage) if abs(point.y() - road) > 0.02 * stage.unit]
    places = [(place.top(), place.bottom()) for place in words(stage)]
    if drawn:
        places.append((min(drawn), max(drawn)))
    reached, found = 0.0, []
    for top, bottom in sorted(places):
        found.append((top - reached) / whole)
        reached = max(reached, bottom)
    return [*found, (whole - reached) / whole]


@everywhere(OF_EACH_KIND)
@pytest.mark.slow
def test_a_panel_fills_its_field_and_its_drawing_keeps_off_the_words(stage):
    faults = {}
    for name in PANELS:
        stage.go(name).window.grabWindow()
        found = complaints(stage.window)
        if (band := max(bands(stage))) > MOST_EMPTY:
            found.append(f"an empty band of {band:.2f}")
        if any(place.contains(point) for place in words(stage) for point in drawing(stage)):
            found.append("the line crosses words")
        if found:
            faults[name] = found
    assert faults == {}


@everywhere(OF_EACH_KIND[1::2])
@pytest.mark.slow
def test_everything_else_is_clean(stage):
    faults = {}
    for name in OTHERS:
        stage.go(name).window.grabWindow()
        if found := complaints(stage.window):
            faults[name] = found
    assert faults == {}


def at_most(*shapes):
    """English, at these shapes."""
    return pytest.mark.parametrize(
        "stage",
        [(shape, "en") for shape in shapes],
        indirect=True,
        ids=lambda way: f"{way[0][0]}x{way[0][1]}",
    )


def middle(run):
    """Where a straight line lies, px."""
    return run.mapToScene(QPointF(0, run.height() / 2)).y()


@at_most((1280, 1024), (768, 1024), (2560, 1080))
@pytest.mark.slow
def test_one_line_goes_through_all_screens(stage, kiosk):
    size = stage.window.size().toTuple()
    names = ("statement", "clock", "out-of-order", *["list"] * (not is_upright(*size)))
    roads = [middle(stage.go(name).find("runIn")) for name in names]
    roads += [middle(kiosk("en", size).find("road")), road_of_the_start_picture(size)]
    assert roads == [pytest.approx(roads[0], abs=1.5)] * len(roads)


def road_of_the_start_picture(size):
    """In px from the top."""
    picture = QImage.fromData(StartPicture(*size, "555", "Example").png())
    paper = QColor(load_design().colour("paper"))
    rows = [y for y in range(size[1] // 2 + size[1] // 4) if picture.pixelColor(size[0] // 2, y) == paper]
    run = [y for n, y in enumerate(rows) if y == rows[0] + n]
    return (run[0] + run[-1] + 1) / 2


@at_most((1280, 1024), (2560, 1080), (1024, 1280), (3840, 600))
@pytest.mark.slow
def test_lines_of_text_keep_their_measure(stage):
    for name in ("statement", "figure", "list", "question", "page"):
        stage.go(name).window.grabWindow()
        for each in walk(stage.window.contentItem()):
            text = str(each.item.property("text") or "") if each.kind == "Words" else ""
            if text and each.rect.top() < foot(stage) and each.item.property("wrap"):
                lines = set_lines(text, each.item.property("font"), each.item.width())
                assert max(len(line.strip()) for line in lines) <= LONGEST_LINE, (name, lines)


@at_most((2560, 1080), (3840, 600))
@pytest.mark.slow
def test_the_bars_blocks_keep_their_width_beyond_16_9_and_the_number_is_large(stage):
    stage.go("statement")
    explore, last = stage.at(stage.find("explore")), stage.at(stage.find("languages"))
    own = ZONES["landscape"]["help_strip"]
    blocks = 16 / 9 - 2 * load_design().length("safe.landscape.x") - own["width"] - own["between"]
    assert 0.9 * blocks < last[0] + last[2] - explore[0] <= blocks + 0.004
    strip = stage.at(stage.find("helpStrip"))
    assert strip[2] == pytest.approx(own["width"] + ZONES["landscape"]["wider"]["strip"], abs=0.004)
    number = stage.find("stripNumber")
    assert number.property("role") == "strip_number_no_touch"
    plate = stage.at(stage.find("logoPlate"))
    assert stage.at(number)[0] + stage.at(number)[2] < plate[0]


@at_most((1280, 1024), (1080, 2520))
@pytest.mark.slow
def test_a_page_has_more_text_where_there_is_height(stage, kiosk):
    more = letters(stage.go("page"))
    size = (1080, 1920) if is_upright(*stage.window.size().toTuple()) else (1920, 1080)
    assert more > letters(kiosk("en", size).go("page"))


def letters(stage):
    """How much text the screen of a page has."""
    shown = stage.window.findChild(QObject, "pager").property("shown")
    pieces = shown.toVariant() if isinstance(shown, QJSValue) else shown
    return sum(len(piece["text"]) for piece in pieces)


@at_most((1280, 1024), (1080, 2520))
@pytest.mark.slow
def test_a_list_keeps_its_place_while_its_rows_come(stage):
    stage.go("talk-list")
    before = [stage.at(stage.find(name)) for name in ("headline", "lead")]
    for _ in range(2):
        stage.do(te.TalkStepped())
        assert [stage.at(stage.find(name)) for name in ("headline", "lead")] == before


@at_most((1920, 1080), (1280, 1024))
@pytest.mark.slow
def test_large_rows_of_a_talk_end_above_the_low_road(stage):
    stage.go("talk-list").do(*[te.TalkStepped()] * 2)
    stage.window.grabWindow()
    assert max(place.bottom() for place in words(stage)) < middle(stage.find("runOut"))
