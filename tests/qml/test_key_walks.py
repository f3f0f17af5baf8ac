"""The graph of the focus on each screen, by real key events: no trap, and all in reading order."""

from itertools import cycle, pairwise, product

import pytest
from PySide6.QtCore import QRectF, Qt

from kiosk.window.keys.focus_walk import controls
from tests.qml.test_keys import keyed
from tests.qml.tree import never_mirrors
from tests.sampling import chosen

Key = Qt.Key
SCREENS = [
    *("statement", "question", "topics", "topic", "offer", "quiz", "quiz-answered"),
    *("languages", "advice", "idle", "pin", "staff"),
]
LANDSCAPE, UPRIGHT = (1920, 1080), (1080, 1920)
SHOWN = list(product(SCREENS, ("en", "ar-XB"), (LANDSCAPE, UPRIGHT), (0, 2)))
ARROWS = {"right": Key.Key_Right, "down": Key.Key_Down, "left": Key.Key_Left, "up": Key.Key_Up}
"""In an order in which no key follows itself."""

COLUMNS = {"row-5", "link-check-an-offer/before-you-say-yes"}
"""Check an offer is read column by column: its rows, and then where they lead, beside and below the answer to
them. The last row and that link are at the same height by chance.
"""

ZONES = ("stage", "bar", "toolbar")


def sampled(screen, language, size, step):
    """Each screen once, in each direction and shape by turns; a toolbar of two rows in both directions."""
    at = SCREENS.index(screen)
    wanted = (("en", "ar-XB")[at % 2], (LANDSCAPE, UPRIGHT)[at // 2 % 2], (0, 2)[at % 3 == 1])
    return (language, size, step) == wanted or (screen, size, step) == ("topic", UPRIGHT, 0)


def place(item):
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def zone(item):
    while item is not None:
        if item.objectName() in ZONES:
            return item.objectName()
        item = item.parentItem()
    return ""


def in_one_row(item, beside):
    """Beside each other in one column; a panel is a control around its button."""
    if {item.objectName(), beside.objectName()} == COLUMNS:
        return False
    one, other = place(item), place(beside)
    if one.contains(other) or other.contains(one):
        return False
    return one.top() < other.center().y() < one.bottom() or other.top() < one.center().y() < other.bottom()


@pytest.mark.parametrize(("screen", "language", "size", "step"), chosen(SHOWN, sampled), ids=str)
@pytest.mark.sample(1)
def test_arrows_lead_everywhere_and_as_is_seen(with_keys, screen, language, size, step):
    stage = with_keys(screen, language, size, step)
    found = controls(stage.window, language == "ar-XB")
    assert set(found) == set(keyed(stage))
    leads = {}
    for item in found:
        for way, key in ARROWS.items():
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            stage.key(key, breath=0)
            to = stage.focused
            assert to in found, (item.objectName(), way)
            assert to.property("visualFocus")
            leads[item, way] = to
    assert reached(found[0], leads) == set(found)
    assert all(reached(item, leads) == set(found) for item in found)
    # With two controls each is before and after the other.
    for (item, way), to in leads.items() if len(found) > 2 else ():
        assert follows(item, to, way, found.index(to) - found.index(item)), (
            item.objectName(),
            way,
            to.objectName(),
        )


def reached(start, leads):
    known, new = {start}, [start]
    while new:
        here = new.pop()
        for way in ARROWS:
            to = leads[here, way]
            if to not in known:
                known.add(to)
                new.append(to)
    return known


def follows(item, to, way, ahead):
    """Whether a step goes where the arrow points, or on in the text: to another row, or around."""
    here, there = place(item), place(to)
    if way in {"up", "down"}:
        lower = there.center().y() > here.center().y()
        return lower is (way == "down") or abs(ahead) >= 1
    if in_one_row(item, to) and abs(ahead) == 1:
        return (there.center().x() > here.center().x()) is (way == "right")
    return True


@pytest.mark.parametrize(("screen", "language", "size", "step"), chosen(SHOWN, sampled), ids=str)
@pytest.mark.sample(1)
def test_tab_follows_the_reading_order(with_keys, screen, language, size, step):
    stage = with_keys(screen, language, size, step)
    mirrored = language == "ar-XB"
    controls(stage.window, mirrored)[-1].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    order = []
    for by_tab in cycle((True, False)):
        onward = Key.Key_Left if mirrored and not never_mirrors(stage.focused) else Key.Key_Right
        if stage.key(Key.Key_Tab if by_tab else onward, breath=0).focused in order:
            break
        order.append(stage.focused)
    assert set(order) == set(keyed(stage))
    for one, other in pairwise(order):
        here, there = place(one), place(other)
        if zone(one) != zone(other):
            assert (zone(one), zone(other)) in {("stage", "bar"), ("", "toolbar"), ("toolbar", "")}
        elif in_one_row(one, other):
            leftwards = mirrored and not (never_mirrors(one) and never_mirrors(other))
            assert (there.center().x() > here.center().x()) is not leftwards, (
                one.objectName(),
                other.objectName(),
            )
        else:
            beside = there.left() >= here.right() or there.right() <= here.left()
            assert there.top() >= here.top() or beside, (one.objectName(), other.objectName())


@pytest.mark.parametrize("language", ["en", "ar-XB"])
@pytest.mark.slow
def test_in_a_toolbar_of_two_rows_the_upper_one_comes_first(with_keys, language):
    stage = with_keys("topic", language, UPRIGHT)
    names = [
        item.objectName() for item in controls(stage.window, language != "en") if zone(item) == "toolbar"
    ]
    assert names.index("contrast") < names.index("back") < names.index("advicePill")


@pytest.mark.parametrize(("language", "key"), [("en", Key.Key_Right), ("ar-XB", Key.Key_Left)])
def test_the_arrow_that_goes_on_is_the_one_that_points_there(with_keys, language, key):
    stage = with_keys("topics", language)
    first, second = controls(stage.window, language != "en")[:2]
    first.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    stage.key(key)
    assert stage.focused == second
    assert (place(second).x() > place(first).x()) is (language == "en")


@pytest.mark.parametrize("language", ["en", "ar-XB"])
def test_on_the_pad_right_is_right_in_every_language(with_keys, language):
    stage = with_keys("pin", language)
    stage.find("key-1").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert stage.key(Key.Key_Right).focused.objectName() == "key-2"
    assert stage.key(Key.Key_Down).focused.objectName() == "key-5"
    assert stage.key(Key.Key_Left).focused.objectName() == "key-4"


def test_below_the_idle_card_nothing_is_reached(with_keys):
    stage = with_keys("topic")
    stage.find("contrast").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    while not stage.visitor.idleCard.property("shown"):
        stage.wait(1)
    seen = {stage.key(key, breath=0).focused.objectName() for key in (*ARROWS.values(), Key.Key_Tab)}
    assert seen == {"continue", "startAgain"}
