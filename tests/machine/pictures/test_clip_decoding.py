"""Foreign films are looked into by a process with limits; hostile ones end with it."""

import re
import signal
import subprocess
import sys
from time import monotonic

import pytest

from kiosk.content.sign.clip_files import ClipBytes
from kiosk.core.sign.clip_formats import ClipFacts
from kiosk.machine.pictures import clip_store
from kiosk.machine.pictures.clip_decoding import NO_TIME, UNREAD, examine
from kiosk.machine.pictures.clip_store import UNKEPT, KeptClip
from kiosk.window.sign.open_without_atime import open_unnoticed
from tests.clips import CLIP, H264, SECONDS, film, needs_ffmpeg

RAW = CLIP.read_bytes()


@pytest.mark.slow
def test_the_clip_of_the_demonstration_can_be_played_and_is_small():
    facts = examine(ClipBytes("MP4", RAW))
    assert facts == ClipFacts("MP4", "H264", 540, 720, 25.0, SECONDS, (True, True, True))
    assert len(RAW) < 150_000


@pytest.mark.parametrize(
    "raw",
    [RAW[:2000], RAW[: len(RAW) * 2 // 3], RAW[:32] + b"x" * 5000, RAW[:40] + bytes(200_000)],
    ids=["a header alone", "cut off", "letters", "zeros"],
)
@pytest.mark.sample(1)
def test_a_broken_film_is_refused_in_time(raw):
    began = monotonic()
    assert isinstance(examine(ClipBytes("MP4", raw)), str)
    assert monotonic() - began < 25


@pytest.mark.access
@needs_ffmpeg
@pytest.mark.parametrize(
    ("name", "how", "what", "said"),
    [
        ("vp9.webm", ("-c:v", "libvpx-vp9", "-b:v", "200k"), {}, ""),
        ("full.mp4", H264, {"size": "1920x1080"}, ""),
        ("av1.mp4", ("-c:v", "libsvtav1"), {}, "is AV1 inside"),
        ("hevc.mp4", ("-c:v", "libx265"), {}, "is H265 inside"),
        ("fast.mp4", H264, {"rate": 120}, "has 120 frames a second"),
        ("long.mp4", H264, {"rate": 1, "seconds": 4000}, "lasts 4000 s"),
        (
            "large.mp4",
            ("-frames:v", "1", *H264, "-preset", "ultrafast"),
            {"size": "8000x8000"},
            "has 8000 × 8000",
        ),
    ],
)
def test_films_of_any_kind(tmp_path, name, how, what, said):
    made = film(tmp_path / name, *how, **what)
    kind = "WebM" if made.suffix == ".webm" else "MP4"
    facts = examine(ClipBytes(kind, made.read_bytes()))
    assert isinstance(facts, ClipFacts) if said == "" else facts.startswith(said)


def test_a_film_for_which_there_was_no_time_has_no_fault():
    assert examine(ClipBytes("MP4", RAW), patience_s=0.0) == NO_TIME


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize(("number", "why"), [(signal.SIGALRM, NO_TIME), (signal.SIGXCPU, UNREAD)], ids=str)
def test_what_ended_a_child_says_whose_fault_it_was(monkeypatch, number, why):
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], -number, b""))
    assert examine(ClipBytes("MP4", RAW)) == why


@pytest.mark.parametrize("said", [b"", b"{}", b"[]", b'{"kind": "MP4"}', b'{"painted": 5}'])
def test_an_answer_that_is_none_counts_as_broken(monkeypatch, said):
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, said))
    assert examine(ClipBytes("MP4", RAW)) == UNREAD


def test_a_copy_is_kept_once_and_forgotten_with_its_film(tmp_path, monkeypatch):
    facts = ClipFacts("MP4", "H264", 540, 720, 25.0, SECONDS, (True, True, True))
    asked = []
    monkeypatch.setattr(clip_store, "examine", lambda clip: asked.append(clip) or facts)
    clip = ClipBytes("MP4", RAW)
    kept = clip_store.keep(clip, tmp_path)
    assert isinstance(kept, KeptClip)
    assert kept.file.read_bytes() == RAW
    assert kept.seconds == SECONDS
    assert clip_store.keep(clip, tmp_path) == kept
    assert len(asked) == 1
    clip_store.forget_others(tmp_path, frozenset({kept.film}))
    assert kept.file.is_file()
    clip_store.forget_others(tmp_path, frozenset())
    assert not kept.file.exists()


def test_a_link_in_the_place_of_a_copy_is_not_one(tmp_path, monkeypatch):
    facts = ClipFacts("MP4", "H264", 540, 720, 25.0, SECONDS, (True, True, True))
    monkeypatch.setattr(clip_store, "examine", lambda _: facts)
    kept = clip_store.keep(ClipBytes("MP4", RAW), tmp_path)
    kept.file.unlink()
    kept.file.symlink_to(CLIP)
    with pytest.raises(OSError, match="symbolic"):
        open_unnoticed(kept.file)
    assert clip_store.keep(ClipBytes("MP4", RAW), tmp_path) == kept
    assert not kept.file.is_symlink()


def test_a_disk_that_takes_nothing_is_said(tmp_path, monkeypatch, log_failures):
    facts = ClipFacts("MP4", "H264", 540, 720, 25.0, SECONDS, (True, True, True))
    monkeypatch.setattr(clip_store, "examine", lambda _: facts)
    (tmp_path / "file").write_text("")
    assert clip_store.keep(ClipBytes("MP4", RAW), tmp_path / "file/folder", name="a.mp4") == UNKEPT
    (said,) = log_failures()
    assert re.fullmatch(r"The copy of a\.mp4 was not kept in .*/clip-.*\.mp4: .*; \d+ bytes free", said)
