"""A picture beside each row: there in every size, direction and contrast, and no word pays for it."""

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.core.state import events as ev
from kiosk.staging.complaints import complaints
from tests.sampling import paired

WIDE, TALL, SQUARE = (1920, 1080), (1080, 1920), (1080, 1080)
PAGE, OFFER = "asking-for-advice/when-you-call", "check-an-offer/six-questions"
MOST_STEPS = 60
SMALLEST_ROW, SMALLEST_SIGN = 0.0426, 0.025
"""A sign of the card of a number is as high as its caption."""


def pictures(stage):
    """Those beside rows; the signs of the strip are as high as its caption."""
    strip = stage.window.findChild(QQuickItem, "stripClaims")
    return [p for p in stage.all("picture") if p.property("icon") and not strip.isAncestorOf(p)]


def texts(stage):
    return [item for item in stage.items() if item.property("shownAlignment") is not None]


def overlaps(stage, picture):
    """The words under a picture."""
    x, y, width, height = stage.at(picture)
    return [
        item.property("text")
        for item in texts(stage)
        for at in [stage.at(item)]
        if at[0] < x + width and x < at[0] + min(at[2], item.property("textWidth") / stage.unit)
        if at[1] < y + height and y < at[1] + at[3]
    ]


@pytest.mark.parametrize(
    ("size", "language", "step", "high"),
    [
        (WIDE, "en", 0, False),
        (WIDE, "ar", 1, True),
        (TALL, "fr", 1, False),
        (TALL, "ur", 0, True),
        (SQUARE, "hi", 3, False),
        (WIDE, "am", 3, False),
    ],
)
@pytest.mark.slow
def test_each_row_has_its_picture_and_each_word_its_place(kiosk, size, language, step, high):
    stage = kiosk(language, size)
    for name, least in (("topic", 0), ("offer", 1), ("advice", 1)):
        stage.go(name, step, high)
        shown = pictures(stage)
        assert len(shown) >= least
        for picture in shown:
            x, y, width, height = stage.at(picture)
            assert x >= 0 and x + width <= stage.window.width() / stage.unit
            assert y >= 0 and y + height <= stage.window.height() / stage.unit
            assert width >= (SMALLEST_SIGN if name == "advice" else SMALLEST_ROW) - 1 / stage.unit
            assert overlaps(stage, picture) == []
        assert complaints(stage.window) == []


def test_a_page_has_a_picture_for_every_item_that_begins_on_its_screen(kiosk):
    stage = kiosk("en", TALL).go("topic")
    items = stage.find("text").property("blocks")
    wanted = [block["icon"] for block in items if block["kind"] == "item"]
    assert wanted == ["passport", "copy", "friend", "read", "sign"]
    assert [picture.property("icon") for picture in pictures(stage)] == wanted
    assert not any(block["icon"] for block in items if block["kind"] != "item")


@pytest.mark.slow
def test_rows_of_an_offer_and_the_list_beside_them_show_what_they_say(kiosk):
    stage = kiosk("en", WIDE).go("topics").do(ev.LinkFollowed(OFFER))
    rows = ["company", "contract", "passport", "no-money", "family", "leave"]
    shown = [picture.property("icon") for picture in pictures(stage)]
    assert sorted(shown) == sorted([*rows, "company", "contract", "passport"])
    stage.do(*map(ev.Marked, range(6)))
    assert sorted(picture.property("icon") for picture in pictures(stage)) == sorted(
        [*rows, "question", "copy", "friend"]
    )


@pytest.mark.slow
def test_an_arrow_turns_round_where_people_read_from_right_to_left_and_a_telephone_does_not(kiosk):
    turned = {}
    for language in ("en", "ar"):
        stage = kiosk(language, TALL).go("topics").do(ev.LinkFollowed(OFFER))
        for picture in pictures(stage):
            icon = picture.childItems()[0]
            turned.setdefault(picture.property("icon"), []).append(icon.property("mirrored"))
    assert set(turned["leave"][:1]) == {False}
    assert set(turned["leave"][-1:]) == {True}
    assert not any(turned["passport"])


@pytest.mark.slow
def test_a_stroke_says_no(kiosk):
    stage = kiosk("en", TALL).go("topics").do(ev.LinkFollowed(OFFER))
    struck = {
        picture.property("icon"): not picture.findChild(QQuickItem, "noStroke").property("source").isEmpty()
        for picture in pictures(stage)
    }
    assert struck["no-money"]
    assert not struck["passport"]


@pytest.mark.parametrize(("size", "language"), paired((WIDE, TALL), ("en", "ar")))
@pytest.mark.slow
def test_numbers_and_the_desk_of_advice_have_pictures_that_move_no_digit(kiosk, size, language):
    stage = kiosk(language, size).go("advice")
    shown = [picture.property("icon") for picture in pictures(stage)]
    assert "phone" in shown
    assert "emergency" in shown
    number = stage.all("cardNumber")[0]
    phone = next(picture for picture in pictures(stage) if picture.property("icon") == "phone")
    at, beside = stage.at(number), stage.at(phone)
    assert beside[0] + beside[2] <= at[0]
    assert abs((beside[1] + beside[3] / 2) - (at[1] + at[3] / 2)) < 0.01
    if size == WIDE:
        road = stage.find("text") if stage.all("text") else number
        assert stage.at(road)[0] == pytest.approx(at[0], abs=0.002)


def test_links_show_the_icon_of_the_drawing_that_they_lead_to(kiosk):
    stage = kiosk("en", WIDE).go("topic")
    links = [item for item in stage.items() if item.objectName().startswith("link-")]
    assert len(links) == 4
    assert [link.property("symbol") for link in links] == [
        "identification-card",
        "path",
        "list-bullets",
        "device-mobile",
    ]


@pytest.mark.slow
def test_pictures_are_in_the_colour_of_the_contrast(kiosk):
    seen = {}
    for high in (False, True):
        stage = kiosk("en", WIDE).go("offer", 0, high)
        row = next(p for p in pictures(stage) if p.property("icon") == "family")
        seen[high] = row.property("color").name()
    assert seen == {False: "#14283a", True: "#ffffff"}


@pytest.mark.slow
def test_rows_of_a_list_on_a_panel_have_pictures_where_its_author_names_them(kiosk):
    stage = kiosk("en", WIDE).go("list")
    shown = {}
    for _ in range(MOST_STEPS):
        shown[stage.scene.panel] = [picture.property("icon") for picture in pictures(stage)]
        stage.wake()
        stage.settle()
        if "before-you-travel" in shown and "it-can-happen-to-anyone" in shown:
            break
    assert shown["before-you-travel"] == ["passport", "copy", "phone", "bed"]
    assert shown["it-can-happen-to-anyone"] == []
