"""The real windows against the zones of the design: nothing is more than 0.004 u beside its place."""

import re
from dataclasses import replace
from itertools import pairwise, product

import pytest
from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QColor

from kiosk.content.design import load_design
from kiosk.core.content.pages import QuizPage
from kiosk.core.kernel import events as ev
from kiosk.staging.complaints import complaints
from tests.fakes import page, topic
from tests.sampling import sampled

TOKENS = load_design().tokens
WIDE, TALL = TOKENS["zone"]["landscape"], TOKENS["zone"]["portrait"]
SAFE = {"landscape": TOKENS["safe"]["landscape"]["x"], "portrait": TOKENS["safe"]["portrait"]["x"]}
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)
TITLE_GAP, TEXT_GAP = 0.0315, 0.039
"""From the title to the road, from the road to the text; DESIGN.md 5.3."""

PAGE_COLUMN_X, PAGE_COLUMN_WIDTH = 0.6593, 0.8704
DRAWING_BELOW_ROAD = 152 / 480
REPLY_Y, TALL_PAGE_TEXT_Y, TALL_ROWS_Y = 0.587, 0.6037, 0.613
"""Where the design has what QML places by its neighbours."""

LONG = 1920 / 1080
TOLERANCE = 0.004


def both_directions(size):
    cases = [("en", size), ("ar-XB", size)]
    return pytest.mark.parametrize("stage", cases, indirect=True, ids=["ltr", "rtl"])


SPOKEN = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")

wide, tall = both_directions(LANDSCAPE), both_directions(PORTRAIT)


def near(length):
    return pytest.approx(length, abs=TOLERANCE)


def line(stage, within=None):
    """The ends of the line's pieces, from the reading start, in u: a run, the motif's segments, a run."""
    everything = stage.items()
    shapes = [item for item in everything if item.objectName() == "line" and lies_in(item, within)]
    lines = {id(shape.parentItem()) for shape in shapes}
    assert len(lines) == 1, f"{len(lines)} lines are shown"
    mirrored = stage.visitor.property("rightToLeft")
    ends = []
    for shape in sorted(shapes, key=lambda shape: shape.property("index")):
        paths = [child for child in shape.findChildren(QObject) if child.inherits("QQuickPathSvg")]
        begin, *segments = re.findall("[MLC][^MLC]+", paths[0].property("path"))
        for segment in segments if ends else (begin, *segments):
            x, y = (float(number) for number in segment[1:].split()[-2:])
            point = shape.mapToScene(QPointF(x, y))
            x = stage.window.width() - point.x() if mirrored else point.x()
            ends.append((x / stage.unit, point.y() / stage.unit))
    ends = [ends[0], *ends, ends[-1]]
    runs = {item.objectName(): stage.at(item) for item in everything if lies_in(item, within)}
    if "runIn" in runs:
        x, y, width, height = runs["runIn"]
        assert (x + width, y + height / 2) == pytest.approx(ends[0], abs=1 / stage.unit), "no seam"
        ends[0] = (x, y + height / 2)
    if "runOut" in runs:
        x, y, width, height = runs["runOut"]
        assert (x, y + height / 2) == pytest.approx(ends[-1], abs=1 / stage.unit), "no seam"
        ends[-1] = (x + width, y + height / 2)
    return ends


def lies_in(item, within):
    return within is None or within.isAncestorOf(item)


def motif(stage, within=None):
    """Where the motif begins and ends on the line: x, y, size."""
    ends = line(stage, within)
    (begins, at), (leaves, _) = ends[1], ends[-2]
    return begins, at, leaves - begins


def roads(stage):
    """Where the line is at both edges."""
    ends = line(stage)
    return [ends[0][1], ends[-1][1]]


def road_at(stage, edge, colour):
    """The middle of the line's weight in the last column of pixels at an edge: the picture's own word."""
    image = stage.window.grabWindow()
    x = 1 if (edge == "start") is not bool(stage.visitor.property("rightToLeft")) else image.width() - 2
    rows = [y for y in range(image.height()) if image.pixelColor(x, y) == QColor(colour)]
    first = rows[0]
    run = [y for i, y in enumerate(rows) if y == first + i]
    return (run[0] + run[-1] + 1) / 2 / stage.unit, len(run) / stage.unit


def box(stage, name):
    return stage.at(stage.find(name))


