"""The programme editor in a real window: order by finger and keys, pictures, notes and texts of slides."""

import pytest
from PySide6.QtCore import QMetaObject, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.core.state import events as ev
from kiosk.window.base.enums import ConsolePlace
from tests.qml.stages import Stage, accessible_name, items_of
from tests.qml.test_console import names, touch, words
from tests.qml.test_own_programmes import FRAME, desk, field  # noqa: F401  (desk is a fixture)

_ROUNDS = 50
SLIDES = ("your-passport", "going-to-work-abroad", "before-you-travel", "check-an-offer/before-you-say-yes")


@pytest.fixture
def editor(desk, tmp_path):  # noqa: F811
    """editor(*slides) gives a stage and its console with a new talk of these slides."""

    def make(*slides, size=(1366, 768)):
        stage, console = desk(tmp_path)
        console.window.setGeometry(0, 0, *size)
        console.editor.make()
        for slide in slides:
            console.editor.draft.add(slide)
        for _ in range(_ROUNDS):
            # A window that was just shown lays out its lists with its first frames.
            settle(stage, console)
            if found(console, "handle") or not slides:
                break
        return stage, console

    return make


def settle(stage, console):
    stage.settle()
    console.slides.show_all()
    console.window.grabWindow()
    stage.settle()


def shows(console):
    return [row["ref"] for row in console.editor.shown.property("rows")]


def found(console, name):
    return [item for item in items_of(console.window) if item.objectName() == name]


def middle(item):
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def typed(console, text):
    for sign in text:
        QTest.keyClick(console.window, sign)


def drag_by_mouse(console, begin, end):
    QTest.mousePress(console.window, Qt.MouseButton.LeftButton, pos=begin)
    for part in (0.3, 0.6, 1.0):
        QTest.mouseMove(console.window, begin + (end - begin) * part)
    QTest.mouseRelease(console.window, Qt.MouseButton.LeftButton, pos=end)


def drag_by_finger(console, begin, end):
    for act, place in [("press", begin), *(("move", begin + (end - begin) * n / 5) for n in range(1, 6))]:
        hand = QTest.touchEvent(console.window, Stage.finger(), False)
        getattr(hand, act)(0, place, console.window).commit()
    QTest.touchEvent(console.window, Stage.finger(), False).release(0, end, console.window).commit()


@pytest.mark.parametrize("drag", [drag_by_mouse, drag_by_finger])
@pytest.mark.parametrize(("carried", "onto", "order"), [(0, 2, (1, 2, 0, 3)), (3, 0, (3, 0, 1, 2))])
@pytest.mark.slow
def test_a_slide_is_dragged_by_its_handle(editor, drag, carried, onto, order):
    stage, console = editor(*SLIDES)
    handles = found(console, "handle")
    assert len(handles) == 4
    aside = handles[onto].height() / 2 - 2
    end = middle(handles[onto]) + QPointF(0, aside if onto > carried else -aside).toPoint()
    drag(console, middle(handles[carried]), end)
    settle(stage, console)
    assert shows(console) == [SLIDES[n] for n in order]
    assert console.editor.shown.property("selected") == SLIDES[carried]


def test_a_slide_that_is_put_back_stays(editor):
    stage, console = editor(*SLIDES)
    handle = found(console, "handle")[1]
    drag_by_mouse(console, middle(handle), middle(handle) + QPointF(0, 3).toPoint())
    settle(stage, console)
    assert shows(console) == list(SLIDES)


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
@pytest.mark.slow
def test_keys_order_last_and_take_out_and_the_focus_stays_on_the_slide(editor, modifier):
    stage, console = editor(*SLIDES)
    row = next(i for i in items_of(console.window) if accessible_name(i).startswith("1. "))
    row.takeFocus()
    plain = Qt.KeyboardModifier.NoModifier
    for key, held in [(Qt.Key.Key_Down, modifier)] * 2 + [(Qt.Key.Key_Plus, plain)]:
        QTest.keyClick(console.window, key, held)
        settle(stage, console)
    assert shows(console) == [SLIDES[n] for n in (1, 2, 0, 3)]
    assert console.editor.shown.property("rows")[2]["minutes"] == "3 min"
    assert accessible_name(console.window.activeFocusItem()).startswith("3. ")
    QTest.keyClick(console.window, Qt.Key.Key_Up, modifier)
    settle(stage, console)
    assert shows(console)[1] == SLIDES[0]
    QTest.keyClick(console.window, Qt.Key.Key_Delete)
    settle(stage, console)
    assert SLIDES[0] not in shows(console)


