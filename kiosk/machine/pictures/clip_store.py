"""Stores examined clips in the state folder under a hash of their bytes.

The player gets these copies: nobody can replace them by another film, and they can be opened without a record
of the time, which would reveal what somebody watched.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kiosk.base.installed import state_folder
from kiosk.base.plain_files import names_in
from kiosk.content.sign.clip_files import ClipBytes
from kiosk.machine.pictures.clip_decoding import NO_TIME, examine

UNKEPT = "was not kept, as the log says: it is looked into again"
_KEPT = re.compile(r"clip-([0-9a-f]{24})-(\d{1,6})\.(mp4|webm)")


@dataclass(frozen=True, slots=True)
class KeptClip:
    """``film`` is a hash of its bytes."""

    file: Path
    seconds: float
    film: str


def film_of(clip: ClipBytes) -> str:
    return sha256(clip.raw).hexdigest()[:24]


def keep(clip: ClipBytes, folder: Path, has_time: bool = True, name: str = "a clip") -> KeptClip | str:
    """Stores a copy of a clip; also returns why a new clip cannot be shown.

    If ``has_time`` is false, new clips are not examined. The log names ``name`` if the disk refuses its copy.
    """
    film = film_of(clip)
    if known := _known(folder).get(film):
        return known
    facts = examine(clip) if has_time else NO_TIME
    if isinstance(facts, str):
        return facts
    file = folder / f"clip-{film}-{round(facts.seconds * 1000)}{clip.suffix}"
    if not state_folder.keep(f"The copy of {name}", file, clip.raw):
        return UNKEPT
    return KeptClip(file, facts.seconds, film)


def _known(folder: Path) -> dict[str, KeptClip]:
    named = ((folder / name, _KEPT.fullmatch(name)) for name in names_in(folder))
    return {
        match[1]: KeptClip(file, int(match[2]) / 1000, match[1])
        for file, match in named
        if match and file.is_file() and not file.is_symlink()
    }


def forget_others(folder: Path, kept: frozenset[str]) -> None:
    """Removes copies of films that the site does not have any more."""
    for film, clip in _known(folder).items():
        if film not in kept:
            with suppress(OSError):
                clip.file.unlink()