def end_of(stage, name):
    """The distance of an item's far edge from the screen's."""
    x, _, width, _ = box(stage, name)
    return stage.window.width() / stage.unit - x - width


def bottom_of(stage, name):
    _, y, _, height = box(stage, name)
    return y + height


def caption_foot(stage):
    """Where the caption's letters have their lower end, as if all were as high as their font is large."""
    caption = stage.find("stripCaption")
    _, y, _, height = stage.at(caption)
    return y + (height + caption.property("font").pixelSize() / stage.unit) / 2


def icon_box(stage, control):
    """The icon beside the words of a control."""
    (icon, *_) = (
        i for i in stage.items() if stage.find(control).isAncestorOf(i) and i.property("mirrored") is not None
    )
    return stage.at(icon)


# --- landscape ---------------------------------------------------------------------------------------------


@wide
@pytest.mark.parametrize("panel", ["statement", "question", "figure"])
@pytest.mark.sparse(1)
def test_panel(stage, panel):
    stage.go(panel)
    size, inset = WIDE["motif_panel"]["size"], WIDE["motif_panel"]["end_inset"]
    assert motif(stage) == (near(LONG - inset - size), near(WIDE["road"]), near(size))
    assert roads(stage) == [near(WIDE["road"])] * 2
    assert box(stage, "headline")[0] == near(WIDE["text_column"]["x"])
    assert box(stage, "headline")[2] == near(WIDE["text_column"]["width"])
    assert bottom_of(stage, "headline") == near(WIDE["road"] - WIDE["headline_gap"])
    assert box(stage, "lead")[0] == near(WIDE["text_column"]["x"])
    assert box(stage, "lead")[1] == near(WIDE["road"] + WIDE["lead_gap"])
    assert box(stage, "lead")[2] == near(WIDE["lead_column"]["width"])


@wide
@pytest.mark.parametrize("edge", ["start", "end"])
def test_the_road_is_painted_where_it_is_meant(stage, edge):
    stage.go("statement")
    road, weight = road_at(stage, edge, TOKENS["color"]["paper"])
    assert road == near(WIDE["road"])
    assert weight == near(TOKENS["stroke"]["line_panel"])


@wide
def test_list(stage):
    stage.go("list")
    ends = line(stage)
    assert (ends[0][1], ends[1]) == (near(WIDE["road"]), (near(0.0), near(WIDE["road"])))
    assert ends[-1][1] == near(WIDE["low_road"])
    assert (near(WIDE["motif_list"]["size"]), near(WIDE["road"])) in ends
    assert ends[-2][0] < WIDE["list_column"]["x"]
    assert box(stage, "headline")[:2] == (near(WIDE["list_column"]["x"]), near(WIDE["list_column"]["y"]))
    assert box(stage, "lead")[2] == near(WIDE["list_column"]["width"])


@wide
@pytest.mark.parametrize("panel", ["statement", "list", "no-helpline"])
@pytest.mark.sparse(1)
def test_bar(stage, panel):
    stage.go(panel)
    zone = WIDE["bar"]
    assert box(stage, "bar") == (0.0, near(zone["y"]), near(LONG), near(zone["height"]))
    caption, row = zone["y"] + WIDE["bar_caption"]["y"], zone["y"] + WIDE["bar_row"]["y"]
    assert caption_foot(stage) == near(row - WIDE["help_strip"]["caption_gap"])
    assert icon_box(stage, "explore")[1] == near(caption)
    assert box(stage, "chip-en")[1] == near(row)
    assert box(stage, "chip-en")[3] == near(TOKENS["touch"]["min"])
    assert box(stage, "explore")[0] == near(SAFE["landscape"])
    strip = WIDE["help_strip"]
    assert end_of(stage, "helpStrip") == near(SAFE["landscape"])
    assert box(stage, "helpStrip")[2] == near(strip["width"])
    assert box(stage, "stripDisc")[1:] == (near(row), near(strip["disc"]), near(strip["disc"]))
    number = box(stage, "stripNumber")[0]
    assert number == near(box(stage, "stripDisc")[0] + strip["disc"] + strip["gap"])
    pause = box(stage, "pause")
    assert box(stage, "helpStrip")[0] - pause[0] - pause[2] == near(strip["between"])