@pytest.mark.slow
def test_a_slide_is_shown_as_the_room_would_see_it(editor):
    stage, console = editor(*SLIDES)
    for slide, said in [(SLIDES[0], "passport"), (SLIDES[3], "Before you say yes")]:
        console.editor.draft.select(slide)
        settle(stage, console)
        (preview,) = found(console, "ownPreview")
        assert said in " ".join(words_in(preview))


def words_in(item):
    queue, texts = [item], []
    while queue:
        each = queue.pop()
        queue += each.childItems()
        texts += [str(each.property("text"))] if each.property("text") else []
    return texts


def test_enter_in_the_search_adds_the_first_found_and_nothing_without_words(editor):
    stage, console = editor()
    search = field(console, "Find a slide")
    search.forceActiveFocus()
    QTest.keyClick(console.window, Qt.Key.Key_Return)
    assert shows(console) == []
    typed(console, "passport")
    found_first = next(
        r for r in console.editor.shown.property("choices") if r["ref"] and "passport" in r["title"].lower()
    )
    QTest.keyClick(console.window, Qt.Key.Key_Return)
    settle(stage, console)
    assert shows(console) == [found_first["ref"]]
    assert search.property("text") == ""
    typed(console, "xyzxyz")
    QTest.keyClick(console.window, Qt.Key.Key_Return)
    settle(stage, console)
    assert "No slide has these words." in words(console.window)
    assert len(shows(console)) == 1


def test_choices_are_below_the_names_of_their_topics(editor):
    stage, console = editor()
    heads = [row["title"] for row in console.editor.shown.property("choices") if not row["ref"]]
    topics = [topic.title for topic in stage.store.world.deck.topics]
    assert heads == ["Only for talks", "Panels of the screen", *topics]
    search = field(console, "Find a slide")
    search.forceActiveFocus()
    typed(console, "before you say yes")
    settle(stage, console)
    shown = words_in(found(console, "ownChoices")[0])
    assert {"Check an offer", "Before you say yes"} <= set(shown)
    assert "Panels of the screen" not in shown


@pytest.mark.slow
def test_a_talk_begins_as_a_copy_of_a_built_in_one(desk, tmp_path):  # noqa: F811
    stage, console = desk(tmp_path)
    console.editor.copy("talk-25")
    stage.settle()
    origin = stage.store.world.talks.programme("talk-25")
    touch(stage, console, "Save this talk")
    made = stage.store.world.talks.programme("own-1")
    assert [(s.show, s.activity) for s in made.slides] == [(s.show, s.activity) for s in origin.slides]
    assert stage.store.world.talks.guide_to("own-1") == stage.store.world.talks.guide_to("talk-25")


@pytest.mark.slow
def test_a_note_is_typed_kept_and_shown_first_to_the_leader_alone(editor, desk, tmp_path):  # noqa: F811
    stage, console = editor("your-passport")
    touch(stage, console, "Note")
    next(i for i in items_of(console.window) if i.objectName() == "paper").forceActiveFocus()
    typed(console, "Ask Ana first")
    settle(stage, console)
    touch(stage, console, "Save this talk")
    again, other = desk(tmp_path)
    other.view.begin("own-1")
    other.view.controls.choose("your-passport")
    again.settle()
    note, *house = other.view.property("notes")
    assert note == {"kind": "own", "text": "Your own note: Ask Ana first"}
    assert house
    assert "Ask Ana first" not in " ".join(again.words())


@pytest.mark.slow
def test_a_slide_is_written_shown_and_kept(editor, desk, tmp_path):  # noqa: F811
    stage, console = editor()
    touch(stage, console, "Write")
    touch(stage, console, "Text slide")
    field(console, "Headline").forceActiveFocus()
    typed(console, "Our desk")
    assert "Slide 1: Write a headline and a text." in words(console.window)
    assert "Save this talk" not in names(console)
    QTest.keyClick(console.window, Qt.Key.Key_Tab)
    typed(console, "Beside platform 4")
    settle(stage, console)
    assert {"Our desk", "Beside platform 4"} <= set(words_in(found(console, "ownPreview")[0]))
    touch(stage, console, "Save this talk")
    again, other = desk(tmp_path)
    other.view.begin("own-1")
    other.view.controls.choose("own-1-1")
    again.settle()
    assert "Beside platform 4" in again.words()


