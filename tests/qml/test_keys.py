"""Keys on the real window: a keypad reaches everything, and nothing leads out."""

from itertools import product

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Reading, Topics, Visit
from kiosk.window.base.presence import FOCUS_STAYS_S
from tests.qml.stages import accessible_name
from tests.sampling import chosen

Key, Modifier = Qt.Key, Qt.KeyboardModifier
SCREENS = [
    "statement",
    "question",
    "list",
    "topics",
    "topic",
    "offer",
    "quiz-answered",
    "languages",
    "advice",
    "idle",
]


def walk(stage, key=Key.Key_Tab, modifiers=Modifier.NoModifier):
    """The controls that a key leads through, until one comes again."""
    seen = []
    while True:
        stage.key(key, modifiers)
        if stage.focused is None or stage.focused in seen:
            return seen
        seen.append(stage.focused)


def keyed(stage):
    """The controls that keys must reach; the card as a whole is only for fingers."""
    return [control for control in stage.controls() if control.objectName() != "cover"]


@pytest.mark.parametrize(
    ("screen", "size"),
    chosen(
        product(SCREENS, [(1920, 1080), (1080, 1920)]),
        lambda screen, size: (
            screen == "topic" or (size == (1920, 1080)) is (screen not in {"statement", "advice"})
        ),
    ),
    ids=str,
)
@pytest.mark.sample(2)
def test_tab_reaches_every_control(with_keys, screen, size):
    stage = with_keys(screen, size=size)
    names = {accessible_name(control) for control in keyed(stage)}
    found = walk(stage)
    assert {accessible_name(item) for item in found} == names
    assert set(found) == set(keyed(stage))


@pytest.mark.parametrize("screen", ["topic", "paused", "idle"])
@pytest.mark.slow
def test_backtab_goes_the_other_way(with_keys, screen):
    stage = with_keys(screen)
    there = walk(stage)
    back = walk(stage, Key.Key_Backtab, Modifier.ShiftModifier)
    assert set(back) == set(there)
    at = back.index(there[0])
    assert [*back[at:], *back[:at]][1:] == there[:0:-1]


@pytest.mark.parametrize(
    "screen", [*SCREENS, "advice-desk-only", "advice-bare", "paused", "nothing-confirmed"]
)
@pytest.mark.sample(7)
def test_every_control_has_a_name_and_no_two_have_the_same(used_kiosk, screen):
    stage = used_kiosk().go(screen)
    names = [accessible_name(control) for control in keyed(stage)]
    assert all(names)
    assert len(names) == len(set(names)), names


def focus(stage, name):
    """Tabs until the control has the focus."""
    for _ in range(40):
        if stage.focused is not None and stage.focused.objectName() == name:
            return
        stage.key(Key.Key_Tab)
    raise AssertionError(f"no Tab reaches {name}")


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_a_key_acts_once_on_the_control_that_has_the_focus(with_keys, key):
    stage = with_keys("topic")
    focus(stage, "contrast")
    assert stage.key(key).state.visitor.high_contrast
    assert not stage.key(key).state.visitor.high_contrast


@pytest.mark.parametrize(
    ("screen", "control", "place"),
    [
        ("statement", "explore", Topics()),
        ("topics", "tile-who-we-are", Reading),
        ("topic", "allTopics", Topics(Anchor("safer-on-the-way/your-papers"))),
    ],
)
@pytest.mark.slow
def test_return_leads_where_a_finger_would(with_keys, screen, control, place):
    stage = with_keys(screen)
    focus(stage, control)
    stage.key(Key.Key_Return)
    found = stage.scene.place
    assert found == place if isinstance(place, Topics) else isinstance(found, place)


def test_a_visit_can_be_made_with_keys_alone(with_keys):
    stage = with_keys("statement")
    focus(stage, "explore")
    stage.key(Key.Key_Return)
    focus(stage, "tile-safer-on-the-way")
    stage.key(Key.Key_Return)
    focus(stage, "startAgain")
    stage.key(Key.Key_Return)
    assert isinstance(stage.scene, Loop)
    assert stage.scene.rested


def test_the_control_that_has_the_focus_wears_a_ring(with_keys):
    stage = with_keys("topic")
    before = stage.picture()
    stage.key(Key.Key_Tab)
    assert stage.focused.property("visualFocus")
    assert stage.picture() != before


@pytest.mark.parametrize("screen", ["topics", "topic", "languages", "advice", "idle"])
@pytest.mark.sample(2)
def test_escape_starts_again(with_keys, screen):
    stage = with_keys(screen).key(Key.Key_Escape)
    assert isinstance(stage.scene, Loop)
    assert stage.scene.rested


