"""Zones of pages on a wide screen."""

from dataclasses import replace
from itertools import pairwise, product

import pytest

from kiosk.core.content.pages import QuizPage
from kiosk.core.state import events as ev
from kiosk.staging.complaints import complaints
from tests.fakes import page, topic
from tests.qml.zones import (
    LANDSCAPE,
    LONG,
    PORTRAIT,
    REPLY_Y,
    SAFE,
    TEXT_GAP,
    TITLE_GAP,
    TOKENS,
    TOLERANCE,
    WIDE,
    bottom_of,
    box,
    end_of,
    line,
    motif,
    near,
    road_at,
    wide,
)

PAGE_COLUMN_X, PAGE_COLUMN_WIDTH = 0.6593, 0.8704
DRAWING_BELOW_ROAD = 152 / 480
SPOKEN = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")


@wide
@pytest.mark.parametrize("screen", ["topic", "advice"])
@pytest.mark.sample(1)
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
@pytest.mark.slow
def test_the_line_of_a_page_goes_on_as_its_rule(stage, edge, colour):
    stage.go("topic")
    road, weight = road_at(stage, edge, colour)
    assert road == near(WIDE["page_road"])
    assert weight == near(TOKENS["stroke"]["line_page"])


LINKS = ("Six questions", "Safer on the way", "Your papers", "Share a plan")


def links(stage, *titles):
    """A page that leads to pages with these titles: where the links are, from above."""
    pages = [replace(page(f"p{n}"), title=title) for n, title in enumerate(("First", *titles))]
    deck = replace(stage.world.deck, topics=(topic("t", *pages),))
    stage.do(ev.WorldChanged(replace(stage.world, deck=deck)), ev.LinkFollowed("t/p0"))
    stage.window.grabWindow()
    return [box(stage, f"link-t/p{n}") for n in range(1, 5) if stage.all(f"link-t/p{n}")]


@wide
@pytest.mark.slow
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
    list(product(SPOKEN, (LANDSCAPE, PORTRAIT, (1366, 768), (1024, 600)))),
    ids=str,
)
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
@pytest.mark.slow
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
@pytest.mark.slow
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
@pytest.mark.sample(1)
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
@pytest.mark.slow
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
@pytest.mark.slow
def test_the_line_of_a_checklist_runs_on_behind_its_rows(stage, edge, colour):
    stage.go("offer")
    assert road_at(stage, edge, colour) == (
        near(WIDE["checklist"]["road"]),
        near(TOKENS["stroke"]["line_page"]),
    )


@pytest.mark.parametrize("stage", [("fr", LANDSCAPE), ("ar", LANDSCAPE)], indirect=True)
@pytest.mark.slow
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
        return replace(page, questions=tuple(replace(q, facts="So it is.") for q in page.questions))

    topics = [replace(topic, pages=tuple(map(short, topic.pages))) for topic in deck.topics]
    return replace(deck, topics=tuple(topics))


@pytest.mark.parametrize("stage", [("en", LANDSCAPE)], indirect=True)
def test_reply_and_next_where_every_reply_is_short(stage):
    stage.go("quiz-answered")
    stage.do(ev.WorldChanged(replace(stage.world, deck=with_short_replies(stage.world.deck))))
    assert box(stage, "reply")[1] == near(REPLY_Y)
    assert end_of(stage, "next") == near(SAFE["landscape"])
    assert box(stage, "next")[1] == box(stage, "answer-0")[1]
