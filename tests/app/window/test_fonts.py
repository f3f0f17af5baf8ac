"""A font that is missing at the start is used as soon as it is there."""

from kiosk.app.window.fonts import Fonts
from kiosk.core.state.pace import RETRY
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason


def test_a_screen_without_letters_shows_the_loop_once_they_are_there(stage, monkeypatch, log_failures):
    with monkeypatch.context() as damaged:
        damaged.setattr("kiosk.app.window.fonts.load_family", lambda family: False)
        stage.kiosk.load()
    assert stage.scene.reason is OutOfOrderReason.FONTS
    assert log_failures() == ["The font Noto Sans is missing or broken; the screen is out of order"]
    stage.wait(RETRY)
    assert isinstance(stage.scene, Loop)
    assert log_failures()[1].startswith("The font Noto Sans works again after ")


def test_a_font_of_a_language_is_tried_again_at_fixed_times(monkeypatch, log_failures):
    there = {"Noto Sans"}
    monkeypatch.setattr(
        "kiosk.app.window.fonts.prepare_fonts", lambda language: tuple({"Noto Sans Arabic"} - there)
    )
    monkeypatch.setattr("kiosk.app.window.fonts.load_family", lambda family: family in there)
    fonts = Fonts()
    fonts.prepare("ar")
    fonts.retry()
    assert log_failures() == ["The font Noto Sans Arabic is missing or broken"]
    there.add("Noto Sans Arabic")
    fonts.retry()
    assert log_failures()[1].startswith("The font Noto Sans Arabic works again after ")
