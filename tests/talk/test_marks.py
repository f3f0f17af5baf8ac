"""The watch on the room's screen: it finds notes wherever they are, and nothing else."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage

from kiosk.app.talk.console_window import Console
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.loading.sources import DEMO_SITE, Sources
from tests.qml.stages import Stage
from tools.talk.marks import BARS, has_console, has_note, is_empty

MOST_STEPS = 200


@pytest.fixture
def led(qapp):
    """A talk whose notes begin with strokes, and its console on a whole screen."""
    stage = Stage(sources=Sources(DEMO_SITE, demo=True, mode="present"))
    stage.kiosk.load()
    world = stage.store.world
    marked = {ref: f"- {BARS}\n\n{text}" for ref, text in world.talks.notes.items()}
    stage.do(ev.WorldChanged(replace(world, talks=replace(world.talks, notes=marked))))
    console = Console(stage.kiosk)
    console.window.setGeometry(0, 0, 1920, 1080)
    console.window.show()
    stage.do(te.TalkBegun("talk-25", "en"))
    yield stage, console
    console.end()
    stage.end()


def frame(window):
    image = window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()) & 0xFFFFFF


@pytest.mark.slow
def test_the_console_is_found_and_its_note(led):
    _, console = led
    assert has_console(frame(console.window))
    assert has_note(frame(console.window))


@pytest.mark.slow
def test_no_slide_is_taken_for_either(led):
    """From the first to the last, step by step."""
    stage, _ = led
    met = []
    for _ in range(MOST_STEPS):
        seen = frame(stage.window)
        met.append(stage.scene.slide.panel)
        assert not has_console(seen) and not has_note(seen) and not is_empty(seen), met[-1]
        before = stage.scene
        if stage.do(te.TalkStepped()).scene == before:
            break
    slides = stage.store.world.talks.programme("talk-25").slides
    assert list(dict.fromkeys(met)) == [slide.show for slide in slides]


@pytest.mark.slow
def test_a_note_on_a_slide_is_found_where_there_is_no_console(led):
    stage, _ = led
    talks = stage.store.world.talks
    said = tuple(replace(s, lead=talks.notes[s.id]) if s.id == "talk-welcome" else s for s in talks.slides)
    stage.do(ev.WorldChanged(replace(stage.store.world, talks=replace(talks, slides=said))))
    assert has_note(frame(stage.window))
    assert not has_console(frame(stage.window))


@pytest.mark.slow
def test_a_blank_room_is_empty(led):
    stage, _ = led
    assert is_empty(frame(stage.do(te.BlankToggled()).window))
