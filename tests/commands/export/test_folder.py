"""Files come all or none, and never over what somebody else wrote or changed."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kiosk.commands.export.folder import RECORD, NotOursError, exchange, put

ROOT = Path(__file__).parents[3]
FILES = {"talk.pptx": b"deck", "talk/start.html": b"page", "talk/pictures/001.png": b"png"}


def content(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != RECORD
    }


def test_all_files_are_there_and_nothing_else(tmp_path):
    put(tmp_path / "stick/talks", FILES)
    assert content(tmp_path / "stick/talks") == FILES


def test_the_next_export_takes_the_place_of_the_last(tmp_path):
    put(tmp_path, FILES)
    put(tmp_path, {"talk.pptx": b"newer", "talk/start.html": b"newer"})
    assert content(tmp_path) == {"talk.pptx": b"newer", "talk/start.html": b"newer"}
    put(tmp_path, FILES)
    assert content(tmp_path) == FILES


def test_another_talk_and_foreign_files_beside_it_stay(tmp_path):
    (tmp_path / "letters.txt").write_bytes(b"mine")
    put(tmp_path, {"talk-fr.pptx": b"fr"})
    put(tmp_path, {"talk-ar.pptx": b"ar"})
    put(tmp_path, {"talk-fr.pptx": b"fr 2"})
    assert content(tmp_path) == {"letters.txt": b"mine", "talk-ar.pptx": b"ar", "talk-fr.pptx": b"fr 2"}


@pytest.mark.parametrize(
    "meddle",
    [
        lambda folder: (folder / "talk.pptx").write_bytes(b"my own slides"),
        lambda folder: (folder / "talk/notes.txt").write_bytes(b"my own notes"),
        lambda folder: (folder / RECORD).unlink(),
        lambda folder: (folder / RECORD).write_bytes(b"[]"),
        lambda folder: (folder / RECORD).write_bytes(b"\xff{"),
        lambda folder: ((folder / "talk.pptx").unlink(), (folder / "talk.pptx").symlink_to("/etc/hostname")),
        lambda folder: ((folder / "talk.pptx").unlink(), (folder / "talk.pptx").mkdir(),
                        (folder / "talk.pptx/mine").write_bytes(b"1")),
        lambda folder: (folder / "talk/link").symlink_to("/etc"),
    ],
)  # fmt: skip
def test_what_somebody_changed_or_added_is_not_overwritten(tmp_path, meddle):
    put(tmp_path, FILES)
    meddle(tmp_path)
    before = content(tmp_path)
    with pytest.raises(NotOursError, match="move it away, or name another folder with --out"):
        put(tmp_path, FILES | {"talk.pptx": b"newer"})
    assert content(tmp_path) == before


def test_a_file_that_was_there_before_is_not_overwritten(tmp_path):
    (tmp_path / "talk.pptx").write_bytes(b"mine")
    with pytest.raises(NotOursError):
        put(tmp_path, FILES)
    assert content(tmp_path) == {"talk.pptx": b"mine"}


def test_what_a_killed_export_left_is_cleared(tmp_path):
    (tmp_path / ".awareness-kiosk-abc/new").mkdir(parents=True)
    put(tmp_path, FILES)
    assert content(tmp_path) == FILES
    assert sorted(path.name for path in tmp_path.iterdir()) == [RECORD, "talk", "talk.pptx"]


def test_the_record_tells_nothing_but_names_and_hashes(tmp_path):
    put(tmp_path, FILES)
    assert set(json.loads((tmp_path / RECORD).read_bytes())) == set(FILES)


def test_an_exchange_that_stops_half_way_is_undone(tmp_path):
    folder, new, old = (tmp_path / name for name in ("folder", "new", "old"))
    for name in ("a", "b"):
        for place in (folder, new):
            (place / name).mkdir(parents=True)
            (place / name / "file").write_text(f"{place.name} {name}")
    (old / "b/in the way").mkdir(parents=True)
    with pytest.raises(OSError, match="not empty"):
        exchange(folder, new, old, ["a", "b"])
    assert content(folder) == {"a/file": b"folder a", "b/file": b"folder b"}


FULL = """
import resource, signal, sys
from pathlib import Path
from kiosk.commands.export.folder import put
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    put(Path(sys.argv[1]), {"a.txt": b"new", "b.txt": b"x" * 2000})
except OSError as fault:
    print(fault.strerror)
"""


@pytest.mark.parametrize("is_new", [True, False])
def test_a_full_disk_changes_nothing(tmp_path, is_new):
    folder = tmp_path / "talks"
    if not is_new:
        put(folder, {"a.txt": b"old"})
    ended = subprocess.run(
        [sys.executable, "-c", FULL, str(folder)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ended.stdout == "File too large\n"
    assert folder.exists() is not is_new
    if not is_new:
        assert content(folder) == {"a.txt": b"old"}
        assert sorted(path.name for path in folder.iterdir()) == ["a.txt", RECORD]


CLOSED = """
import sys
from pathlib import Path
from kiosk.commands.export.folder import put
try:
    put(Path(sys.argv[1]), {"a.txt": b"new"})
except OSError as fault:
    print(fault.strerror)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="needs another user")
@pytest.mark.parametrize("place", ["closed", "closed/talks"])
def test_a_closed_folder_is_an_error(place):
    """Root enters every folder, so it gives its privileges away."""
    with tempfile.TemporaryDirectory() as here:
        folder = Path(here) / "closed"
        folder.mkdir()
        os.chown(folder, 65534, 65534)
        folder.chmod(0o555)
        words = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", sys.executable, "-B", "-c", CLOSED]
        ended = subprocess.run(
            [*words, str(Path(here) / place)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert ended.stdout == "Permission denied\n"
        assert list(folder.iterdir()) == []


@pytest.mark.parametrize("place", ["file/talks", "file"])
def test_a_place_that_is_no_folder_is_an_error(tmp_path, place):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OSError, match=r"Not a directory|File exists"):
        put(tmp_path / place, FILES)
