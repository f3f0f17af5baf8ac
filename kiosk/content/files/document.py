"""Reads one TOML file, with the line numbers of its keys."""

import re
import tomllib
from dataclasses import dataclass
from os.path import realpath, sep
from pathlib import Path
from typing import Any

from kiosk.base.plain_files import read_plain
from kiosk.base.problems import Problem, Severity
from kiosk.base.toml_lines import LARGEST_BYTES, KeyPath, Lines, find_lines, is_too_deep

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Document:
    file: str
    data: dict[str, Any]
    source: str = ""

    @property
    def lines(self) -> Lines:
        """Scanned only if a problem of the file is reported."""
        return find_lines(self.source)

    def holder(self, path: KeyPath) -> "Document":
        """The file that the path refers to."""
        return self

    def line_of_text(self, path: KeyPath) -> int:
        """The line in the file of ``holder`` on which the words of a text begin."""
        return self.lines.of_text(path)

    def is_changed(self, path: KeyPath) -> bool:
        """Whether the text comes from a file that changes this one."""
        return False

    def error(self, path: KeyPath, text: str) -> Problem:
        return Problem(self.file, self.lines.of(path), Severity.ERROR, text)

    def warning(self, path: KeyPath, text: str) -> Problem:
        return Problem(self.file, self.lines.of(path), Severity.WARNING, text)


def read_document(path: Path, folder: Path | None = None, home: str = "") -> Document | Problem:
    """Reads a file, or returns why it cannot; a link out of ``folder`` is refused.

    ``home`` is the real path of ``folder``, from callers that read many files in it.
    """
    file = str(path)
    try:
        if folder and not _is_inside(path, home or realpath(folder)):
            return _fault(file, "the file is a link that leads out of its folder: put a copy here instead")
        if not path.is_file():
            return _fault(file, "there is no such file: check its name and place")
        raw = read_plain(path, LARGEST_BYTES + 1)
    except (OSError, RuntimeError) as error:
        return _fault(file, f"the file cannot be read ({error}): check its owner and permissions")
    return document_of(file, raw)


def _is_inside(path: Path, home: str) -> bool:
    real = realpath(path)
    return real == home or real.startswith(home.rstrip(sep) + sep)


def document_of(file: str, raw: bytes) -> Document | Problem:
    """Parses the file of these bytes, or returns why it cannot be read."""
    if len(raw) > LARGEST_BYTES:
        return _fault(file, "the file is larger than 250 kB: this is no text for a screen")
    try:
        source = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return _fault(
            file, "the file is not UTF-8: save it again with that encoding, in Notepad by “Save as”", line
        )
    # tomllib's memory grows with the square of the names in a key, and its recursion ends at Python's limit.
    if is_too_deep(source):
        return _fault(file, "lists or keys are nested too deeply: remove some brackets or dots")
    try:
        return Document(file, tomllib.loads(source), source)
    except (ValueError, RecursionError) as error:
        return _fault(file, *_explain(str(error), source))


def _fault(file: str, text: str, line: int = 1) -> Problem:
    return Problem(file, line, Severity.ERROR, text)


def _explain(message: str, source: str) -> tuple[str, int]:
    # Most files are TOML.
    from kiosk.content.files.toml_advice import advise, header_left_behind, take_away

    place = _PLACE.search(message)
    line = int(place[1]) if place and place[1] else source.rstrip().count("\n") + 1
    what = _PLACE.sub("", message)
    if what.startswith("Cannot overwrite") and (left := header_left_behind(source, line)):
        header, line = left
        return take_away(header), line
    column = int(place[2]) if place and place[2] else 0
    return f"this is not TOML ({what}): {advise(what, source, line, column)}", line
