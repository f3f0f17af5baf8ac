"""Reads and writes small files of the program itself: JSON or TOML, by the ending.

A file that is missing, damaged, too long or no plain file is read as none: it must not keep a screen dark.
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
        value = parse(read_record(path, most))
    except _FAULTS:
        return {}
    return value if isinstance(value, dict) else {}


def record[Kind](path: Path, kind: type[Kind]) -> Kind | None:
    """A dataclass whose stored fields have their types; None for an invalid file.

    Unknown keys are ignored: another version of the program may have written them.
    """
    value = table(path)
    every: Any = kind
    try:
        return kind(
            **{one.name: _value(value[one.name], one.type) for one in fields(every) if one.name in value}
        )
    except _FAULTS:
        return None


def content(kept: Any) -> bytes:
    """The JSON of a dataclass, in the form that ``record`` reads."""
    return json.dumps(asdict(kept), default=datetime.isoformat, ensure_ascii=False).encode() + b"\n"


def _value(value: object, kind: Any) -> object:
    """Converts a value; raises ValueError, TypeError or OverflowError."""
    kinds = get_args(kind) or (kind,)
    if value is None and NoneType in kinds:
        return None
    if datetime in kinds:
        # Records of older versions have "" where no time is known.
        return _moment(value) if value != "" or NoneType not in kinds else None
    if issubclass(kinds[0], Enum):
        return kinds[0](value)
    if type(value) is not kinds[0]:
        raise TypeError
    return value


def _moment(value: object) -> datetime:
    moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(UTC)
