"""Records the words that each clip signs: ``signs/<tag>/words.toml`` has a mark of them."""

import json
import tomllib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from kiosk.base.plain_files import read_record
from kiosk.content.sign.clip_files import FOLDER, WORDS

_TITLE = "# Marks of the words that clips sign, written by the command sign. Changed words lose their clip.\n"
_DIGITS = 12
_BETWEEN = "\x1e"


def words_file(folder: Path, tag: str) -> Path:
    return folder / FOLDER / tag / WORDS


def mark_of(*parts: str) -> str:
    """Hashes texts in their order; other texts have other marks."""
    return sha256(_BETWEEN.join((str(len(parts)), *parts)).encode()).hexdigest()[:_DIGITS]


def read_words(file: Path) -> dict[str, str]:
    """Reads marks by panel or page; none if there is no such file. Raises ValueError or OSError."""
    if not file.is_file():
        return {}
    data = tomllib.loads(read_record(file, 1_000_000))
    if not all(isinstance(mark, str) for mark in data.values()):
        raise ValueError("each line is a panel or page, and its mark")
    return data


def text_of(marks: Mapping[str, str]) -> str:
    lines = (f'{json.dumps(ref, ensure_ascii=False)} = "{mark}"\n' for ref, mark in sorted(marks.items()))
    return f"{_TITLE}\n{''.join(lines)}"
