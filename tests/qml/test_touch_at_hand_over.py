"""While one panel follows another, a touch opens what is seen where the finger is."""

import pytest
from PySide6.QtCore import QMetaObject, QObject

from kiosk.core.state.scenes.visit import Reading, Visit
from kiosk.window.rest import TRANSITION


def held_at(stage, clock, reduced=False):
    """The hand-over to the next panel stopped at that ms; the panels that leave and come."""
    stage.quickly().go("statement").followed_by("your-passport")
    leaves = stage.scene.panel
    stage.motion.setProperty("reduced", reduced)
    stage.at_visitors_pace().wake()
    panels = stage.find("stage")
    (motion,) = [one for one in panels.findChildren(QObject, TRANSITION) if one.property("running")]
    QMetaObject.invokeMethod(motion, "pause")
    panels.setProperty("_clock", clock)
    return leaves, stage.scene.panel


def opened_by(stage, x):
    """The page that a touch opens, at a share of the width from the reading start."""
    share = 1 - x if stage.visitor.property("rightToLeft") else x
    stage.tap((round(share * stage.window.width()), stage.window.height() // 3))
    assert isinstance(stage.scene, Visit) and isinstance(stage.scene.place, Reading)
    return str(stage.scene.place.anchor.page)


def page_of(stage, panel):
    return next(each.topic for each in stage.world.deck.panels if each.id == panel)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("clock", "x", "comes"),
    [
        (0, 0.5, False),
        (400, 0.1, False),
        (770, 0.9, False),
        (990, 0.1, True),
        (990, 0.9, False),
        (1300, 0.9, True),
    ],
)
@pytest.mark.sample(6)
def test_a_touch_opens_the_panel_that_is_seen_there(used_kiosk, language, clock, x, comes):
    stage = used_kiosk(language)
    leaving, coming = held_at(stage, clock)
    assert page_of(stage, leaving) != page_of(stage, coming)
    assert opened_by(stage, x) == page_of(stage, coming if comes else leaving)


@pytest.mark.parametrize(("share", "comes"), [(0.3, False), (0.7, True)])
def test_a_touch_on_two_panels_opens_the_one_that_is_seen_more_clearly(used_kiosk, share, comes):
    stage = used_kiosk()
    leaving, coming = held_at(stage, 5000 * share, reduced=True)
    assert opened_by(stage, 0.5) == page_of(stage, coming if comes else leaving)
    stage.motion.setProperty("reduced", False)
