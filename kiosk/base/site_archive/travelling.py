"""Selects the files of a site's folder that are transferred to other screens, and their names."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from kiosk.base.places import CONFIRMATIONS, LAYERS
from kiosk.base.plain_files import MOST_NAMES, walk

SITE = "site.toml"
HOSTS = "sites"
LARGEST_BYTES = 500_000_000
"""Of all files together; recordings and films of all languages have room in it."""

MOST_FILES = 10_000
LONGEST_PATH = 200

_PICTURES = frozenset({".png", ".svg", ".jpg", ".jpeg"})
_CONTENT = frozenset({".toml", ".mp4", ".webm", *_PICTURES})
_WORDS = frozenset({".po", ".toml"})
_SUFFIXES = {
    HOSTS: frozenset({".toml"}),
    "content": _CONTENT,
    "translations": _WORDS,
    "audio": frozenset({".opus", ".toml"}),
}
"""Of each folder, the endings of the files that the program reads there."""

_NAME = re.compile(r"\w[\w. ()+,-]*")
_MOST_NESTED = 8
_DEVICES = frozenset({"con", "prn", "aux", "nul"})
"""Names that Windows refuses, on which many sites are written."""


def travels(path: str) -> bool:
    """Whether a file of this name, with / between folders, is a part of a site."""
    parts = PurePosixPath(path).parts
    suffix = PurePosixPath(path).suffix.lower()
    match parts:
        case [name]:
            return name in {SITE, CONFIRMATIONS} or suffix in _PICTURES
        case [folder, _] if folder == HOSTS:
            return suffix in _SUFFIXES[folder]
        case [layers, _, "content" | "translations" as folder, _, *_] if layers == LAYERS:
            return suffix in _SUFFIXES[folder]
        case ["content" | "translations" | "audio" as folder, _, *_]:
            return suffix in _SUFFIXES[folder]
        case _:
            return False


def fault_in_name(path: str) -> str:
    """Why no other machine could store a file of this name; "" if each can."""
    parts = path.split("/")
    if len(path.encode("utf-8", "replace")) > LONGEST_PATH or len(parts) > _MOST_NESTED:
        return "has too long a name, or lies in too many folders: shorten it"
    if unicodedata.normalize("NFC", path) != path:
        return "has a name with accents in a form that not every machine keeps: type its name again"
    for part in parts:
        if not _NAME.fullmatch(part) or part[-1] in ". " or part.partition(".")[0].lower() in _DEVICES:
            return (
                "has a name that not every machine can keep: use letters, digits, spaces, dots, - and _ only"
            )
    return ""


def twins(paths: Sequence[str]) -> tuple[str, str] | None:
    """Two names of the same place on machines that ignore case, if any.

    A file may not have the name of a folder either.
    """
    seen: dict[str, str] = {}
    folders = {str(folder).casefold(): path for path in paths for folder in _above(path)}
    for path in paths:
        folded = path.casefold()
        if other := seen.get(folded) or folders.get(folded):
            return other, path
        seen[folded] = path
    return None


def _above(path: str) -> Iterator[PurePosixPath]:
    return (folder for folder in PurePosixPath(path).parents if folder.parts)


def found_in(folder: Path) -> tuple[dict[str, Path], tuple[str, ...]]:
    """The files of a site that are transferred, by their name there, and the names of the others.

    Hidden files, such as those of git, are ignored. A link is followed in ``sites`` alone, where several
    screens may share a file, and never out of the folder.
    """
    taken: dict[str, Path] = {}
    left: list[str] = []
    for path in walk(folder, MOST_NAMES):
        name = path.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in name.split("/")) or (path.is_dir() and not path.is_symlink()):
            continue
        if travels(name) and _may_be_read(path, folder):
            taken[name] = path
        else:
            left.append(name)
    return dict(sorted(taken.items())), tuple(sorted(left))


def _may_be_read(path: Path, folder: Path) -> bool:
    if not path.is_symlink():
        return path.is_file()
    shared = path.parent == folder / HOSTS or path == folder / SITE
    return shared and path.is_file() and path.resolve().is_relative_to(folder.resolve())
