"""Reads and writes small files of the program itself: JSON or TOML, by the ending. A file that is missing,
damaged, too long or no plain file is read as none: it must not keep a screen dark.
"""

import json
import tomllib
from dataclasses import asdict, fields
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from types import NoneType
from typing import Any, get_args

from kiosk.base.plain_files import read_record

_FAULTS = (OSError, ValueError, TypeError, OverflowError, RecursionError)


def table(path: Path, most: int = 100_000) -> dict[str, Any]:
    """The content of a file of at most so many bytes; empty for an invalid one."""
    parse = tomllib.loads if path.suffix == ".toml" else json.loads
    try:
        told = parse(read_record(path, most))
    except _FAULTS:
        return {}
    return told if isinstance(told, dict) else {}


def record[Kind](path: Path, kind: type[Kind]) -> Kind | None:
    """A dataclass whose stored fields have their types; None for an invalid file.

    Unknown keys are ignored: another version of the program may have written them.
    """
    told = table(path)
    every: Any = kind
    try:
        return kind(
            **{one.name: _value(told[one.name], one.type) for one in fields(every) if one.name in told}
        )
    except _FAULTS:
        return None


def content(kept: Any) -> bytes:
    """The JSON of a dataclass, in the form that ``record`` reads."""
    return json.dumps(asdict(kept), default=datetime.isoformat, ensure_ascii=False).encode() + b"\n"


def _value(told: object, kind: Any) -> object:
    """Converts a value; raises ValueError, TypeError or OverflowError."""
    kinds = get_args(kind) or (kind,)
    if told is None and NoneType in kinds:
        return None
    if datetime in kinds:
        # Records of older versions have "" where no time is known.
        return _moment(told) if told != "" or NoneType not in kinds else None
    if issubclass(kinds[0], Enum):
        return kinds[0](told)
    if type(told) is not kinds[0]:
        raise TypeError
    return told


def _moment(told: object) -> datetime:
    moment = told if isinstance(told, datetime) else datetime.fromisoformat(str(told))
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(UTC)
