"""A talk of one's own, put together at a real console and kept in a real folder."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.talk.programme_editor import Draft, added, programme_of
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.staging.complaints import complaints
from tests.qml.stages import Stage, accessible_name, items_of
from tests.qml.test_console import names, touch, words

ROOT = Path(__file__).parent.parent.parent
FRAME = ["talk-welcome", "talk-number-first", "talk-number-last"]


@pytest.fixture
def desk(consoles):
    """desk(folder) gives a stage that presents and a console that keeps programmes in the folder."""

    def make(folder):
        sources = Sources(DEMO_SITE, demo=True, mode="present")
        stage, console = consoles(Stage(sources=sources), own=ProgrammeFiles(folder))
        stage.settle()
        return stage, console

    return make


def field(console, name):
    return next(
        i for i in items_of(console.window) if accessible_name(i) == name and i.inherits("QQuickTextInput")
    )


@pytest.mark.slow
def test_it_is_put_together_kept_led_and_there_again(desk, tmp_path):
    stage, console = desk(tmp_path)
    touch(stage, console, "Make your own")
    assert isinstance(stage.scene, Loop)
    console.editor.draft.add("your-passport")
    console.editor.draft.add("going-to-work-abroad")
    stage.settle()
    title = field(console, "Name of the talk")
    title.forceActiveFocus()
    QTest.keyClick(console.window, Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier)
    console.editor.draft.move("going-to-work-abroad", True)
    console.editor.draft.last("going-to-work-abroad", True)
    stage.settle()
    touch(stage, console, "Save this talk")
    assert "My talk 1" in " ".join(words(console.window))
    assert "7 minutes and 5 slides" not in words(console.window)
    assert "8 minutes and 5 slides" in words(console.window)

    again, other = desk(tmp_path)
    programme = again.store.world.talks.programme("own-1")
    shown = [slide.show for slide in programme.slides]
    assert shown == [*FRAME[:2], "going-to-work-abroad", "your-passport", FRAME[2]]
    other.view.begin("own-1")
    again.settle()
    assert again.scene.slide.panel == "talk-welcome"


@pytest.mark.slow
def test_fingers_choose_order_and_take_out(desk, tmp_path):
    stage, console = desk(tmp_path)
    touch(stage, console, "Make your own")
    assert "Save this talk" not in names(console)
    choices = [row for row in console.editor.shown.property("choices") if row["ref"]]
    for row in choices[:2]:
        touch(stage, console, row["title"])
    assert [row["ref"] for row in console.editor.shown.property("rows")] == [
        row["ref"] for row in choices[:2]
    ]
    touch(stage, console, choices[0]["title"])
    assert [row["ref"] for row in console.editor.shown.property("rows")] == [choices[1]["ref"]]
    touch(stage, console, "One minute more")
    assert console.editor.shown.property("rows")[0]["minutes"] == "3 min"
    touch(stage, console, "Remove this slide")
    assert console.editor.shown.property("rows") == []
    touch(stage, console, "Leave without saving")
    assert "Make your own" in names(console)
    assert not (tmp_path / "programmes").exists()


@pytest.mark.slow
def test_it_can_be_changed_and_removed(desk, tmp_path):
    ProgrammeFiles(tmp_path).keep(programme_of(added(Draft("own-1", "Mine"), "your-passport"), FRAME))
    stage, console = desk(tmp_path)
    touch(stage, console, "Edit")
    console.editor.draft.add("before-you-travel")
    stage.settle()
    touch(stage, console, "Save this talk")
    assert len(stage.store.world.talks.programme("own-1").slides) == 5
    touch(stage, console, "Remove")
    assert stage.store.world.talks.programme("own-1") is None
    assert not list((tmp_path / "programmes").iterdir())


def test_a_removal_can_be_undone_until_staff_do_something_else(desk, tmp_path):
    kept = programme_of(added(Draft("own-1", "Mine"), "your-passport"), FRAME)
    ProgrammeFiles(tmp_path).keep(kept)
    stage, console = desk(tmp_path)
    before = stage.store.world.talks.programme("own-1")
    touch(stage, console, "Remove")
    assert any("Mine" in word and word.endswith(" was removed.") for word in words(console.window))
    touch(stage, console, "Undo")
    assert stage.store.world.talks.programme("own-1") == before
    assert "Undo" not in names(console)
    assert [file.name for file in (tmp_path / "programmes").iterdir()] == ["own-1.toml"]
    touch(stage, console, "Remove")
    touch(stage, console, "For travellers, 25 minutes")
    touch(stage, console, "Other talks")
    assert "Undo" not in names(console)


def test_a_faulty_file_is_named_and_left_out_and_a_bare_one_gets_its_frame(desk, tmp_path, log_warnings):
    folder = tmp_path / "programmes"
    folder.mkdir()
    (folder / "own-1.toml").write_text("id = 3", "utf-8")
    (folder / "other.toml").write_text(
        'id = "other"\ntitle = "T"\n[[slide]]\nshow = "your-passport"\nminutes = 1\n'
    )
    text = 'id = "own-2"\ntitle = "T"\n[[slide]]\nshow = "{}"\nminutes = 1\n'
    (folder / "own-2.toml").write_text(
        text.format("your-passport") + '[[slide]]\nshow = "gone"\nminutes = 1\n'
    )
    stage, _ = desk(tmp_path)
    talks = stage.store.world.talks
    assert [p.id for p in talks.programmes if p.id.startswith("o")] == ["own-2"]
    assert [s.show for s in talks.programme("own-2").slides] == [*FRAME[:2], "your-passport", FRAME[2]]
    assert any("own-1.toml" in line for line in log_warnings())


@pytest.mark.slow
def test_a_disk_that_takes_nothing_is_said_and_the_talk_goes_on(desk, tmp_path):
    (tmp_path / "programmes").write_text("a file where the folder should be")
    stage, console = desk(tmp_path)
    console.editor.make()
    console.editor.draft.add("your-passport")
    console.editor.keep()
    stage.settle()
    assert "Your change could not be saved. It will be lost when the program closes." in words(console.window)
    console.view.begin("own-1")
    stage.settle()
    assert stage.scene.programme == "own-1"


FULL_DISK = """
import pathlib, resource, signal, sys
from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.core.talk.programme_editor import Draft, added, programme_of
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
made = programme_of(added(Draft("own-1", "Mine"), "a"), ())
sys.exit(ProgrammeFiles(pathlib.Path(sys.argv[1])).keep(made))
"""


@pytest.mark.slow
def test_a_full_disk_keeps_the_one_before(tmp_path):
    shelf = ProgrammeFiles(tmp_path)
    assert shelf.keep(programme_of(added(Draft("own-1", "Before"), "a"), ()))
    ended = subprocess.run([sys.executable, "-c", FULL_DISK, str(tmp_path)], cwd=ROOT, check=False)
    assert ended.returncode == 0
    (file,) = (tmp_path / "programmes").iterdir()
    assert "Before" in file.read_text("utf-8")


def test_where_nothing_can_be_kept_nothing_is_offered(talk):
    _, console = talk(programme="")
    assert "Make your own" not in names(console)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768), (1920, 1080)])
@pytest.mark.slow
def test_names_of_talks_are_clear_of_what_is_said_of_them(desk, tmp_path, width, height):
    """In French both are long, and the tools are beside them."""
    named = Draft("own-1", "Pour les familles qui attendent le train")
    ProgrammeFiles(tmp_path).keep(programme_of(added(named, "your-passport"), FRAME))
    stage, console = desk(tmp_path)
    console.view.chooseStaffLanguage("fr")
    console.window.resize(width, height)
    stage.settle()
    console.window.grabWindow()
    shown = [item for item in items_of(console.window) if item.isVisible()]
    places = {
        name: [item.mapRectToScene(item.boundingRect()) for item in shown if item.objectName() == name]
        for name in ("talkTitle", "talkDetail")
    }
    titles, details = places["talkTitle"], places["talkDetail"]
    assert len(titles) == len(details) >= 5
    between = width / 60
    for title, detail in zip(titles, details, strict=True):
        beside = title.right() + between <= detail.left()
        assert beside or title.bottom() <= detail.top() + 1


@pytest.mark.parametrize("language", ["en", "ar", "am", "fr", "hi", "ur", "zh-Hans"])
@pytest.mark.slow
def test_the_minutes_of_each_slide_have_room_between_their_buttons(desk, tmp_path, language):
    stage, console = desk(tmp_path)
    console.view.chooseStaffLanguage(language)
    console.editor.copy("talk-10")
    stage.settle()
    for _ in range(12):
        console.editor.draft.last("going-to-work-abroad", True)
    stage.settle()
    console.window.grabWindow()
    assert [said for said in complaints(console.window) if "wider than its place" in said] == []
