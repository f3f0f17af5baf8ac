"""Adds, moves and removes tables in a list of a TOML file, such as the parts of a page, with all in them."""

import re
import tomllib
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT

from kiosk.base.toml_lines import KeyPath
from kiosk.studio.author import text
from kiosk.studio.site_files.toml_edit import EditRefused, not_changeable

_HEAD = re.compile(r"\n+\[\[")
_Change = Callable[[Any, Callable[[Mapping[str, Any]], Any]], None]


def with_added(source: str, path: KeyPath, values: Mapping[str, Any]) -> str:
    """Returns the file with one more table at the end of this list. Raises EditRefused."""
    return _changed(source, path, lambda tables, made: tables.append(made(values)))


def with_moved_table(source: str, path: KeyPath, at: int, to: int) -> str:
    """Returns the file with one of the tables at another place, counted from 0. Raises EditRefused."""

    def move(tables: Any, made: Any) -> None:
        if not (0 <= at < len(tables) and 0 <= to < len(tables)):
            # TRANSLATORS: in the studio, why a part of a page is not moved; about as long as the English
            raise EditRefused(text("it cannot go further"))
        table = tables[at]
        del tables[at]
        tables.insert(to, table)

    return _changed(source, path, move)


def with_removed(source: str, path: KeyPath, at: int) -> str:
    """Returns the file without one of the tables. Raises EditRefused, also for the last one."""

    def remove(tables: Any, made: Any) -> None:
        if len(tables) < 2 or not 0 <= at < len(tables):
            # TRANSLATORS: in the studio, why a part of a page is not deleted; about as long as the English
            raise EditRefused(text("the last one stays: delete what it is in"))
        del tables[at]

    return _changed(source, path, remove)


def as_file(values: Mapping[str, Any]) -> str:
    """Returns a new file with these values, lists of tables last."""
    document = tomlkit.document()
    document.update(_table(values))
    return _spaced(document)


def _changed(source: str, path: KeyPath, change: _Change) -> str:
    """Returns the file after the change; refuses where anything else would change."""
    try:
        expected: Any = deepcopy(tomllib.loads(source))
        document: Any = tomlkit.parse(source)
        tables = _at(document, path)
        if not isinstance(tables, AoT):
            raise not_changeable()
        change(_at(expected, path), deepcopy)
        change(tables, _table)
        plain, spaced = str(tomlkit.dumps(document)), _spaced(document)
        # A text may have such a line as well.
        after = spaced if tomllib.loads(spaced) == expected else plain
        if tomllib.loads(after) != expected:
            raise not_changeable()
    except (tomllib.TOMLDecodeError, TOMLKitError, KeyError, IndexError) as fault:
        # TRANSLATORS: in the studio, {fault} says where and why; about as long as the English
        said = text("the file is not as it was ({fault}): load this page again")
        raise EditRefused(said.format(fault=fault)) from fault
    return after


def _spaced(document: Any) -> str:
    """Returns the text with an empty line above each table, as authors write them."""
    return _HEAD.sub("\n\n[[", str(tomlkit.dumps(document)).rstrip("\n")) + "\n"


def _at(document: Any, path: KeyPath) -> Any:
    for name in path:
        document = document[name]
    return document


def _table(values: Mapping[str, Any]) -> Any:
    table = tomlkit.table()
    for key, value in values.items():
        if isinstance(value, list) and value and isinstance(value[0], Mapping):
            tables = tomlkit.aot()
            for each in value:
                tables.append(_table(each))
            table[key] = tables
        elif isinstance(value, str) and "\n" in value:
            table[key] = tomlkit.string(value, multiline=True)
        else:
            table[key] = value
    return table
