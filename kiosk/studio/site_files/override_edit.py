"""Changes a text of the program for this site: an entry of a file in ``overrides``."""

import tomllib
from typing import Any

import tomlkit

from kiosk.studio.site_files.toml_edit import not_changeable, not_toml


def with_replaced(source: str, was: str, text: str, page: str = "") -> str:
    """Returns the file with ``text`` in place of the program's ``was``, or no entry where they are equal.

    ``page`` is the page of a topic, "" for a panel. Raises EditRefused.
    """
    replaced_in(source, page)
    document: Any = tomlkit.parse(source)
    entries = document.get("replace")
    known = next((each for each in entries or () if _is_about(each, was, page)), None)
    if text == was:
        if known is not None:
            entries.remove(known)
            if not entries:
                del document["replace"]
    elif known is not None:
        known["text"] = text
    else:
        if not source:
            document["kind"] = "topic" if page else "panel"
        if entries is None:
            document["replace"] = entries = tomlkit.aot()
        entry = tomlkit.table()
        entry.update({"page": page} if page else {})
        entry.update({"was": was, "text": text})
        entries.append(entry)
    after = str(tomlkit.dumps(document))
    if replaced_in(after, page).get(was, was) != text:
        raise not_changeable()
    return after


def replaced_in(source: str, page: str = "") -> dict[str, str]:
    """Returns the texts of the program that the file replaces, each with its new words.

    Raises EditRefused.
    """
    try:
        entries = tomllib.loads(source).get("replace", [])
    except tomllib.TOMLDecodeError as fault:
        raise not_toml(fault) from fault
    return {
        each["was"]: each["text"]
        for each in entries
        if isinstance(each, dict)
        and each.get("page", "") == page
        and isinstance(each.get("was"), str)
        and isinstance(each.get("text"), str)
    }


def _is_about(entry: Any, was: str, page: str) -> bool:
    return bool(entry.get("was") == was and entry.get("page", "") == page)
