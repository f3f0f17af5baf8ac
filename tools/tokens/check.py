"""Inconsistencies between the tokens and their readers."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from kiosk.base.toml_lines import find_lines
from kiosk.content.design import Role, ScriptAdjust, TextSteps
from kiosk.core.text.scripts import FACES
from tools.tokens.generated import css_name, leaves, qml_name
from tools.tokens.readers import Readers

_ROWS = {"script_adjust": ScriptAdjust, "step": TextSteps}
"""Tables of ``type`` that are not a role."""

_PAINTED = frozenset(face.name for face in FACES.values() if face.families)
"""The scripts and styles that have a font here; no text of another one is ever set."""


def problems(source: Path, tokens: dict[str, Any], readers: Readers) -> Iterator[str]:
    """Leaves that nobody reads, and names that are read and do not exist; with file and line."""
    lines = find_lines(source.read_text("utf-8")).keys
    written = {".".join(path) for path, _ in leaves(tokens)}
    by_path = {read.path for read in readers.python}
    for path, _ in leaves(tokens):
        name = ".".join(path)
        if name not in by_path and not _is_read(path, readers):
            yield f"{source}:{lines[path]}: error: nobody reads {name}; use it or delete it"
    for read in readers.python:
        if read.path is None:
            yield f"{read.file}:{read.line}: error: write the path of the token out, so that it can be found"
        elif read.path not in written:
            yield f"{read.file}:{read.line}: error: there is no token {read.path}"
    for read in readers.set_as:
        if read.path not in tokens["type"]:
            yield f"{read.file}:{read.line}: error: there is no role {read.path} in [type]"


def _is_read(path: tuple[str, ...], readers: Readers) -> bool:
    match path:
        case ("field", _, key):
            return key in readers.of_fields
        case ("type", "script_adjust", face, *_) if face not in _PAINTED:
            return False
        case ("type", table, *_, key) if table in _ROWS:
            return key in {field.name for field in fields(_ROWS[table])}
        case ("type", role, key):
            return role in readers.roles and key in {field.name for field in fields(Role)}
        case ("type", *_):
            return False
    return qml_name(path) in readers.qml or css_name(path) in readers.css
