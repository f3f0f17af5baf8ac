"""Adds a table to a list of tables in a TOML file, or takes one out, and leaves everything else as it was."""

import tomllib
from collections.abc import Callable, Mapping
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from kiosk.base.toml_lines import KeyPath
from kiosk.studio.author import text
from kiosk.studio.site_files.toml_edit import EditRefused, Value, not_changeable, not_toml


def with_table(source: str, path: KeyPath, values: Mapping[str, Value]) -> str:
    """Returns the text of the file with one more table at the end of the list ``path``. Raises EditRefused.

    Values that are None are left out.
    """
    said = {key: value for key, value in values.items() if value is not None}

    def add(document: Any) -> None:
        table, name = _table_of(document, path[:-1], tomlkit.table), path[-1]
        if name not in table:
            table[name] = tomlkit.aot()
        entry = tomlkit.table()
        entry.update(said)
        table[name].append(entry)

    def expect(data: Any) -> None:
        _table_of(data, path[:-1], dict).setdefault(path[-1], []).append(said)

    return _edited(source, add, expect)


def without_table(source: str, path: KeyPath) -> str:
    """Returns the text of the file without the table at ``path``, whose last part is a place in a list or a
    name. Raises EditRefused.
    """

    def remove(data: Any) -> None:
        above = [data]
        for name in path[:-1]:
            above.append(above[-1][name])
        del above[-1][path[-1]]
        if isinstance(above[-1], list) and not above[-1]:
            del above[-2][path[-2]]

    return _edited(source, remove, remove)


def _edited(source: str, edit: Callable[[Any], None], expect: Callable[[Any], None]) -> str:
    """Returns the text after ``edit``; ``expect`` makes the same change to plain values."""
    try:
        expected = tomllib.loads(source)
        expect(expected)
        document: Any = tomlkit.parse(source)
        edit(document)
        after = str(tomlkit.dumps(document))
        if tomllib.loads(after) != expected:
            raise not_changeable()
    except (tomllib.TOMLDecodeError, TOMLKitError) as fault:
        raise not_toml(fault) from fault
    except (LookupError, TypeError, AttributeError) as fault:
        # TRANSLATORS: in the studio; about as long as the English
        raise EditRefused(text("this is not in the file any more: look at the page again")) from fault
    return after


def _table_of(holder: Any, path: KeyPath, new: Callable[[], Any]) -> Any:
    for name in path:
        if name not in holder:
            holder[name] = new()
        holder = holder[name]
    return holder