@pytest.mark.parametrize("screen", ["start", "statement", "paused", "out-of-order"])
def test_escape_does_nothing_elsewhere(with_keys, screen):
    stage = with_keys(screen)
    before = stage.state
    assert stage.key(Key.Key_Escape).state == before


FOREIGN = [
    (Key.Key_Q, Modifier.ControlModifier),
    (Key.Key_W, Modifier.ControlModifier),
    (Key.Key_R, Modifier.ControlModifier),
    (Key.Key_F11, Modifier.NoModifier),
    (Key.Key_F5, Modifier.NoModifier),
    (Key.Key_F1, Modifier.NoModifier),
    (Key.Key_F4, Modifier.AltModifier),
    (Key.Key_Tab, Modifier.AltModifier),
    (Key.Key_Tab, Modifier.ControlModifier),
    (Key.Key_Delete, Modifier.ControlModifier | Modifier.AltModifier),
    (Key.Key_Escape, Modifier.ControlModifier),
    (Key.Key_Left, Modifier.ShiftModifier),
    (Key.Key_Right, Modifier.ControlModifier),
    (Key.Key_Up, Modifier.AltModifier),
    (Key.Key_Home, Modifier.NoModifier),
    (Key.Key_PageDown, Modifier.NoModifier),
    (Key.Key_Backspace, Modifier.NoModifier),
    (Key.Key_Back, Modifier.NoModifier),
    (Key.Key_Menu, Modifier.NoModifier),
    (Key.Key_Print, Modifier.NoModifier),
    (Key.Key_A, Modifier.NoModifier),
    (Key.Key_1, Modifier.NoModifier),
]


@pytest.mark.parametrize("screen", ["statement", "topic"])
def test_no_other_key_does_anything(with_keys, screen):
    stage = with_keys(screen).key(Key.Key_Tab)
    before, focused, picture = stage.state, stage.focused, stage.picture()
    for key, modifiers in FOREIGN:
        stage.key(key, modifiers, breath=0)
        assert stage.state == before, (key, modifiers)
        assert stage.focused is focused, (key, modifiers)
    assert stage.window.isVisible()
    assert stage.picture() == picture


SPECIAL = [
    *(Key.Key_VolumeUp, Key.Key_VolumeDown, Key.Key_VolumeMute, Key.Key_MediaPlay, Key.Key_MicMute),
    *(Key.Key_MediaTogglePlayPause, Key.Key_MediaPrevious, Key.Key_MediaNext),
    *(Key.Key_HomePage, Key.Key_LaunchMail, Key.Key_Search, Key.Key_Explorer, Key.Key_Calculator),
    *(Key.Key_Tools, Key.Key_Launch5, Key.Key_Launch9, Key.Key_TouchpadToggle, Key.Key_F13, Key.Key_F24),
    *(Key.Key_PowerOff, Key.Key_Sleep, Key.Key_WakeUp, Key.Key_Reload, Key.Key_Copy, Key.Key_Paste),
    *(Key.Key_Super_L, Key.Key_Meta, Key.Key_SysReq, Key.Key_Multi_key, Key.Key_Hangul, Key.Key_Select),
]


@pytest.mark.parametrize("screen", ["statement", "topic"])
def test_no_special_key_does_anything(with_keys, screen):
    stage = with_keys(screen).key(Key.Key_Tab)
    before, focused = stage.state, stage.focused
    for key in SPECIAL:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(stage.window, QKeyEvent(kind, key, Modifier.NoModifier))
        stage.settle()
        assert stage.state == before, key
        assert stage.focused is focused, key


def test_a_key_that_is_held_down_acts_once(with_keys):
    stage = with_keys("topic")
    focus(stage, "contrast")
    for repeated in (False, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Modifier.NoModifier, "\r", repeated)
        QCoreApplication.sendEvent(stage.window, event)
        # Longer than a key bounces.
        stage.clock.advance(0.6)
    assert stage.state.visitor.high_contrast


def test_a_key_shows_that_somebody_is_there(with_keys):
    stage = with_keys("topic").wait(30.0).key(Key.Key_Tab, breath=0)
    assert stage.scene.touched == stage.clock.now().seconds


