"""What changes on a page changes calmly: no words over a field that folds, no field that blinks."""

import pytest

from kiosk.core.state import events as ev
from kiosk.staging.scene_walk import ink, walk
from kiosk.window.rest import moving

FIELDS = {"column", "tile"}
CHANGES = [ev.TextSizeChosen(larger=True), ev.LanguageChosen("fr")]


def painted(stage):
    return list(walk(stage.window.contentItem()))


def colours_of_fields(stage):
    """The colour of each field at its upper corner, where no words are."""
    picture = stage.window.grabWindow()
    corners = [seen.rect.topLeft().toPoint() for seen in painted(stage) if seen.item.objectName() in FIELDS]
    return [picture.pixelColor(corner.x() + 4, corner.y() + 4).name() for corner in corners]


@pytest.mark.parametrize(("language", "size"), [("en", (1920, 1080)), ("ar", (1080, 1920))])
def test_a_field_folds_over_the_words_and_never_under_them(kiosk, language, size):
    stage = kiosk(language, size).go("statement").at_visitors_pace()
    stage.visitor.controls.touchPanel(stage.scene.panel)
    stage.visitor.frameShown.emit()
    for motion in moving(stage.window):
        motion.setProperty("running", False)
    stage.find("visitScene").setProperty("_folded", 0.85)
    seen = painted(stage)
    (field,) = [at for at, each in enumerate(seen) if each.item.objectName() == "column"]
    words = [
        at for at, each in enumerate(seen) if each.kind == "Words" and seen[field].rect.intersects(ink(each))
    ]
    assert len(words) > 2
    assert [at for at in words if at > field and seen[at].item.isVisible() and shown(seen[at].item)] == []


def shown(item):
    """Whether it and all around it let something be seen, and it lies on the page, not on tools."""
    while item is not None and item.objectName() not in {"toolbar", "startAgain"}:
        if item.opacity() == 0:
            return False
        if item.objectName() == "visitScene":
            return True
        item = item.parentItem()
    return False


@pytest.mark.parametrize("change", CHANGES, ids=["size", "language"])
@pytest.mark.parametrize("screen", ["topics", "topic", "advice"])
@pytest.mark.sample(3)
def test_fields_stay_while_what_is_on_them_changes(kiosk, screen, change):
    stage = kiosk().go(screen)
    before = colours_of_fields(stage)
    assert before
    stage.at_visitors_pace().store.dispatch(change)
    assert moving(stage.window)
    assert colours_of_fields(stage) == before
    stage.quickly().settle()
    assert colours_of_fields(stage) == before
