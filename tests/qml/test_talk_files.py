"""Pictures and talks that come as files, and talks that leave as files and on paper, at a real console."""

import pytest
from pypdf import PdfReader

from kiosk.app.talk.console_window import Console, FilesOfTalks
from kiosk.app.talk.handout_job import HandoutJob
from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.app.talk.talk_exchange import TalkExchange
from kiosk.loading.sources import DEMO_SITE, Sources
from tests.machine.pictures.test_picture_decoding import saved
from tests.qml.stages import Stage, items_of
from tests.qml.test_console import names, touch, words
from tests.qml.test_own_programmes import FRAME

SOURCES = Sources(DEMO_SITE, demo=True, mode="present")
A_MINUTE = 60_000
"""Milliseconds: another process prints."""


@pytest.fixture
def desk(consoles, tmp_path):
    """desk(name) gives a stage and the console of a person; all share a folder of files."""
    (tmp_path / "shared").mkdir()

    def make(name="ana", later=None):
        shelf = ProgrammeFiles(tmp_path / name)
        exchange = TalkExchange(tmp_path / "shared", shelf)
        printer = HandoutJob(SOURCES, tmp_path / name)
        files = FilesOfTalks(exchange, printer, *([later] if later else []))
        stage, console = consoles(Stage(sources=SOURCES), (1366, 768), own=shelf, files=files)
        stage.settle()
        return stage, console

    return make


def settle(stage, console):
    stage.settle()
    console.window.grabWindow()
    stage.settle()


def picture_in(window):
    """Photographs, and no pictures of rows."""
    return [i for i in items_of(window) if i.objectName() == "picture" and i.inherits("QQuickImage")]


@pytest.mark.slow
def test_a_picture_of_the_folder_becomes_a_slide(desk, tmp_path):
    (tmp_path / "shared/room.jpg").write_bytes(saved("JPEG", (80, 40)))
    stage, console = desk()
    console.editor.make()
    stage.settle()
    touch(stage, console, "Write")
    touch(stage, console, "Picture slide")
    console.editor.draft.setText("headline", "Where we are")
    settle(stage, console)
    assert "Slide 1: Choose a picture." in words(console.window)
    assert str(tmp_path / "shared") in words(console.window)
    touch(stage, console, "room.jpg")
    settle(stage, console)
    assert len(picture_in(console.window)) == 1
    touch(stage, console, "Save this talk")
    console.view.begin("own-1")
    console.view.controls.choose("own-1-1")
    settle(stage, console)
    (shown,) = picture_in(stage.window)
    assert round(shown.width() / shown.height(), 1) == 2.0
    middle = shown.mapToScene(shown.boundingRect().center()).toPoint()
    assert stage.window.grabWindow().pixelColor(middle).name() == "#102030"


@pytest.mark.slow
def test_a_removal_that_is_undone_brings_the_picture_back(desk, tmp_path):
    (tmp_path / "shared/room.jpg").write_bytes(saved("JPEG", (80, 40)))
    stage, console = desk()
    console.editor.make()
    console.editor.draft.write("picture")
    console.editor.draft.setText("headline", "Where we are")
    console.files.takePicture("room.jpg", "own-1-1")
    console.editor.keep()
    before = (tmp_path / "ana/programmes/own-1.toml").read_text("utf-8")
    console.editor.discard("own-1")
    assert stage.store.world.slide("own-1-1", None) is None
    console.editor.undo()
    assert (tmp_path / "ana/programmes/own-1.toml").read_text("utf-8") == before
    console.view.begin("own-1")
    console.view.controls.choose("own-1-1")
    settle(stage, console)
    assert len(picture_in(stage.window)) == 1


@pytest.mark.slow
def test_a_broken_picture_is_said_and_the_slide_waits(desk, tmp_path):
    (tmp_path / "shared/room.png").write_bytes(b"\x89PNG broken")
    stage, console = desk()
    console.editor.make()
    console.editor.draft.write("picture")
    stage.settle()
    touch(stage, console, "Write")
    touch(stage, console, "room.png")
    (said,) = {word for word in words(console.window) if word.startswith("room.png cannot be used: ")}
    assert "save it again" in said
    assert "Save this talk" not in names(console)


