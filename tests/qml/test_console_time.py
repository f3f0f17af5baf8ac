"""The time of a talk on the console."""

import pytest
from PySide6.QtCore import Qt

from tests.qml.test_console import press, touch, words


@pytest.mark.slow
def test_the_clock_is_paused_by_key_and_button_and_set_back(talk):
    stage, console = talk()
    press(stage, stage.window, Qt.Key.Key_PageDown)
    stage.wait(90.0, step=10.0)
    touch(stage, console, "Pause the clock")
    stage.wait(60.0, step=10.0)
    assert {"01:30", "Clock paused"} <= set(words(console.window))
    press(stage, stage.window, Qt.Key.Key_P)
    stage.wait(10.0)
    assert "01:40" in words(console.window)
    touch(stage, console, "Clock and exercise")
    touch(stage, console, "Reset to 00:00")
    stage.wait(10.0)
    assert {"00:00", "25:00 left"} <= set(words(console.window))


@pytest.mark.slow
def test_pace_and_time_of_the_slide_follow_the_plan(talk):
    stage, console = talk()
    programme = stage.store.world.talks.programme("talk-25")
    minutes = [slide.minutes for slide in programme.slides]
    assert console.view.clock.property("pace") == ""
    console.view.controls.choose(programme.slides[4].show)
    stage.wait(5.0)
    early = int(sum(minutes[:4]) - 5 / 60)
    assert f"{early} minutes ahead" in words(console.window)
    planned = round(minutes[4] * 60)
    assert f"Slide 00:05 / {planned // 60:02}:{planned % 60:02}" in words(console.window)
    stage.wait(60.0 * (sum(minutes[:5]) - 1), step=60.0)
    assert "On time" in words(console.window)
    stage.wait(60.0 * 4, step=60.0)
    assert "3 minutes behind" in words(console.window)


@pytest.mark.slow
def test_an_exercise_is_timed_on_the_console_alone(talk):
    stage, console = talk()
    planned = next(s for s in stage.store.world.talks.programme("talk-25").slides if s.activity >= 1)
    console.view.controls.choose(planned.show)
    stage.settle()
    before = stage.picture()
    touch(stage, console, "Clock and exercise")
    seconds = round(planned.activity * 60)
    touch(stage, console, f"{seconds // 60:02}:{seconds % 60:02}")
    stage.wait(60.0, step=30.0)
    left = seconds - 60
    assert f"Exercise {left // 60:02}:{left % 60:02}" in words(console.window)
    stage.wait(left, step=30.0)
    assert "The time for the exercise is over." in words(console.window)
    assert stage.picture() == before
    touch(stage, console, "Next")
    stage.wait(1.0)
    assert "The time for the exercise is over." not in words(console.window)