@pytest.mark.slow
def test_the_rows_of_a_written_list_come_one_by_one(editor):
    stage, console = editor()
    touch(stage, console, "Write")
    touch(stage, console, "List slide")
    for name, text in [
        ("Headline", "Bring"),
        ("Text below the headline", "With you"),
        ("Row 1", "Water"),
        ("Row 2", "Bread"),
    ]:
        field(console, name).forceActiveFocus()
        typed(console, text)
    settle(stage, console)
    touch(stage, console, "Save this talk")
    console.view.begin("own-1")
    console.view.controls.choose("own-1-1")
    stage.settle()
    console.view.controls.step(True)
    assert stage.scene.revealed == 1
    console.view.controls.step(True)
    assert stage.scene.revealed == 2


def test_a_number_is_refused_with_a_way_to_mend_it(editor):
    stage, console = editor("your-passport")
    console.editor.draft.setRemark("Call 800 555 0199")
    settle(stage, console)
    said = "Slide 1: Leave out the phone number. Every slide shows the confirmed number."
    assert said in words(console.window)
    console.editor.keep()
    assert stage.store.world.talks.programme("own-1") is None
    console.editor.draft.setRemark("Call the desk")
    settle(stage, console)
    assert said not in words(console.window)


@pytest.mark.slow
def test_a_written_slide_is_left_out_where_the_room_reads_another_language(editor):
    stage, console = editor("your-passport")
    console.editor.draft.write("statement")
    console.editor.draft.setText("headline", "Notre bureau")
    console.editor.draft.setText("lead", "Quai 4")
    console.editor.draft.writeIn("fr")
    console.editor.keep()
    console.view.begin("own-1")
    stage.settle()
    assert [row["ref"] for row in console.view.slides.property("rows")] == [
        *FRAME[:2],
        "your-passport",
        FRAME[2],
    ]
    stage.do(ev.LanguageChosen("fr"))
    assert "own-1-1" in [row["ref"] for row in console.view.slides.property("rows")]


@pytest.mark.slow
def test_typing_keeps_both_lists_where_they_are(editor):
    stage, console = editor()
    for row in [row for row in console.editor.shown.property("choices") if row["ref"]][:20]:
        console.editor.draft.add(row["ref"])
    console.editor.draft.select(shows(console)[0])
    settle(stage, console)
    chosen, choices = (found(console, name)[0] for name in ("ownSlides", "ownChoices"))
    assert chosen.property("contentY") == 0
    choices.setProperty("contentY", 300.0)
    settle(stage, console)
    field(console, "Name of the talk").forceActiveFocus()
    typed(console, "abc")
    settle(stage, console)
    assert choices.property("contentY") == 300.0
    console.editor.draft.select(shows(console)[-1])
    settle(stage, console)
    assert chosen.property("contentY") > 300


@pytest.mark.slow
def test_every_talk_can_be_reached_below_those_of_ones_own(desk, tmp_path):  # noqa: F811
    stage, console = desk(tmp_path)
    console.window.setGeometry(0, 0, 1366, 768)
    for _ in range(3):
        console.editor.make()
        console.editor.draft.add("your-passport")
        console.editor.keep()
    settle(stage, console)
    for _ in range(3):
        if "More below" not in names(console):
            break
        touch(stage, console, "More below")
        settle(stage, console)
    assert "More below" not in names(console)
    touch(stage, console, "A workshop, 45 minutes")
    assert console.view.property("place") == ConsolePlace.Kind.Guide


@pytest.mark.parametrize("language", ["en", "ar", "fr"])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1920, 1080), (1280, 1024)])
@pytest.mark.slow
def test_nothing_in_the_editor_leaves_its_window(editor, size, language):
    stage, console = editor(*SLIDES, size=size)
    console.view.chooseStaffLanguage(language)
    for side in range(3):
        button = [i for i in items_of(console.window) if i.inherits("QQuickAbstractButton")]
        tabs = [i for i in button if i.property("side")]
        assert len(tabs) == 3
        QMetaObject.invokeMethod(tabs[side], "click")
        settle(stage, console)
        for item in (i for i in items_of(console.window) if i.inherits("QQuickAbstractButton")):
            area = item.mapRectToScene(item.boundingRect())
            assert area.left() >= 0, accessible_name(item)
            assert area.right() <= size[0], accessible_name(item)