@pytest.mark.slow
def test_a_file_is_drawn_in_a_thread_while_the_console_waits(desk, tmp_path):
    (tmp_path / "shared/room.jpg").write_bytes(saved("JPEG", (80, 40)))
    jobs = []
    stage, console = desk(later=jobs.append)
    console.editor.make()
    console.editor.draft.write("picture")
    files = console.files
    files.takePicture("room.jpg", "own-1-1")
    files.takePicture("room.jpg", "own-1-1")
    assert (len(jobs), files.property("busy")) == (1, True)
    jobs.pop()()
    stage.settle()
    assert not files.property("busy")


@pytest.mark.slow
def test_a_talk_is_shared_and_brought_by_a_colleague(desk, tmp_path):
    stage, console = desk("ana")
    console.editor.make()
    console.editor.draft.rename("An evening")
    console.editor.draft.add("your-passport")
    console.editor.keep()
    stage.settle()
    touch(stage, console, "An evening")
    touch(stage, console, "Share as a file")
    path = tmp_path / "shared/An evening.talk"
    assert path.is_file()
    assert f"Saved: An evening.talk, in the folder {path.parent}" in words(console.window)

    other, desk_of_ben = desk("ben")
    touch(other, desk_of_ben, "Add from a file")
    touch(other, desk_of_ben, "An evening.talk")
    assert "Added to the list: An evening" in words(desk_of_ben.window)
    touch(other, desk_of_ben, "All talks")
    touch(other, desk_of_ben, "An evening")
    touch(other, desk_of_ben, "Begin the talk")
    shown = [row["ref"] for row in desk_of_ben.view.slides.property("rows")]
    assert shown == [*FRAME[:2], "your-passport", FRAME[2]]


@pytest.mark.slow
def test_a_talk_is_written_in_a_thread_while_the_console_waits(desk, tmp_path):
    jobs = []
    stage, console = desk(later=jobs.append)
    console.editor.make()
    console.editor.draft.add("your-passport")
    console.editor.keep()
    files = console.files
    files.look()
    files.share("own-1")
    files.share("own-1")
    assert not any((tmp_path / "shared").iterdir())
    assert (files.property("told"), files.property("busy")) == ("Saving the file …", True)
    assert len(jobs) == 2, "the folder, and the talk"
    for job in jobs:
        job()
    stage.settle()
    assert [path.name for path in (tmp_path / "shared").iterdir()] == ["My talk 1.talk"]
    assert not files.property("busy")
    assert files.property("told").startswith("Saved: ")


def test_a_file_that_is_no_talk_is_said(desk, tmp_path):
    (tmp_path / "shared/bad.talk").write_bytes(b"no zip")
    stage, console = desk()
    touch(stage, console, "Add from a file")
    touch(stage, console, "bad.talk")
    (said,) = {word for word in words(console.window) if word.startswith("bad.talk cannot be used: ")}
    assert "ask for the file again" in said
    assert not (tmp_path / "ana/programmes").exists()


def test_a_built_in_talk_is_printed_but_not_shared(desk):
    stage, console = desk()
    touch(stage, console, "A short talk, 10 minutes")
    assert "Save for printing" in names(console)
    assert "Share as a file" not in names(console)


@pytest.mark.slow
def test_a_talk_of_ones_own_is_printed_from_the_console(desk, tmp_path, qtbot):
    stage, console = desk()
    console.editor.make()
    console.editor.draft.add("your-passport")
    console.editor.draft.setRemark("Ask Ana")
    console.editor.keep()
    stage.settle()
    touch(stage, console, "My talk 1")
    touch(stage, console, "Save for printing")
    files = console.files
    assert files.property("told") == "Saving the file …"
    qtbot.waitUntil(lambda: not files.property("busy"), timeout=A_MINUTE)
    folder = tmp_path / "shared"
    names_of = "My talk 1-a4.pdf and My talk 1-a5.pdf"
    assert files.property("told") == f"Saved: {names_of}, in the folder {folder}"
    pages = PdfReader(folder / "My talk 1-a4.pdf").pages
    assert "Your own note: Ask Ana" in " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_a_console_that_keeps_nothing_offers_no_files(qapp):
    stage = Stage(sources=SOURCES)
    stage.kiosk.load()
    console = Console(stage.kiosk)
    console.window.show()
    stage.settle()
    assert not {"Add from a file", "Save for printing"} & set(names(console))
    console.end()
    stage.end()