@pytest.mark.parametrize("language", ["en", "ar-XB"])
@pytest.mark.parametrize(
    ("size", "zone"), [(LANDSCAPE, WIDE), (PORTRAIT, TALL)], ids=["landscape", "portrait"]
)
def test_start(kiosk, language, size, zone):
    stage = kiosk(language, size)
    _, y, _, height = box(stage, "road")
    assert y + height / 2 == near(zone["road"])
    assert box(stage, "bar")[3] == near(zone["bar"]["height"])
    assert bottom_of(stage, "bar") == near(size[1] / stage.unit)


@wide
def test_out_of_order(stage):
    stage.go("out-of-order")
    assert box(stage, "headline")[0] == near(SAFE["landscape"])
    assert bottom_of(stage, "headline") == near(WIDE["road"] - WIDE["headline_gap"])
    assert motif(stage)[1:] == (near(WIDE["road"]), near(WIDE["motif_panel"]["size"]))


@wide
@pytest.mark.parametrize("screen", ["topic", "advice"])
@pytest.mark.sparse(1)
def test_page(stage, screen):
    stage.go(screen)
    road, column = WIDE["page_road"], WIDE["page_field"]["width"]
    assert box(stage, "column") == (0.0, 0.0, near(column), near(box(stage, "toolbar")[1]))
    _, y, _, height = box(stage, "rule")
    assert y + height / 2 == near(road)
    assert height == near(TOKENS["stroke"]["line_page"])
    assert box(stage, "rule")[0] == near(column)
    begins, at, size = motif(stage)
    assert (begins, at) == (near((column - size) / 2), near(road))
    if not stage.visitor.page.property("links"):
        assert size == near(WIDE["motif_page"]["size"])
    assert line(stage)[-1] == (near(column), near(road))
    assert box(stage, "title")[0] == near(PAGE_COLUMN_X)
    assert bottom_of(stage, "title") == near(road - TITLE_GAP)


@pytest.mark.parametrize("stage", [("en", LANDSCAPE), ("ar", LANDSCAPE)], indirect=True, ids=["ltr", "rtl"])
@pytest.mark.parametrize(
    ("edge", "colour"), [("start", TOKENS["color"]["paper"]), ("end", TOKENS["color"]["ink"])]
)
@pytest.mark.sparse(1)
def test_the_line_of_a_page_goes_on_as_its_rule(stage, edge, colour):
    stage.go("topic")
    road, weight = road_at(stage, edge, colour)
    assert road == near(WIDE["page_road"])
    assert weight == near(TOKENS["stroke"]["line_page"])


LINKS = ("Six questions", "Safer on the way", "Your papers", "Share a plan")


def links(stage, *titles):
    """A page that leads to pages with these titles: where the links are, from above."""
    pages = [page(f"p{n}").model_copy(update={"title": title}) for n, title in enumerate(("First", *titles))]
    deck = replace(stage.world.deck, topics=(topic("t", *pages),))
    stage.do(ev.WorldChanged(replace(stage.world, deck=deck)), ev.LinkFollowed("t/p0"))
    stage.window.grabWindow()
    return [box(stage, f"link-t/p{n}") for n in range(1, 5) if stage.all(f"link-t/p{n}")]


@wide
@pytest.mark.sparse(1)
def test_up_to_four_links_stand_between_motif_and_toolbar(stage):
    stage.go("statement")
    for count in (1, 2, 3, 4):
        shown = links(stage, *LINKS[:count])
        assert len(shown) == count
        _, road, size = motif(stage)
        least = WIDE["motif_page_size_least"] if count == 4 else WIDE["motif_page"]["size"]
        assert least - TOLERANCE <= size <= WIDE["motif_page"]["size"] + TOLERANCE
        assert road + size * 152 / 480 <= shown[0][1], "no motif reaches into the first link"
        for (_, y, _, height), below in pairwise([*shown, box(stage, "toolbar")]):
            assert height >= TOKENS["touch"]["min"] - TOLERANCE
            assert y + height <= below[1] + TOLERANCE
        assert [x for x, *_ in shown] == [near(SAFE["landscape"])] * count


@wide
@pytest.mark.sparse(1)
def test_long_titles_take_the_place_of_the_last_links(stage):
    shown = links(stage.go("statement"), *(f"{title}, {title} and even more of it" for title in LINKS))
    assert 1 <= len(shown) < 4
    assert shown[-1][1] + shown[-1][3] <= box(stage, "toolbar")[1]
    assert motif(stage)[2] >= WIDE["motif_page_size_least"] - TOLERANCE


