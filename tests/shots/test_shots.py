"""Every named screen, measured: nothing is cut, missing, too small or too pale."""

from itertools import product

import pytest
from PySide6.QtCore import QObject

from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.staging.complaints import complaints
from kiosk.staging.named_screens import SCREENS
from kiosk.staging.screen import NamedScreen
from kiosk.staging.shapes import OTHERS, USUAL
from kiosk.staging.staff_screens import STAFF_SCREENS
from kiosk.window.base.enums import Place
from tests.sampling import chosen, few, smaller, spread

SIZES = [*USUAL, *OTHERS, (1366, 768), (1024, 600)]
WAYS = [(language, size) for size in SIZES for language in ("en", "ar-XB")]
WHOLE = ("en", SIZES[0])
"""Where make test looks at every fifth screen of visitors; how things fit is found by make test-slow."""

LOOKED_AT_FURTHER = ("advice", "languages", "statement", "topic")
"""At these it also looks in a further way each: from right to left, upright, both, on an old laptop."""

FURTHER = [("ar-XB", USUAL[0]), ("en", USUAL[1]), ("ar-XB", USUAL[1]), ("en", (1366, 768))]
VISITORS = [
    screen for screen in SCREENS if screen not in STAFF_SCREENS and not screen.name.startswith("talk-")
]
LOOKS = [{"high_contrast": True}, {"step": 3}]
"""The steps go up from the text as it comes."""


def faults(stage):
    """Places are right when a frame has been painted: rows and columns are laid out only then."""
    stage.window.grabWindow()
    return complaints(stage.window)


def change(stage, screen, step=0, high_contrast=False):
    """The screen, which is shown, in another look. Where no time passes on it, touches lead there."""
    if screen.wait:
        return stage.go(screen.name, step, high_contrast)
    return stage.do(*[ev.TextSizeChosen(larger=True)] * step, *[ev.ContrastToggled()] * high_contrast)


def is_in_make_test(way, screen):
    if (way, screen.name) in zip(FURTHER, LOOKED_AT_FURTHER, strict=True):
        return True
    return way == WHOLE and screen in VISITORS[::5]


def way_id(value):
    if isinstance(value, int):
        return f"{value}"
    return value.name if isinstance(value, NamedScreen) else f"{value[1][0]}x{value[1][1]}-{value[0]}"


EVERY = list(product(WAYS, SCREENS, [len(LOOKS)]))
SAMPLE = [(way, screen, 1) for way, screen, _ in EVERY if is_in_make_test(way, screen)]


@pytest.mark.parametrize(
    ("stage", "screen", "most"),
    chosen([*SAMPLE, *EVERY], lambda way, screen, most: most == 1),
    indirect=["stage"],
    ids=way_id,
)
def test_a_screen_is_clean(stage, screen, most):
    """Also in large text and in high contrast, where these can be chosen; make test takes them in turn."""
    found = {"": faults(stage.go(screen.name))}
    first = SCREENS.index(screen)
    looks = [LOOKS[(first + n) % len(LOOKS)] for n in range(most)]
    for look in looks if screen.has_tools else ():
        found[str(look)] = faults(change(stage, screen, **look))
        stage.do(*[ev.ContrastToggled()] * look.get("high_contrast", False))
    assert {look: those for look, those in found.items() if those} == {}


CONTENT = [("ar-XB", (1920, 1080)), ("en", (1080, 1920)), ("fr", (1024, 600))]
"""A sample of ``make sweep``, which measures every page in every language; make test takes the first."""

UPRIGHT_FIRST = [CONTENT[1], CONTENT[0], CONTENT[2]]


@pytest.mark.parametrize("stage", CONTENT, indirect=True, ids=way_id)
@pytest.mark.parametrize("step", [pytest.param(0, marks=pytest.mark.slow), 3])
@few(3)
@pytest.mark.slow
def test_every_page_is_clean(stage, step, most):
    stage.go("topic", step)
    found = {}
    pages = [f"{topic.id}/{page.id}" for topic in stage.world.deck.topics for page in topic.pages]
    for page in spread(pages, most):
        stage.do(ev.LinkFollowed(page))
        for anchor in screens(stage):
            found[anchor] = faults(stage)
    assert {page: those for page, those in found.items() if those} == {}


def screens(stage):
    """The anchors of a page's screens; the window shows each in turn."""
    yield str(stage.scene.place.anchor)
    if stage.visitor.place != Place.Kind.Page:
        return
    page = stage.scene.place.anchor.page
    pager = stage.window.findChild(QObject, "pager")
    while (after := Anchor.parse(pager.property("after"))).page == page:
        stage.do(ev.TurnedTo(after))
        yield str(after)


@pytest.mark.parametrize("stage", UPRIGHT_FIRST, indirect=True, ids=way_id)
@few(3)
@pytest.mark.slow
def test_every_panel_and_every_page_among_them_is_clean(stage, most):
    stage.go("page").do(ev.WorldChanged(smaller(stage.store.world, most)))
    stops = stage.store.world.playable(stage.store.now.wall.date())
    found = {}
    while str(stage.scene.anchor) not in found:
        found[str(stage.scene.anchor)] = faults(stage)
        before = stage.scene.anchor
        while stage.scene.anchor == before:
            stage.wake()
        stage.settle()
    assert {panel: those for panel, those in found.items() if those} == {}
    assert {Anchor.parse(anchor).page for anchor in found} == {stop.id for stop in stops}
