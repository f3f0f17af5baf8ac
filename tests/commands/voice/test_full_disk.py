"""Approvals on a disk that has no room left: those that were there before stay whole."""

import csv
import resource
from contextlib import contextmanager
from datetime import date

import pytest

from kiosk.base.places import TRANSLATIONS
from kiosk.commands.review import approving
from kiosk.i18n.catalogues.approvals import (
    NEEDED,
    Approval,
    approvals_file,
    messages,
    text_of,
)
from kiosk.loading.recording_files import Recording, list_of, read_language
from kiosk.loading.sources import DEMO_SITE

DAY = date(2026, 11, 20)


@contextmanager
def room_for(size):
    """No file grows beyond so many bytes; the kernel writes what fits, and refuses the rest."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def audio(tmp_path):
    """A site with a hundred recordings in Amharic, which nobody has approved."""
    (tmp_path / "site.toml").write_text(DEMO_SITE.read_text("utf-8"), "utf-8")
    folder = tmp_path / "audio/am"
    folder.mkdir(parents=True)
    listed = [Recording(f"digits/{n}.opus", str(n), f"{n:016}") for n in range(100)]
    (folder / "recorded.toml").write_text(list_of(listed), "utf-8")
    return tmp_path / "audio"


@pytest.fixture
def approve(call, audio):
    """approve(role) approves every recording by the command."""
    table = audio.parent / "table.csv"
    with table.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("code", "approved"))
        rows.writerows((each.mark[1], "yes") for each in read_language(audio, "am").recordings)
    of = ("voice", "--site", audio.parent / "site.toml", "--language", "am")
    return lambda role: call(*of, "--approve", table, "--role", role, "--on", DAY)


def test_approvals_of_recordings_are_whole_or_as_before(approve, audio):
    file = approvals_file(audio, "am")
    heard = [Approval(*each.mark, "native-speaker", DAY) for each in read_language(audio, "am").recordings]
    before = text_of(heard, None)
    file.write_text(before, "utf-8")
    with room_for(len(before)):
        ended = approve("survivor-reviewer")
    assert ended.returncode == 1
    assert f"cannot be read or written: [Errno 27] File too large: '{file}'" in ended.stdout
    assert file.read_text("utf-8") == before
    assert [path.name for path in file.parent.iterdir() if path.name.startswith(".")] == []


def test_approvals_of_words_are_whole_or_as_before(tmp_path):
    catalogues, tag = (TRANSLATIONS, tmp_path), "fr"
    marks = [*messages(catalogues, tag).values()][:100]
    heard, read = ([Approval(*mark, role, DAY) for mark in marks] for role in NEEDED)
    file = approving.keep(heard, catalogues, tag)
    before = file.read_text("utf-8")
    with room_for(len(before)), pytest.raises(OSError, match="too large"):
        approving.keep(read, catalogues, tag)
    assert file.read_text("utf-8") == before
    assert file.stat().st_mode & 0o777 == 0o644, "the service reads it as another user"
