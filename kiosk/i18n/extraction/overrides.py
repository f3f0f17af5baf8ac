"""Collects a site's words that replace those of the program, as in the finished paragraphs."""

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kiosk.base.places import layers_in
from kiosk.base.toml_lines import LARGEST_BYTES, find_lines
from kiosk.core.content.overrides import Override
from kiosk.core.content.overriding import override
from kiosk.core.content.translatable import Key

NOTE = "words of the site in place of the program's; about as long as they are here"

_KINDS = {"panel": "panels", "topic": "topics"}


def words(root: Path, built_in: Path, is_other: bool) -> Iterator[tuple[tuple[str, int], Key]]:
    """Each new text of the site in ``root`` and its layers, with its file and line.

    ``is_other``: they are in another language than the built-in texts.
    Files that loading refuses are skipped: ``check`` reports them.
    """
    folders = [built_in, *(layer / "content" for layer in layers_in(root)), root / "content"]
    changed: dict[Path, dict[str, Any]] = {}
    for at, folder in enumerate(folders):
        for file in sorted((folder / "overrides").glob("*.toml")) if at else ():
            source = _read(file)
            changes = _changes(source)
            base = _base(file.name, changes, folders[:at]) if changes else None
            if changes and base:
                data = changed.get(base) or tomllib.loads(_read(base) or "")
                made = override(data, changes, changes.entries, is_other and base.is_relative_to(built_in))
                changed[base] = made.data
                lines = find_lines(source or "")
                for origin, below, key in made.words(file.stem):
                    line = lines.of_text((*origin, "text")) + below
                    yield (file.relative_to(root).as_posix(), line), key


def _read(file: Path) -> str | None:
    try:
        return file.read_text("utf-8-sig") if file.stat().st_size <= LARGEST_BYTES else None
    except (OSError, UnicodeDecodeError):
        return None


def _changes(source: str | None) -> Override | None:
    try:
        return Override.validated(**tomllib.loads(source or ""))
    except (ValueError, RecursionError):
        return None


def _base(name: str, changes: Override, below: Sequence[Path]) -> Path | None:
    """The changed file; None if loading would refuse to choose."""
    kinds = [_KINDS[changes.kind]] if changes.kind else list(_KINDS.values())
    every = ((kind, folder / kind / name) for folder in below for kind in kinds)
    found = {kind: file for kind, file in every if file.is_file()}
    return next(iter(found.values())) if len(found) == 1 else None
