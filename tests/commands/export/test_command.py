"""The command as it is called: sets of files, clear errors, and what comes without python-pptx."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.commands.export.command import ExportOptions, export
from kiosk.core.talk.programme_editor import Draft, added, programme_of
from kiosk.loading.sources import DEMO_SITE, Sources

ROOT = Path(__file__).parents[3]
DEMO = Sources(DEMO_SITE, mode="present", demo=True)
FRAME = ("talk-welcome", "talk-number-first", "talk-number-last")


@pytest.fixture
def made(qapp, tmp_path, capsys):
    """made(**options) exports a short talk: the exit code, what was said, the names in the folder."""
    short = programme_of(added(Draft("own-1", "Mine"), "your-passport"), FRAME)
    ProgrammeFiles(tmp_path / "state").keep(short)

    def make(**options):
        plain = ExportOptions(DEMO, "own-1", ("en",), tmp_path / "out", tmp_path / "state", shape="4:3")
        wanted = replace(plain, **options)
        code = export(wanted)
        there = wanted.out.iterdir() if wanted.out.is_dir() else ()
        return code, capsys.readouterr().out, sorted(path.name for path in there)

    return make


@pytest.mark.slow
def test_two_languages_are_two_sets_with_names_that_tell_them_apart(made):
    code, said, names = made(languages=("fr", "ar"), notes="fr", shape="16:9")
    sets = ("own-1-ar-notes-fr", "own-1-fr")
    assert code == 0
    assert names == [
        "made-by-awareness-kiosk.json",
        *(f"{stem}{end}" for stem in sets for end in ("", "-notes.pdf", "-slides.pdf", ".pptx")),
    ]
    assert [Path(line).name for line in said.splitlines()] == names[1:]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"programme": "talk-5"}, "there is no programme “talk-5”: use one of own-1, talk-10"),
        ({"languages": ("en", "ti")}, "“ti” is not offered here"),
        ({"notes": "ti"}, "“ti” is not offered here"),
    ],
)
@pytest.mark.slow
def test_what_is_not_known_is_said_and_nothing_is_written(made, options, said):
    code, told, names = made(**options)
    assert (code, names) == (2, [])
    assert said in told


def test_a_site_that_cannot_be_read_ends_it(made, tmp_path, log_warnings):
    assert made(sources=replace(DEMO, site=tmp_path / "nowhere.toml"))[::2] == (1, [])


@pytest.mark.slow
def test_a_foreign_file_in_the_way_is_said(made, tmp_path):
    (tmp_path / "out").mkdir()
    mine = tmp_path / "out/own-1-en-4x3-notes.pdf"
    mine.write_bytes(b"mine")
    code, said, names = made()
    assert (code, names) == (1, [mine.name])
    assert f"{mine} was not written by an export" in said
    assert mine.read_bytes() == b"mine"


@pytest.mark.slow
def test_a_folder_that_cannot_be_made_is_said(made, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    code, said, _ = made(out=tmp_path / "file/out")
    assert code == 1
    assert "cannot be written: Not a directory. Nothing was changed." in said


BLOCKED = """
import sys
sys.modules |= dict.fromkeys(("pptx", "lxml", "PIL", "xlsxwriter"))
from kiosk.cli.main import main
sys.exit(main(sys.argv[1:]))
"""
"""For Python these modules do not exist."""


@pytest.mark.slow
def test_without_python_pptx_the_rest_is_written_and_says_how_to_get_it(tmp_path):
    words = ("export", "--demo", "--programme", "talk-10", "--out", str(tmp_path / "out"))
    ended = subprocess.run(
        [sys.executable, "-c", BLOCKED, *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert "PPTX is left out: python-pptx is missing." in ended.stdout
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "made-by-awareness-kiosk.json",
        "talk-10-en",
        "talk-10-en-notes.pdf",
        "talk-10-en-slides.pdf",
    ]
