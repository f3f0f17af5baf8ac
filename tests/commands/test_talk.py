"""``talk``: one's own talks as files, from a terminal."""

from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.cli.main import main
from kiosk.core.talk.programme_editor import Draft, added, programme_of


def kept(folder, name="own-1"):
    ProgrammeFiles(folder).keep(programme_of(added(Draft(name, "An evening"), "your-passport"), ()))


def test_a_talk_is_exported_and_imported_under_a_free_name(tmp_path, capsys):
    kept(tmp_path / "ana")
    kept(tmp_path / "ben")
    file = tmp_path / "evening.talk"
    assert main(["talk", "export", "own-1", "--out", str(file), "--state", str(tmp_path / "ana")]) == 0
    assert f"{file} is written" in capsys.readouterr().out
    assert main(["talk", "import", str(file), "--state", str(tmp_path / "ben")]) == 0
    assert "“An evening” is added as own-2" in capsys.readouterr().out
    assert [talk.id for talk in ProgrammeFiles(tmp_path / "ben").talks()] == ["own-1", "own-2"]


def test_an_unknown_talk_and_a_file_that_is_none_are_said(tmp_path, capsys):
    assert main(["talk", "export", "own-7", "--state", str(tmp_path)]) == 2
    assert "there is no talk “own-7”" in capsys.readouterr().out
    bad = tmp_path / "bad.talk"
    bad.write_bytes(b"no zip")
    assert main(["talk", "import", str(bad), "--state", str(tmp_path)]) == 1
    assert "is no talk, or it is damaged" in capsys.readouterr().out
