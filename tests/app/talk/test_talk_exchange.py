"""Talks that go to a colleague and come back, with their pictures."""

from pathlib import Path

import pytest

from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.app.talk.talk_exchange import TalkExchange, file_name
from kiosk.content.files.picture_files import read_picture
from kiosk.content.files.talk_archive import pack
from kiosk.core.content.talks.own_talk import OwnTalk
from kiosk.core.talk.own_slides import Written
from kiosk.core.talk.own_talk_toml import toml_of
from kiosk.core.talk.programme_editor import Draft, added, programme_of, remarked, wrote
from tests.fakes import LOOP, world
from tests.machine.pictures.test_picture_decoding import png, saved

FRAME = ("talk-welcome", "talk-number-first", "talk-number-last")


@pytest.fixture
def desk(qapp, tmp_path):
    """desk(name) gives a person's shelf and exchange; all share one folder."""

    def make(name):
        shelf = ProgrammeFiles(tmp_path / name)
        return shelf, TalkExchange(tmp_path / "shared", shelf)

    (tmp_path / "shared").mkdir()
    return make


def talk_with(picture):
    draft = added(Draft("own-1", "An evening: at 8/9"), "a")
    draft = wrote(draft, Written("own-1-1", "picture", "clay", "bus", "Where we are", picture=picture))
    draft = wrote(draft, Written("own-1-2", "statement", "teal", "bus", "Our desk", "Beside platform 4"))
    return programme_of(remarked(draft, "a", "Ask Ana"), FRAME)


@pytest.mark.slow
def test_a_talk_goes_to_a_colleague_with_its_pictures_and_gets_a_free_name(desk, tmp_path):
    shelf, exchange = desk("ana")
    (tmp_path / "shared/photo.jpg").write_bytes(saved("JPEG", (60, 30)))
    assert exchange.pictures() == ["photo.jpg"]
    talk = talk_with(exchange.draw("photo.jpg"))
    assert shelf.keep(talk)
    path = exchange.share(shelf.placed(talk))
    assert path.name == "An evening at 8 9.talk"

    other, inbox = desk("ben")
    assert inbox.talks() == [path.name]
    found = inbox.bring(path, ["own-1", "talk-25"])
    assert isinstance(found, OwnTalk)
    assert (found.id, found.title, found.remark_on("a")) == ("own-2", talk.title, "Ask Ana")
    known = other.added_to(world(*LOOP))
    shown = known.talks.programme("own-2")
    assert [step.show for step in shown.slides] == ["a", "own-2-1", "own-2-2"]
    drawn = Path(known.slide("own-2-1", None).picture.removeprefix("file://"))
    assert drawn.is_relative_to(tmp_path / "ben")
    assert not isinstance(read_picture(drawn, drawn.parent), str)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda toml: toml.replace("Beside platform 4", "Call 800 555 0199"), "holds a telephone number"),
        (lambda toml: toml.replace("Ask Ana", "Look at www.example.org"), "holds an address"),
        (lambda toml: toml.replace("Beside platform 4", "You are safe with us"), "is not said here"),
        (lambda toml: toml.replace("Ask Ana", "Nobody will tell the police."), "is not said here"),
        (lambda toml: toml.replace("Our desk", "x" * 71), "at most 70 fit"),
        (lambda toml: toml.replace('field = "teal"', 'field = "ink"'), "kept for the program"),
        (lambda toml: toml.replace('motif = "bus"', 'motif = "cross"'), "there is no drawing"),
        (lambda toml: toml.replace('kind = "statement"', 'kind = "figure"'), "statement"),
        (lambda toml: toml + 'topic = "x"\n', "topic"),
    ],
)
@pytest.mark.sample(1)
def test_a_text_of_a_colleague_passes_the_gates_of_content(desk, tmp_path, change, said):
    shelf, _ = desk("ana")
    name = shelf.draw(read_picture_of(png(), tmp_path))
    path = tmp_path / "shared/a.talk"
    path.write_bytes(pack(change(toml_of(talk_with(name))), {name: (shelf.pictures / name).read_bytes()}))
    problems = desk("ben")[1].bring(path, [])
    assert said in " ".join(str(problem) for problem in problems)
    assert not list((tmp_path / "ben").rglob("*.toml"))


def read_picture_of(raw, folder):
    (folder / "p.png").write_bytes(raw)
    return read_picture(folder / "p.png", folder)


@pytest.mark.parametrize(
    ("pictures", "said"),
    [
        ({}, "is missing"),
        ({"0123456789abcdef.png": png()[:-40] + b"\0" * 40}, "a picture is broken"),
    ],
)
def test_a_picture_that_cannot_be_drawn_is_refused(desk, tmp_path, pictures, said):
    path = tmp_path / "shared/a.talk"
    path.write_bytes(pack(toml_of(talk_with("0123456789abcdef.png")), pictures))
    (problem,) = desk("ben")[1].bring(path, [])
    assert said in problem.text


def test_a_full_list_and_a_full_disk_are_said(desk, tmp_path):
    _, exchange = desk("ana")
    path = exchange.share(programme_of(added(Draft("own-1", "Mine"), "a"), FRAME))
    assert "remove one first" in exchange.bring(path, [f"own-{n}" for n in range(1, 21)])[0].text
    (tmp_path / "ben").write_text("a file where the folder should be")
    assert "the disk does not take it" in desk("ben")[1].bring(path, [])[0].text


@pytest.mark.parametrize(
    ("title", "name"),
    [("Plain", "Plain"), ("../../etc", "etc"), ("a/b\\c:d", "a b c d"), ("حديثي", "حديثي"), ("…", "talk")],
)
def test_a_title_becomes_the_name_of_a_file(title, name):
    assert file_name(title) == name


@pytest.mark.slow
def test_pictures_without_a_talk_go_and_those_of_a_faulty_file_stay(desk, tmp_path):
    shelf, _ = desk("ana")
    kept, lost = (shelf.draw(read_picture_of(png(size=(n, 9)), tmp_path)) for n in (10, 11))
    shelf.keep(talk_with(kept))
    file = tmp_path / "ana/programmes/own-1.toml"
    file.write_text("broken [\n" + file.read_text("utf-8"), "utf-8")
    shelf.sweep()
    assert [path.name for path in shelf.pictures.iterdir()] == [kept]
    assert lost != kept


def test_a_slide_whose_picture_is_gone_is_left_out_and_named(desk, log_warnings):
    shelf, _ = desk("ana")
    shelf.keep(talk_with("0123456789abcdef.png"))
    shown = shelf.added_to(world(*LOOP)).talks.programme("own-1")
    assert [step.show for step in shown.slides] == ["a", "own-1-2"]
    assert any("0123456789abcdef.png" in line for line in log_warnings())
