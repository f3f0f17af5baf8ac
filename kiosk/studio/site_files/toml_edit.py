"""Changes values in a TOML file and leaves everything else as its author wrote it."""

import tomllib
from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import date
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from kiosk.base.toml_lines import KeyPath
from kiosk.studio.author import text

Value = str | bool | int | date | Sequence[str] | None
"""None removes the key."""

_LONG = 60
"""Characters of a list above which each entry gets a line of its own."""


class EditRefused(ValueError):
    """The file cannot be changed without changing something else; says why in plain words."""


def not_changeable() -> EditRefused:
    # TRANSLATORS: in the studio; about as long as the English
    return EditRefused(text("the file has a form that cannot be changed here: change it in a text editor"))


def not_toml(fault: Exception) -> EditRefused:
    # TRANSLATORS: in the studio, {fault} says where and why; about as long as the English
    said = text("the file is not TOML ({fault}): mend it in a text editor first")
    return EditRefused(said.format(fault=fault))


def with_values(source: str, changes: Mapping[KeyPath, Value]) -> str:
    """Returns the text of the file with the values at these paths: names of tables, places in lists, a key.

    Raises EditRefused.
    """
    try:
        before = tomllib.loads(source)
        document: Any = tomlkit.parse(source)
        for path, value in changes.items():
            _set(document, path, value)
        after = str(tomlkit.dumps(document))
        if tomllib.loads(after) != _expected(before, changes):
            raise not_changeable()
    except (tomllib.TOMLDecodeError, TOMLKitError) as fault:
        raise not_toml(fault) from fault
    return after


def _set(table: Any, path: KeyPath, value: Value) -> None:
    for name in path[:-1]:
        if isinstance(table, dict) and name not in table:
            if value is None:
                return
            table[name] = tomlkit.table()
        table = table[name]
    key = path[-1]
    if value is None:
        if key in table:
            del table[key]
    elif isinstance(value, str) and "\n" in value:
        table[key] = tomlkit.string(value, multiline=True)
    elif isinstance(value, str | int | date):
        table[key] = value
    else:
        table[key] = _list(value)


def _list(values: Sequence[str]) -> Any:
    entries = tomlkit.array()
    entries.extend(values)
    return entries.multiline(sum(map(len, values)) > _LONG)


def _expected(before: Mapping[str, Any], changes: Mapping[KeyPath, Value]) -> Mapping[str, Any]:
    result: dict[str, Any] = deepcopy(dict(before))
    for path, value in changes.items():
        table: Any = result
        for name in path[:-1]:
            if isinstance(table, list):
                table = table[int(name)]
            else:
                table = table.setdefault(name, {}) if value is not None else table.get(name, {})
        if value is None:
            table.pop(path[-1], None)
        elif isinstance(value, str | int | date):
            table[path[-1]] = value
        else:
            table[path[-1]] = list(value)
    return result
