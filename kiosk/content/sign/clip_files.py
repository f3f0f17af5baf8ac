"""Finds clips and reads them within limits.

They are ``signs/<tag>/<panel>.mp4`` and ``signs/<tag>/<topic>/<page>.mp4``, or end in ``.webm``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Literal

from kiosk.base.plain_files import read_plain, walk
from kiosk.core.sign.clip_formats import RECIPE

FOLDER = "signs"
WORDS = "words.toml"
REVIEWED = "reviewed.toml"
LARGEST_BYTES = 60_000_000
MOST_CLIPS = 400

Kind = Literal["MP4", "WebM"]

_KINDS: dict[str, Kind] = {".mp4": "MP4", ".webm": "WebM"}
_BEGINS: dict[Kind, tuple[int, bytes]] = {"MP4": (4, b"ftyp"), "WebM": (0, b"\x1a\x45\xdf\xa3")}
"""The place and value of the first bytes of a kind: a list of other files could lead a decoder elsewhere."""

_CONFIGURATION = b"avcC"
_DEEP = frozenset({110, 122, 244})
"""Profiles of H.264 with more colours than a screen shows, as files number them: 10 bits, 4:2:2, 4:4:4."""


@dataclass(frozen=True, slots=True)
class ClipFile:
    """``ref`` is a panel's id, or "topic/page"; ``folder`` is that of the content."""

    ref: str
    path: Path
    folder: Path


@dataclass(frozen=True, slots=True)
class ClipBytes:
    kind: Kind
    raw: bytes = field(repr=False)

    @property
    def suffix(self) -> str:
        return next(suffix for suffix, kind in _KINDS.items() if kind == self.kind)


def find_clips(folders: Sequence[Path], tag: str) -> dict[str, ClipFile]:
    """The clips by ref; of two with the same ref the one in the later folder wins, and MP4 before WebM."""
    found: dict[str, ClipFile] = {}
    for folder in folders:
        here = sorted(_clips_in(folder, tag), key=lambda clip: clip.path.suffix, reverse=True)
        found |= {clip.ref: clip for clip in here}
    return found


def _clips_in(folder: Path, tag: str) -> Iterator[ClipFile]:
    place = folder / FOLDER / tag
    clips = (path for path in walk(place) if path.suffix.lower() in _KINDS and not path.name.startswith("."))
    for path in islice(clips, MOST_CLIPS):
        yield ClipFile(path.relative_to(place).with_suffix("").as_posix(), path, folder)


def strangers_in(folder: Path, tag: str) -> Iterator[Path]:
    """Yields files in a folder of clips that are neither clips nor their records."""
    for path in walk(folder / FOLDER / tag):
        if not path.is_dir() and path.suffix.lower() not in _KINDS and path.name not in {WORDS, REVIEWED}:
            yield path


def read_clip(clip: ClipFile) -> ClipBytes | str:
    """Reads the bytes of a clip, or returns why it cannot be shown and how to correct it."""
    kind = _KINDS[clip.path.suffix.lower()]
    try:
        if not clip.path.resolve().is_relative_to(clip.folder.resolve()):
            return "is a link that leads out of its folder: put a copy there instead"
        raw = read_plain(clip.path, LARGEST_BYTES + 1)
    except (OSError, RuntimeError, ValueError) as error:
        return f"cannot be read ({error}): put a plain file there, and check its owner and permissions"
    if len(raw) > LARGEST_BYTES:
        return f"is larger than {LARGEST_BYTES // 1_000_000} MB: {RECIPE}"
    at, begins = _BEGINS[kind]
    if raw[at : at + len(begins)] != begins:
        return f"is no {kind} inside, whatever its name says: {RECIPE}"
    if _is_deep(raw):
        return f"has more colours than a screen shows: {RECIPE}"
    return ClipBytes(kind, raw)


def _is_deep(raw: bytes) -> bool:
    at = raw.find(_CONFIGURATION)
    return at >= 0 and raw[at + 5 : at + 6] != b"" and raw[at + 5] in _DEEP