def test_after_start_again_keys_do_nothing_for_three_seconds(with_keys):
    stage = with_keys("topic").key(Key.Key_Escape)
    loop = stage.scene
    for _ in range(4):
        stage.key(Key.Key_Tab, breath=0)
        stage.key(Key.Key_Return, breath=0)
    assert stage.scene == loop
    stage.clock.advance(3.1)
    focus(stage, "explore")
    assert isinstance(stage.key(Key.Key_Return).scene, Visit)


def test_a_window_of_a_kiosk_does_not_close(with_keys):
    stage = with_keys("statement")
    stage.window.setProperty("closable", False)
    stage.window.close()
    stage.settle()
    assert stage.window.isVisible()
    stage.window.setProperty("closable", True)


@pytest.mark.parametrize("by", ["key", "finger"])
@pytest.mark.parametrize("opens", ["languages", "explore"])
@pytest.mark.parametrize("ends", ["Escape", "idle"])
def test_whatever_opened_a_visit_has_no_focus_after_it(with_keys, opens, ends, by):
    stage = with_keys("statement")
    untouched = stage.focused
    if by == "key":
        focus(stage, opens)
        stage.key(Key.Key_Return)
    else:
        stage.tap(stage.find(opens))
    assert isinstance(stage.scene, Visit)
    if ends == "Escape":
        stage.key(Key.Key_Escape)
    while isinstance(stage.scene, Visit):
        stage.wait(1)
    assert stage.focused == untouched
    stage.wait(5).key(Key.Key_Return)
    assert isinstance(stage.scene, Loop)


@pytest.mark.parametrize("place", ["chip-fr", "explore", "languages"])
@pytest.mark.slow
def test_on_the_loop_the_focus_goes_with_the_item_that_had_it(with_keys, place):
    stage = with_keys("statement")
    untouched = stage.focused
    focus(stage, place)
    stage.wait(FOCUS_STAYS_S - 1)
    assert stage.focused.objectName() == place
    stage.wait(60)
    assert stage.focused == untouched


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
@pytest.mark.sample(1)
def test_any_key_of_the_pad_continues_and_the_focus_is_where_it_was(with_keys, key):
    stage = with_keys("topic")
    focus(stage, "contrast")
    while not stage.visitor.idleCard.property("shown"):
        stage.wait(1)
    stage.key(key)
    assert not stage.visitor.idleCard.property("shown")
    assert stage.focused.objectName() == "contrast"


@pytest.mark.slow
def test_the_focus_stays_with_the_tool_when_the_text_cannot_be_smaller(with_keys):
    stage = with_keys("topic", step=1)
    focus(stage, "smallerText")
    assert stage.key(Key.Key_Return).state.visitor.text_step == 0
    assert stage.focused.objectName() == "largerText"
    assert stage.focused.property("visualFocus")


def test_a_finger_brings_no_ring_to_the_tool_when_the_text_cannot_be_smaller(with_keys):
    stage = with_keys("topic", step=1)
    stage.tap(stage.find("smallerText"))
    assert stage.state.visitor.text_step == 0
    assert not stage.find("largerText").property("visualFocus")


@pytest.mark.parametrize("answer", ["answer-0", "answer-1", "answer-2"])
@pytest.mark.slow
def test_the_focus_goes_with_the_answer_to_a_reply_on_its_own_screen(with_keys, answer):
    stage = with_keys("quiz", step=3)
    focus(stage, answer)
    stage.key(Key.Key_Return).settle()
    assert not stage.all(answer)
    assert stage.focused.objectName() in {"later", "earlier"}
    assert stage.focused.property("visualFocus")


def test_a_finger_that_answers_brings_no_ring(with_keys):
    stage = with_keys("quiz", step=3)
    stage.tap(stage.find("answer-1"))
    stage.settle()
    assert not stage.all("answer-1")
    assert not any(item.property("visualFocus") for item in stage.controls())


@pytest.mark.parametrize(("turns", "other"), [("later", "earlier"), ("earlier", "later")])
@pytest.mark.slow
def test_at_either_end_of_a_text_the_focus_goes_to_the_way_back(with_keys, turns, other):
    stage = with_keys("topic", step=3)
    if turns == "earlier":
        stage.tap(stage.find("later"))
    else:
        topic = stage.world.deck.find_topic(stage.scene.place.anchor.page.partition("/")[0])
        stage.do(ev.LinkFollowed(f"{topic.id}/{topic.pages[-1].id}"))
    focus(stage, turns)
    while stage.find(turns).isEnabled():
        assert stage.focused.objectName() == turns
        stage.key(Key.Key_Return).settle()
    assert stage.focused.objectName() == other
    assert stage.focused.property("visualFocus")
