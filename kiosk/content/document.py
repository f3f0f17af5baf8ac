"""Reads one TOML file, and knows where in it everything stands."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.core.lines import MOST_DEPTH, KeyPath, Lines, find_lines
from kiosk.core.problems import Problem, Severity
from kiosk.plain_files import read_plain

LARGEST_BYTES = 250_000

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
_CURLY = "“”„‘’‚«»"
_ADVICE = {
    "Cannot overwrite a value": "a key stands here twice, keep one",
    "Cannot declare": "a table stands here twice, keep one",
    "Cannot mutate": "a key here belongs to a table that is written elsewhere, keep both together",
    "Invalid value": "text needs quotes, true and false do not, and dates look like 2026-11-20",
    "Expected '=' after a key": "write: key = value",
    "Expected newline": "one key and its value to a line; quotes inside a text need a \\ before them",
    "Unclosed array": "a list ends with ]",
    "Unterminated string": "the text does not end, look for a missing quote",
    "Illegal character": "a text ends on its own line with a quote, or stands between three quotes",
    "Unescaped '\\'": "write \\\\ for a backslash",
    "Exceeds the limit": "a number has too many digits, remove some",
    "Invalid statement": "a line is a key with its value, a [table] or a # comment",
}


@dataclass(frozen=True, slots=True)
class Document:
    file: str
    data: dict[str, Any]
    lines: Lines

    def error(self, path: KeyPath, text: str) -> Problem:
        return Problem(self.file, self.lines.of(path), Severity.ERROR, text)

    def warning(self, path: KeyPath, text: str) -> Problem:
        return Problem(self.file, self.lines.of(path), Severity.WARNING, text)


def read_document(path: Path, folder: Path | None = None) -> Document | Problem:
    """The file, or what keeps it from being read; one that leads out of ``folder`` is refused."""
    file = str(path)
    try:
        if folder and not path.resolve().is_relative_to(folder.resolve()):
            return _fault(file, "the file is a link that leads out of its folder: put a copy here instead")
        if not path.is_file():
            return _fault(file, "there is no such file: check its name and place")
        raw = read_plain(path, LARGEST_BYTES + 1)
    except (OSError, RuntimeError) as error:
        return _fault(file, f"the file cannot be read ({error}): check its owner and permissions")
    if len(raw) > LARGEST_BYTES:
        return _fault(file, "the file is larger than 250 kB: this is no text for a screen")
    try:
        source = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return _fault(file, "the file is not UTF-8: save it again with that encoding", line)
    lines = find_lines(source)
    # tomllib takes memory by the square of the names in a key, and ends at Python's limit of recursion.
    if lines.depth > MOST_DEPTH:
        return _fault(file, "lists or keys are nested too deeply: remove some brackets or dots")
    try:
        return Document(file, tomllib.loads(source), lines)
    except (ValueError, RecursionError) as error:
        return _fault(file, *_explain(str(error), source))


def _fault(file: str, text: str, line: int = 1) -> Problem:
    return Problem(file, line, Severity.ERROR, text)


def _explain(message: str, source: str) -> tuple[str, int]:
    place = _PLACE.search(message)
    line = int(place[1]) if place and place[1] else source.rstrip().count("\n") + 1
    what = _PLACE.sub("", message)
    advice = next(
        (text for begin, text in _ADVICE.items() if what.startswith(begin)), "check quotes and brackets"
    )
    if place and place[2]:
        sign = source.split("\n")[line - 1][int(place[2]) - 1 :][:1]
        if sign and sign in _CURLY:
            advice = f'use straight quotes ("), as on a keyboard, instead of {sign}'
    return f"this is not TOML ({what}): {advice}", line
