"""Stories on the real window: one line through all drawings, and answers that anybody may touch."""

import re

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from kiosk.content.design import load_design
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Reading
from kiosk.staging.named_screens import SCREENS

TOKENS = load_design().tokens
SHAPES = [(1920, 1080), (1080, 1920), (1280, 1024), (1080, 1080), (2560, 1080), (1024, 768)]


def place(stage, item):
    return QRectF(*stage.at(item))


@pytest.mark.parametrize("size", SHAPES)
def test_drawings_words_and_answers_lie_apart_in_their_order(used_kiosk, size):
    stage = used_kiosk(size=size).go("story")
    words = [place(stage, item) for item in stage.all("beat")]
    answers = [place(stage, stage.find(f"panelAnswer-{n}")) for n in (0, 1)]
    head = place(stage, stage.find("headline"))
    assert len(words) == 3
    for one, other in zip([head, *words, *answers], [*words, *answers], strict=False):
        assert not one.intersects(other)
    assert max(word.bottom() for word in words) < min(answer.top() for answer in answers)
    upright = size[1] > size[0]
    along = [word.y() if upright else word.x() for word in words]
    assert along == sorted(along) and len(set(along)) == 3


def test_answers_are_alike(used_kiosk):
    stage = used_kiosk().go("story")
    one, other = (stage.find(f"panelAnswer-{n}") for n in (0, 1))
    assert (one.width(), one.height()) == (other.width(), other.height())
    colours = {item.property("background").property("color").name() for item in (one, other)}
    assert len(colours) == 1


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_a_touch_on_any_answer_shows_the_same_reason_and_only_the_button_leads_on(used_kiosk, size, number):
    stage = used_kiosk(size=size).go("story")
    assert not stage.all("reason")
    stage.tap(stage.find(f"panelAnswer-{number}"))
    assert isinstance(stage.scene, Loop) and stage.scene.reasoned
    assert stage.find("reason").property("text").startswith("Nobody sees who is writing")
    assert not stage.all("panelAnswer-0") and not stage.all("panelAnswer-1")
    stage.tap(stage.find("panelButton"))
    assert stage.scene.place == Reading(Anchor("young-and-travelling/new-friends-online"))


def test_a_touch_beside_the_answers_asks_too_and_begins_no_visit(used_kiosk):
    stage = used_kiosk().go("story").tap((960, 420))
    assert isinstance(stage.scene, Loop) and stage.scene.reasoned
    stage.tap((960, 420))
    assert isinstance(stage.scene, Loop)


def test_without_touch_answers_are_words_and_the_reason_has_no_button(used_kiosk):
    stage = used_kiosk().go("story-no-touch")
    answer = stage.find("panelAnswer-0")
    assert not answer.property("enabled")
    stage.tap(answer)
    assert isinstance(stage.scene, Loop) and not stage.scene.reasoned
    while not stage.scene.reasoned:
        stage.wait(1.0)
    assert stage.all("reason") and not stage.all("panelButton")


def test_keys_reach_an_answer_and_then_the_button(with_keys):
    stage = with_keys("story")
    answer = stage.find("panelAnswer-0")
    answer.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    stage.settle()
    assert stage.scene.reasoned
    assert stage.find("panelButton").property("activeFocus")


def test_one_line_leads_through_all_drawings_with_one_light(used_kiosk):
    stage = used_kiosk().go("story")
    lines = [item for item in stage.all("motif") if item.property("motif").startswith("beat-")]
    starts, ends, lit = ([line.property(name) for line in lines] for name in ("from", "to", "lit"))
    assert starts[1:] == pytest.approx(ends[:-1])
    assert starts[0] < 0 and ends[-1] > 1920
    assert lit == [0.0, 0.0, 1.0]


@pytest.mark.parametrize("size", SHAPES)
def test_the_line_of_small_drawings_is_finer_and_has_whole_pixels(used_kiosk, size):
    stage = used_kiosk(size=size).go("story")
    lines = [item for item in stage.all("motif") if item.property("motif").startswith("beat-")]
    panel = round(TOKENS["stroke"]["line_panel"] * min(*size, max(size) * 9 / 16))
    for line in lines:
        weight = line.property("weight")
        assert weight == min(panel, round(line.property("size") * TOKENS["zone"]["story"]["line"]))


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_drawings_come_one_after_the_other(used_kiosk, size):
    stage = used_kiosk(size=size).go("story")
    lines = [item for item in stage.all("motif") if item.property("motif").startswith("beat-")]
    panel = lines[0].parentItem().parentItem()
    handover = stage.kiosk.engine.singletonInstance("Kiosk.Theme", "Handover")
    panel.setProperty("arrival", handover.property("lineAt") + handover.property("draw") // 2)
    first, second, third = (line.property("drawn") for line in lines)
    assert first == 1.0 and 0.1 < second < 0.9 and third == 0.0
    assert len(stage.all("beat")) == 1, "words come with their drawing"
    assert not stage.all("panelAnswer-0"), "answers come after all drawings"


def test_a_finger_leaves_no_ring_behind(used_kiosk):
    stage = used_kiosk().go("story")
    stage.tap(stage.find("panelAnswer-0"))
    assert not stage.find("panelButton").property("visualFocus")


def test_every_delivered_story_has_a_screen_of_its_own(used_kiosk):
    stage = used_kiosk()
    told = [screen.name for screen in SCREENS if re.fullmatch(r"story(-(?!told|no-touch)\w+)?", screen.name)]
    shown = {name: stage.go(name).scene.panel for name in told}
    assert set(shown.values()) == {panel.id for panel in stage.world.deck.panels if panel.kind == "story"}
    assert len(set(shown.values())) == len(shown)
