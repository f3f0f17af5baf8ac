"""Clips are found by their names, and refused by their first bytes where they are no films."""

import os

import pytest

from kiosk.content.sign.clip_files import (
    LARGEST_BYTES,
    ClipBytes,
    ClipFile,
    find_clips,
    read_clip,
    strangers_in,
)
from tests.clips import CLIP


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "signs/ils/topic").mkdir(parents=True)
    return tmp_path


def put(folder, name, raw=None):
    path = folder / "signs/ils" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(CLIP.read_bytes() if raw is None else raw)
    return path


def read(folder, name):
    path = folder / "signs/ils" / name
    return read_clip(ClipFile(name, path, folder))


def test_a_clip_signs_a_panel_or_a_page_and_the_later_folder_wins(folder, tmp_path):
    put(folder, "a.mp4")
    put(folder, "topic/page.webm")
    put(folder, "words.toml", b"")
    put(folder, ".hidden.mp4")
    above = tmp_path / "above"
    put(above, "a.webm")
    found = find_clips((folder, above), "ils")
    assert {ref: clip.path for ref, clip in found.items()} == {
        "a": above / "signs/ils/a.webm",
        "topic/page": folder / "signs/ils/topic/page.webm",
    }
    assert find_clips((folder,), "bfi") == {}


def test_of_two_kinds_mp4_is_taken(folder):
    put(folder, "a.mp4")
    put(folder, "a.webm")
    assert find_clips((folder,), "ils")["a"].path.suffix == ".mp4"


def test_other_files_are_strangers(folder):
    put(folder, "a.mov")
    put(folder, "a.mp4")
    put(folder, "reviewed.toml", b"")
    assert [path.name for path in strangers_in(folder, "ils")] == ["a.mov"]


def test_a_film_is_read(folder):
    put(folder, "a.mp4")
    clip = read(folder, "a.mp4")
    assert isinstance(clip, ClipBytes)
    assert (clip.kind, clip.suffix, clip.raw) == ("MP4", ".mp4", CLIP.read_bytes())


@pytest.mark.parametrize(
    ("name", "raw", "fault"),
    [
        ("a.webm", None, "is no WebM inside"),
        ("a.mp4", b"", "is no MP4 inside"),
        ("a.mp4", b"#EXTM3U\nhttp://example.org/\n", "is no MP4 inside"),
        ("a.mp4", b"ffconcat version 1.0\nfile '/etc/passwd'\n", "is no MP4 inside"),
        (
            "a.mp4",
            b"\0\0\0\x18ftypisom" + b"avcC\x01\xf4" + b"\0" * 20,
            "has more colours than a screen shows",
        ),
        ("a.mp4", b"\0\0\0\x18ftyp" + bytes(LARGEST_BYTES), "is larger than 60 MB"),
    ],
)
def test_what_is_no_film_is_refused_with_a_way_to_mend_it(folder, name, raw, fault):
    put(folder, name, raw)
    said = read(folder, name)
    assert isinstance(said, str)
    assert said.startswith(fault)
    assert "HandBrake" in said


def test_a_link_that_leads_out_is_refused(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "a.mp4"
    elsewhere.write_bytes(CLIP.read_bytes())
    (folder / "signs/ils/a.mp4").symlink_to(elsewhere)
    assert "leads out of its folder" in read(folder, "a.mp4")


def test_a_pipe_a_folder_and_a_closed_file_do_not_hold_the_start(folder):
    os.mkfifo(folder / "signs/ils/a.mp4")
    (folder / "signs/ils/b.mp4").mkdir()
    (folder / "signs/ils/c.mp4").symlink_to("c.mp4")
    for name in ("a.mp4", "b.mp4", "c.mp4", "d.mp4"):
        said = read(folder, name)
        assert isinstance(said, str)
        assert "put a" in said