def screens_of(stage):
    """The page's screens, one after another, as a finger on the turner comes to them."""
    page = stage.scene.place.anchor.page
    while stage.scene.place.anchor.page == page:
        stage.window.grabWindow()
        yield
        later = stage.find("later")
        if not later.isEnabled():
            return
        stage.tap(later)


@pytest.mark.parametrize(
    ("language", "size"),
    sampled(product(SPOKEN, (LANDSCAPE, PORTRAIT, (1366, 768), (1024, 600))), 13),
    ids=str,
)
@pytest.mark.sparse(1)
@pytest.mark.slow
def test_links_keep_their_words_below_large_text(kiosk, language, size):
    stage = kiosk(language, size)
    for step in (2, 3) if size == PORTRAIT else (1, 2, 3):
        stage.go("topic", step)
        wanted = {link["ref"]: link["title"] for link in stage.visitor.page.property("links")}
        assert wanted
        found = {}
        for _ in screens_of(stage):
            assert complaints(stage.window) == []
            for ref in wanted:
                for link in stage.all(f"link-{ref}"):
                    words = [
                        item for item in items_below(link) if item.property("shownAlignment") is not None
                    ]
                    found[ref] = "".join(str(item.property("text")) for item in words)
                    assert box(stage, f"link-{ref}")[3] >= TOKENS["touch"]["min"] - TOLERANCE
        assert found == wanted


def items_below(item):
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from items_below(child)


@pytest.mark.parametrize("stage", [("en", LANDSCAPE)], indirect=True)
@pytest.mark.parametrize("step", [1, 2, 3])
@pytest.mark.sparse(1)
def test_a_link_below_the_text_leads_where_it_says(stage, step):
    stage.go("topic", step)
    ref = stage.visitor.page.property("links")[1]["ref"]
    for _ in screens_of(stage):
        if found := stage.all(f"link-{ref}"):
            stage.tap(found[0])
            break
    assert stage.scene.place.anchor.page == ref


@wide
def test_text_and_turner(stage):
    stage.go("topic")
    x, y, width, _ = box(stage, "text")
    assert (x, y) == (near(PAGE_COLUMN_X), near(WIDE["page_road"] + TEXT_GAP))
    assert width == near(PAGE_COLUMN_WIDTH)
    size = WIDE["page_turner"]["size"]
    assert end_of(stage, "turner") == near(WIDE["page_turner"]["end_inset"])
    assert [*box(stage, "earlier")[2:], *box(stage, "later")[2:]] == [near(size)] * 4


@wide
@pytest.mark.parametrize(
    ("step", "width", "road", "size"),
    [
        (1, WIDE["page_field_width_130"], WIDE["page_road"], WIDE["motif_page_size_130"]),
        (2, 0.0, WIDE["page_road_large"], 0.0),
        (3, 0.0, WIDE["page_road_large"], 0.0),
    ],
)
@pytest.mark.sparse(1)
def test_large_text_takes_the_columns_room(stage, step, width, road, size):
    stage.go("topic", step)
    _, y, _, height = box(stage, "rule")
    assert y + height / 2 == near(road)
    assert bottom_of(stage, "title") == near(road - (TITLE_GAP if size else 0.0204))
    if size:
        assert box(stage, "column")[2] == near(width)
        assert motif(stage)[1:] == (near(road), near(size))
    else:
        assert stage.all("column") == []
        assert box(stage, "text")[0] == near(SAFE["landscape"])


@wide
@pytest.mark.parametrize("screen", ["topic", "topics", "languages", "advice"])
@pytest.mark.sparse(1)
def test_toolbar_and_start_again(stage, screen):
    bar, zone = WIDE["toolbar"]["height"], WIDE["start_again"]
    for step in stage.sizes(screen):
        assert box(stage, "toolbar") == (0.0, near(1 - bar), near(LONG), near(bar)), step
        assert box(stage, "back")[0] == near(SAFE["landscape"]), step
        assert end_of(stage, "advicePill") == near(SAFE["landscape"]), step
        _, y, _, height = box(stage, "startAgain")
        assert (y, height) == (near(zone["y"]), near(zone["height"])), step
        assert end_of(stage, "startAgain") == near(zone["end_inset"]), step


