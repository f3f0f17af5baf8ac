"""Puts the problems of a site beside the fields that they are about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import find_lines

WHOLE = ""
"""The key of problems that are about no field in particular."""


@dataclass(frozen=True, slots=True)
class FieldMessage:
    severity: str
    text: str


def messages_of(
    problems: Iterable[Mapping[str, Any]], file: Path, keys: Iterable[str]
) -> dict[str, list[FieldMessage]]:
    """Returns messages for each of these keys of a file, and for the file as a whole; each once."""
    found: dict[str, list[FieldMessage]] = {key: [] for key in (*keys, WHOLE)}
    try:
        lines = find_lines(file.read_text("utf-8")).keys
    except (OSError, UnicodeDecodeError):
        lines = {}
    starts = sorted((line, str(path[0])) for path, line in lines.items())
    for problem in problems:
        if Path(problem["file"]) == file:
            key = next((name for line, name in reversed(starts) if line <= problem["line"]), WHOLE)
            message = FieldMessage(problem["severity"], problem["text"])
            place = found[key if key in found else WHOLE]
            if message not in place:
                place.append(message)
    return found


def as_mapping(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line,
        "severity": str(problem.severity),
        "text": problem.text,
    }
