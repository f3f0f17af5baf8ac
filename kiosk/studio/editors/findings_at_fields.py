"""Puts the problems of a site beside the fields that they are about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath, find_lines

WHOLE = ""
"""The key of problems that are about no field in particular."""


@dataclass(frozen=True, slots=True)
class FieldMessage:
    """``of_studio``: it is in the language of the author; findings of ``check`` are in English."""

    severity: str
    text: str
    of_studio: bool = False


def fault_of_studio(text: str) -> FieldMessage:
    return FieldMessage("error", text, of_studio=True)


def messages_of(
    problems: Iterable[Mapping[str, Any]], file: Path, fields: Mapping[KeyPath, str]
) -> dict[str, list[FieldMessage]]:
    """Returns messages for each of these fields, named by its path in the file, and for the file as a whole;
    each once.
    """
    try:
        source = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        source = ""
    return messages_in(source, problems, file, fields)


def messages_in(
    source: str, problems: Iterable[Mapping[str, Any]], file: Path, fields: Mapping[KeyPath, str]
) -> dict[str, list[FieldMessage]]:
    """Returns the same for a text that may not be in the file yet."""
    found: dict[str, list[FieldMessage]] = {key: [] for key in (*fields.values(), WHOLE)}
    lines = find_lines(source).keys
    starts = sorted(((line, path) for path, line in lines.items()), key=lambda start: start[0])
    for problem in problems:
        if Path(problem["file"]) == file:
            at = max((line for line, _ in starts if line <= problem["line"]), default=0)
            keys = (_field(path, fields) for line, path in starts if line == at)
            key = next(filter(None, keys), WHOLE)
            message = FieldMessage(problem["severity"], problem["text"])
            if message not in found[key]:
                found[key].append(message)
    return found


def _field(path: KeyPath, fields: Mapping[KeyPath, str]) -> str:
    """Returns the key of the field that a path is in, "" for none."""
    return next((key for own, key in fields.items() if path[: len(own)] == own), WHOLE)


def as_mapping(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line,
        "severity": str(problem.severity),
        "text": problem.text,
    }
