"""A slow machine uncovers the finished line instead of drawing it."""

import pytest


@pytest.fixture(params=["en", "ar-XB"], ids=["ltr", "rtl"])
def stage(kiosk, request):
    return kiosk(request.param).go("statement")


def clip(stage):
    """The rectangle through which the motif is seen."""
    return stage.all("line")[0].parentItem()


def motion(stage):
    return stage.kiosk.engine.singletonInstance("Kiosk.Theme", "Motion")


@pytest.mark.slow
def test_at_rest_nobody_sees_the_difference(stage):
    before = stage.picture()
    motion(stage).setProperty("curtain", True)
    stage.settle()
    assert clip(stage).property("clip")
    assert stage.picture() == before
    motion(stage).setProperty("curtain", False)


def test_the_line_is_uncovered_from_the_reading_start(stage):
    motion(stage).setProperty("curtain", True)
    motif = stage.find("motif")
    motif.setProperty("drawn", 0.5)
    stage.settle()
    shown = clip(stage)
    assert motif.property("motifX") < shown.width() < motif.property("motifX") + motif.property("size")
    starts = shown.x() if not stage.visitor.rightToLeft else stage.window.width() - shown.x() - shown.width()
    assert starts == 0
    motion(stage).setProperty("curtain", False)


def test_a_stroke_that_changes_behind_a_closed_curtain_leaves_nothing(stage):
    motion(stage).setProperty("curtain", True)
    motif = stage.find("motif")
    motif.setProperty("gone", 1.0)
    stage.settle()
    before = stage.picture()
    size = motif.property("size")
    motif.setProperty("size", size * 0.9)
    stage.picture()
    motif.setProperty("size", size)
    stage.settle()
    assert stage.picture() == before
    motion(stage).setProperty("curtain", False)
