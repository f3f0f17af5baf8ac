"""A visitor who goes somewhere and comes back sees the page that they left."""

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state.scenes.visit import Visit

WAYS = {
    "advice": ev.AdviceOpened(),
    "language": ev.LanguagesOpened(),
    "all topics": ev.ExploreTouched(),
}


@pytest.mark.parametrize("ahead", [False, True])
@pytest.mark.parametrize("way", sorted(WAYS))
def test_a_page_that_a_panel_opened_is_there_again(kiosk, way, ahead):
    stage = kiosk().go("statement")
    if ahead:
        stage.visitor.prepare_visit()
    stage.tap(stage.find("field"))
    assert isinstance(stage.scene, Visit)
    left = stage.picture()
    words = [item for item in stage.items() if item.objectName() == "title"]
    assert [word.opacity() for word in words] == [1.0]
    stage.do(WAYS[way], ev.BackPressed())
    assert stage.picture() == left


def test_topics_that_are_raised_again_are_drawn_whole(kiosk):
    whole = kiosk().go("topics").picture()
    stage = kiosk().go("topics", low=True)
    stage.do(ev.LowToggled(low=False))
    assert stage.picture() == whole