@pytest.mark.parametrize("stage", [("en", LANDSCAPE), ("ar", LANDSCAPE)], indirect=True, ids=["ltr", "rtl"])
@pytest.mark.sparse(1)
def test_checklist(stage):
    stage.go("offer")
    zone = WIDE["checklist"]
    assert box(stage, "column") == (0.0, 0.0, near(zone["field"]), near(box(stage, "toolbar")[1]))
    begins, road, size = motif(stage)
    assert road == near(zone["road"])
    assert size <= zone["motif"] + TOLERANCE
    assert begins == near(zone["field"] - zone["motif_end_inset"] - size)
    _, y, _, height = box(stage, "rule")
    assert y + height / 2 == near(zone["road"])
    assert box(stage, "list")[1] == near(zone["list"])
    assert box(stage, "title")[:2] == (near(zone["column"]), near(zone["title"]))
    for number in range(6):
        x, y, _, height = box(stage, f"row-{number}")
        assert (x, y) == (near(zone["column"]), near(zone["rows"] + number * zone["pitch"]))
        assert height == near(zone["row"])
        assert end_of(stage, f"row-{number}") == near(SAFE["landscape"])


@pytest.mark.parametrize("stage", [("en", LANDSCAPE), ("ar", LANDSCAPE)], indirect=True, ids=["ltr", "rtl"])
@pytest.mark.parametrize(
    ("edge", "colour"), [("start", TOKENS["color"]["paper"]), ("end", TOKENS["color"]["ink"])]
)
@pytest.mark.sparse(1)
def test_the_line_of_a_checklist_runs_on_behind_its_rows(stage, edge, colour):
    stage.go("offer")
    assert road_at(stage, edge, colour) == (
        near(WIDE["checklist"]["road"]),
        near(TOKENS["stroke"]["line_page"]),
    )


@pytest.mark.parametrize("stage", [("fr", LANDSCAPE), ("ar", LANDSCAPE)], indirect=True)
@pytest.mark.sparse(1)
def test_a_road_gives_way_to_a_long_reply(stage):
    stage.go("quiz-answered")
    _, y, _, height = box(stage, "rule")
    assert WIDE["page_road"] - 0.05 < y + height / 2 < WIDE["page_road"]
    assert bottom_of(stage, "reply") < box(stage, "toolbar")[1]
    assert box(stage, "title")[1] > 0


@pytest.mark.parametrize("stage", [("en", LANDSCAPE)], indirect=True)
def test_true_or_not(stage):
    stage.go("quiz")
    zone, road, column = WIDE["true_or_not"], WIDE["page_road"], WIDE["page_field"]["width"]
    assert box(stage, "column")[2] == near(column)
    assert motif(stage) == (near((column - zone["motif"]) / 2), near(road), near(zone["motif"]))
    assert bottom_of(stage, "title") == near(road - TITLE_GAP)
    _, y, _, height = box(stage, "stops")
    foot = road + zone["motif"] * DRAWING_BELOW_ROAD
    assert y + height / 2 == near((foot + box(stage, "toolbar")[1]) / 2)
    x, y, *_ = box(stage, "question")
    assert (x, y) == (near(PAGE_COLUMN_X), near(road + zone["question"]))
    for number in range(3):
        assert box(stage, f"answer-{number}")[3] == near(zone["answer"])


def with_short_replies(deck):
    def short(page):
        if not isinstance(page, QuizPage):
            return page
        return page.model_copy(
            update={"questions": tuple(q.model_copy(update={"facts": "So it is."}) for q in page.questions)}
        )

    topics = [topic.model_copy(update={"pages": tuple(map(short, topic.pages))}) for topic in deck.topics]
    return replace(deck, topics=tuple(topics))


@pytest.mark.parametrize("stage", [("en", LANDSCAPE)], indirect=True)
def test_reply_and_next_where_every_reply_is_short(stage):
    stage.go("quiz-answered")
    stage.do(ev.WorldChanged(replace(stage.world, deck=with_short_replies(stage.world.deck))))
    assert box(stage, "reply")[1] == near(REPLY_Y)
    assert end_of(stage, "next") == near(SAFE["landscape"])
    assert box(stage, "next")[1] == box(stage, "answer-0")[1]


@wide
@pytest.mark.sparse(1)
def test_topics(stage):
    stage.go("topics")
    top, toolbar = WIDE["topics"]["header"], box(stage, "toolbar")[1]
    first = f"tile-{stage.world.deck.tiles[0].id}"
    tile = box(stage, first)
    assert tile == (0.0, near(top), near(LONG / 3), near((toolbar - top) / 3))
    road = motif(stage, stage.find(first))[1]
    assert road == near(top + 0.66 * tile[3])
    assert box(stage, "title")[0] == near(SAFE["landscape"])


def with_many_languages(world):
    return replace(world, languages=(*world.languages, "de", "es", "id", "sw"))


@wide
@pytest.mark.sparse(1)
def test_languages(stage):
    stage.go("languages").do(ev.WorldChanged(with_many_languages(stage.world)))
    zone, gap, safe = WIDE["languages"], TOKENS["touch"]["gap"], SAFE["landscape"]
    cell = (LONG - 2 * safe - 5 * gap) / 6
    first, second = stage.visitor.languages.property("tiles")[:2]
    assert box(stage, f"language-{first['language']}") == (
        near(safe),
        near(zone["grid"]),
        near(cell),
        near(zone["cell"]),
    )
    assert box(stage, f"language-{second['language']}")[0] == near(safe + cell + gap)
    assert motif(stage)[1:] == (near(zone["rule"]), near(zone["motif"]))


@wide
@pytest.mark.sparse(1)
def test_few_languages(stage):
    stage.go("languages")
    zone, gap, safe = WIDE["languages"], TOKENS["touch"]["gap"], SAFE["landscape"]
    columns = -(-len(stage.world.languages) // 2)
    first = stage.visitor.languages.property("tiles")[0]["language"]
    x, y, width, height = box(stage, f"language-{first}")
    assert (x, y) == (near(safe), near(zone["grid"]))
    assert width == near((LONG - 2 * safe - (columns - 1) * gap) / columns)
    assert zone["large_cell"] * 0.85 < height <= zone["large_cell"]


@wide
def test_idle(stage):
    stage.go("idle")
    zone = WIDE["idle"]
    road, weight = road_at(stage, "end", TOKENS["color"]["paper"])
    assert (road, weight) == (near(zone["road"]), near(TOKENS["stroke"]["line_panel"]))
    _, y, _, height = box(stage, "count")
    assert y + height / 2 == near(zone["road"] - zone["radius"])
    assert bottom_of(stage, "title") == near(zone["road"] - WIDE["headline_gap"])
    for name in ("continue", "startAgain"):
        assert box(stage, name)[3] == near(TOKENS["touch"]["hero"])
        assert bottom_of(stage, name) == near(1 - 0.0796)


@wide
@pytest.mark.sparse(1)
def test_station_clock(stage):
    stage.go("clock")
    hour = stage.find("headline")
    assert hour.property("font").pixelSize() / stage.unit == near(TOKENS["type"]["clock"]["size"])
    assert bottom_of(stage, "headline") == near(WIDE["road"] - 0.0204)
    assert box(stage, "headline")[0] == near(SAFE["landscape"])
    assert stage.at(stage.find("place"))[1] == near(WIDE["road"] + WIDE["lead_gap"])


@wide
@pytest.mark.sparse(1)
def test_page_among_the_panels(stage):
    stage.go("page")
    assert roads(stage) == [near(WIDE["road"]), near(WIDE["low_road"])]
    assert (near(WIDE["motif_list"]["size"]), near(WIDE["road"])) in line(stage)
    zone = WIDE["list_column"]
    assert box(stage, "headline")[:2] == (near(zone["x"]), near(zone["y"]))
    assert box(stage, "text")[0] == near(zone["x"])
    assert box(stage, "text")[2] == near(zone["width"])
    assert bottom_of(stage, "text") < WIDE["low_road"]


# --- portrait ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stage", [("en", PORTRAIT), ("ar", PORTRAIT)], indirect=True, ids=["ltr", "rtl"])
@pytest.mark.parametrize("panel", ["statement", "question", "figure"])
@pytest.mark.sparse(1)
def test_portrait_panel(stage, panel):
    stage.go(panel)
    size = TALL["motif_panel"]["size"]
    assert motif(stage) == (near((1 - size) / 2), near(TALL["road"]), near(size))
    assert roads(stage) == [near(TALL["road"])] * 2
    assert box(stage, "headline")[:2] == (near(TALL["text"]["x"]), near(TALL["text"]["y"]))
    assert box(stage, "lead")[0] == near(TALL["text"]["x"])


@tall
@pytest.mark.parametrize("edge", ["start", "end"])
@pytest.mark.sparse(1)
def test_the_road_is_painted_where_it_is_meant_in_portrait(stage, edge):
    stage.go("statement")
    assert road_at(stage, edge, TOKENS["color"]["paper"]) == (
        near(TALL["road"]),
        near(TOKENS["stroke"]["line_panel"]),
    )


@tall
def test_portrait_list(stage):
    stage.go("list")
    zone = TALL["motif_list"]
    assert motif(stage) == (near((1 - zone["size"]) / 2), near(zone["road"]), near(zone["size"]))
    assert box(stage, "headline")[:2] == (near(TALL["text"]["x"]), near(TALL["text_list_y"]))


@tall
def test_portrait_clock(stage):
    stage.go("clock")
    size = stage.find("headline").property("font").pixelSize() / stage.unit
    assert size == near(TOKENS["type"]["clock_portrait"]["size"])
    assert box(stage, "headline")[:2] == (near(TALL["text"]["x"]), near(TALL["text"]["y"]))


@tall
@pytest.mark.sparse(1)
def test_portrait_page_among_the_panels(stage):
    stage.go("page")
    zone = TALL["motif_list"]
    assert motif(stage) == (near((1 - zone["size"]) / 2), near(zone["road"]), near(zone["size"]))
    assert box(stage, "headline")[:2] == (near(TALL["text"]["x"]), near(TALL["text_page_y"]))
    assert bottom_of(stage, "text") < box(stage, "bar")[1]


@tall
@pytest.mark.parametrize("panel", ["statement", "list", "no-helpline"])
def test_portrait_bar(stage, panel):
    stage.go(panel)
    height = TALL["bar"]["height"]
    top = LONG - height
    assert box(stage, "bar") == (0.0, near(top), 1.0, near(height))
    strip, row = TALL["help_strip"], TALL["touch_row"]
    assert box(stage, "stripCaption")[0] == near(SAFE["portrait"]) == near(TALL["text"]["x"])
    assert caption_foot(stage) == near(top + strip["row_y"] - WIDE["help_strip"]["caption_gap"])
    assert box(stage, "explore")[1] == near(top + strip["row_y"] + strip["disc"])
    assert box(stage, "stripDisc")[1:] == (
        near(top + strip["row_y"]),
        near(strip["disc"]),
        near(strip["disc"]),
    )
    assert box(stage, "chip-en")[1] == near(top + row["row_y"])
    assert box(stage, "chip-en")[3] == near(TOKENS["touch"]["min"])


@tall
@pytest.mark.parametrize("screen", ["topic", "advice"])
@pytest.mark.sparse(1)
def test_portrait_page(stage, screen):
    stage.go(screen)
    zone, size = TALL["page_field"], TALL["motif_page"]["size"]
    assert box(stage, "column") == (0.0, 0.0, 1.0, near(zone["height"]))
    assert motif(stage)[1:] == (near(zone["road"]), near(size))
    assert roads(stage) == [near(zone["road"])] * 2
    x, y, _, _ = box(stage, "title")
    assert x == near(TALL["text"]["x"])
    # Below the topic's name the title is a little lower.
    lower = 0.0 if screen == "advice" else TOKENS["space"]["24"]
    assert TALL_PAGE_TEXT_Y - TOLERANCE <= y <= TALL_PAGE_TEXT_Y + lower + TOLERANCE


@pytest.mark.parametrize("stage", [("en", PORTRAIT)], indirect=True)
def test_portrait_checklist(stage):
    stage.go("offer")
    zone = TALL["checklist"]
    assert box(stage, "column")[3] == near(zone["field"])
    begins = 1 - zone["motif_end_inset"] - zone["motif"]
    assert motif(stage) == (near(begins), near(zone["road"]), near(zone["motif"]))
    assert bottom_of(stage, "title") == near(zone["road"] - TITLE_GAP)
    pitch = WIDE["checklist"]["pitch"]
    for number in range(6):
        x, y, _, height = box(stage, f"row-{number}")
        assert (x, y) == (near(SAFE["portrait"]), near(TALL_ROWS_Y + number * pitch))
        assert height == near(WIDE["checklist"]["row"])
        assert end_of(stage, f"row-{number}") == near(SAFE["portrait"])
    assert box(stage, "list")[0] == near(TALL["text"]["x"])


@pytest.mark.parametrize("stage", [("ar-XB", PORTRAIT)], indirect=True)
def test_a_band_gives_way_to_a_list_of_tall_letters(stage):
    stage.go("offer")
    assert box(stage, "column")[3] < TALL["checklist"]["field"]
    assert box(stage, "list")[1] > bottom_of(stage, "row-5")


@tall
@pytest.mark.sparse(1)
def test_portrait_true_or_not(stage):
    stage.go("quiz")
    zone = TALL["page_field"]
    assert box(stage, "column")[3] == near(zone["height"])
    assert roads(stage) == [near(zone["road"])] * 2
    assert box(stage, "title")[:2] == (near(TALL["text"]["x"]), near(TALL_PAGE_TEXT_Y))
    assert bottom_of(stage, "stops") < zone["height"]
    assert len({box(stage, f"answer-{number}")[1] for number in range(3)}) == 1


@tall
@pytest.mark.sparse(1)
def test_portrait_text_and_turner(stage):
    stage.go("topic")
    x, _, width, _ = box(stage, "text")
    assert (x, width) == (near(TALL["text"]["x"]), near(1 - 2 * TALL["text"]["x"]))
    assert end_of(stage, "turner") == near(TALL["text"]["x"])
    assert bottom_of(stage, "turner") < box(stage, "toolbar")[1]


@tall
@pytest.mark.parametrize("step", [1, 2, 3])
@pytest.mark.sparse(1)
def test_large_text_takes_the_bands_room(stage, step):
    stage.go("topic", step)
    if step == 1:
        assert box(stage, "column")[3] == near(TALL["page_field_height_130"])
        assert motif(stage)[1:] == (near(TALL["page_field_road_130"]), near(TALL["motif_page_size_130"]))
    else:
        assert stage.all("column") == []
        _, y, _, height = box(stage, "rule")
        assert y + height / 2 == near(TALL["page_rule_large"])


@tall
@pytest.mark.parametrize("screen", ["topic", "topics", "languages", "advice"])
@pytest.mark.sparse(1)
def test_portrait_toolbar_and_start_again(stage, screen):
    bar, zone = TALL["toolbar"]["height"], TALL["start_again"]
    for step in stage.sizes(screen):
        assert box(stage, "toolbar") == (0.0, near(LONG - bar), 1.0, near(bar)), step
        assert box(stage, "back")[0] == near(SAFE["portrait"]), step
        _, y, _, height = box(stage, "startAgain")
        assert (y, height) == (near(zone["y"]), near(zone["height"])), step
        assert end_of(stage, "startAgain") == near(zone["end_inset"]), step
        assert box(stage, "startAgainTool")[1] > box(stage, "toolbar")[1], step


@tall
@pytest.mark.sparse(1)
def test_portrait_topics(stage):
    stage.go("topics")
    tiles = [f"tile-{topic.id}" for topic in stage.world.deck.tiles]
    assert box(stage, tiles[0])[:3] == (0.0, near(TALL["topics"]["header"]), near(0.5))
    assert len(tiles) % 2 == 1
    assert box(stage, tiles[-1])[2] == 1.0, "a lone last tile takes the whole row"


@tall
@pytest.mark.sparse(1)
def test_portrait_languages(stage):
    stage.go("languages").do(ev.WorldChanged(with_many_languages(stage.world)))
    zone = TALL["languages"]
    first = stage.visitor.languages.property("tiles")[0]["language"]
    _, y, _, height = box(stage, f"language-{first}")
    assert (y, height) == (near(zone["grid"]), near(zone["cell"]))
    assert motif(stage)[1:] == (near(zone["rule"]), near(zone["motif"]))


@tall
@pytest.mark.sparse(1)
def test_portrait_idle(stage):
    stage.go("idle")
    zone = TALL["idle"]
    assert road_at(stage, "end", TOKENS["color"]["paper"])[0] == near(zone["road"])
    x, y, width, height = box(stage, "count")
    assert (x + width / 2, y + height / 2) == (near(0.5), near(zone["road"] - zone["radius"]))
