"""Translates validation errors of pydantic into messages that say how to correct them."""

import re
from collections.abc import Iterable, Sequence

from kiosk.base.problems import Problem, Severity
from kiosk.base.toml_lines import KeyPath
from kiosk.base.unsafe_characters import printable
from kiosk.content.files.document import Document
from kiosk.content.files.toml_advice import header_left_behind, take_away
from kiosk.core.base.record import Record, records_in
from kiosk.core.base.record_marks import RecordError, RecordFault, keys_of, kind_name

_WORDS = {
    "missing": "is missing: add it",
    "string_type": "must be text in quotes",
    "bool_type": "must be true or false, without quotes",
    "float_type": "must be a number, without quotes",
    "date_type": "must be a date without quotes, such as 2026-11-20",
    "tuple_type": 'must be a list, such as ["one", "two"]',
    "dict_type": "must be text in quotes, or a table with a text for each language",
    "model_type": "must be a table: write its name in [brackets] and its keys below",
    "greater_than_equal": "is too small: at least {ge:g} is allowed",
    "less_than_equal": "is too large: at most {le:g} is allowed",
    "too_short": "has too few entries: at least {min_length} needed",
    "too_long": "has too many entries: {actual_length}, at most {max_length} are allowed",
    "string_too_long": "is too long: at most {max_length} characters are allowed",
    "value_error": "{error}",
}
_AS_TOML = {"True": "true", "False": "false"}
MOST_FAULTS = 50
MOST_NAMED = 3
_MOST_NAMES = 9
_DISTANT = 0.2
"""Least similarity (difflib) of the names that are listed first."""

_LONGEST_QUOTE = 80
_LONGEST_MESSAGE = 400
MEANT = "did you mean"
"""Begins a hint that names one thing, which is nearly the wrong one."""
_MARKS_KEY = "[key]"
"""The last step of pydantic's path if the error is in a key, not in its value."""


def explain(error: RecordError, document: Document, model: type[Record]) -> tuple[Problem, ...]:
    """The errors of ``model`` in ``document``; beyond a maximum they are only counted."""
    faults = error.faults
    first = faults[:MOST_FAULTS]
    left = {*filter(None, (_left_behind(fault, document, model) for fault in first))}
    problems = [
        *left,
        *(
            _explain_one(fault, document, model)
            for fault in first
            if not _follows_from_others(fault, faults) and not _left_behind(fault, document, model)
        ),
    ]
    problems.sort(key=lambda problem: problem.line)
    if more := len(faults) - len(first):
        problems.append(document.error((), f"{more} more faults are in this file: mend the first ones"))
    return tuple(problems)


def shorten(text: object) -> str:
    """Shortens an author's text for a message."""
    quoted = printable(str(text)[: _LONGEST_QUOTE + 1])
    return quoted if len(quoted) <= _LONGEST_QUOTE else f"{quoted[:_LONGEST_QUOTE]}…"


def named(names: Sequence[str]) -> str:
    """The first of at least one name, and the number of the others."""
    if (others := len(names) - MOST_NAMED) > 0:
        return f"{', '.join(names[:MOST_NAMED])} and {others} other{'s' if others > 1 else ''}"
    *before, last = names
    return f"{', '.join(before)} and {last}" if before else last


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """Proposes known names for an unknown one."""
    # Most starts have no error.
    from difflib import get_close_matches

    names = sorted(known)
    wrong = wrong[:_LONGEST_QUOTE]
    if near := get_close_matches(wrong, names, 1):
        return f"{MEANT} “{near[0]}”?"
    if len(names) > _MOST_NAMES:
        nearest = get_close_matches(wrong, names, MOST_NAMED, _DISTANT)
        return f"use one of {named([*dict.fromkeys((*nearest, *names))])}"
    return f"use one of {', '.join(names)}" if names else "remove it"


def _follows_from_others(fault: RecordFault, faults: Sequence[RecordFault]) -> bool:
    """Whether faulty entries cause the fault: a default needs their value, or the list is too short."""
    if fault["type"] == "too_short":
        path: KeyPath = fault["loc"]
        return any(other["loc"][: len(path)] == path and other["loc"] != path for other in faults)
    return bool(fault["type"] == "default_factory_not_called")


def _left_behind(fault: RecordFault, document: Document, model: type[Record]) -> Problem | None:
    """An unknown key that belongs to the table whose header above is commented out."""
    if fault["type"] != "extra_forbidden":
        return None
    path, _ = _follow(fault["loc"], model)
    held = document.holder(path)
    left = header_left_behind(held.source, held.lines.of(path))
    if left is None:
        return None
    header, line = left
    table: type[Record] | None = model
    for name in header.strip("[]").split("."):
        table = next(iter(records_in(keys_of(table).get(name))), None) if table else None
    if table is None or path[-1] not in keys_of(table):
        return None
    return Problem(held.file, line, Severity.ERROR, take_away(header))


def _explain_one(fault: RecordFault, document: Document, model: type[Record]) -> Problem:
    path, table = _follow(fault["loc"], model)
    values = fault.get("ctx", {})
    match fault["type"]:
        case "extra_forbidden":
            text = f"is not known here: {_right_place(path, model, table)}"
        case "literal_error":
            text = f"“{shorten(fault['input'])}” cannot be used: {_one_of(values['expected'])}"
        case "tuple_type" if table and isinstance(fault["input"], dict) and _holds_tables(table, path):
            name = ".".join(step for step in path if isinstance(step, str))
            text = f"stands in single brackets or braces: write [[{name}]], with two brackets"
        case "tuple_type" if isinstance(fault["input"], str):
            text = f'must be a list: ["{shorten(fault["input"])}"]'
        case "union_tag_invalid":
            path = (*path, "kind")
            allowed = ", ".join(re.findall("'([^']*)'", values["expected_tags"]))
            text = f"“{shorten(values['tag'])}” cannot be used: use one of {allowed}"
        case kind:
            text = _WORDS[kind].format_map(values) if kind in _WORDS else fault["msg"]
    quoted = printable(f"{_name(path)} {text}"[: _LONGEST_MESSAGE + 1])
    # The model's own messages quote the refused value, however long it is.
    return document.error(
        path, quoted if len(quoted) <= _LONGEST_MESSAGE else f"{quoted[:_LONGEST_MESSAGE]}…"
    )


def _one_of(expected: str) -> str:
    """The allowed values from pydantic's message for a Literal, as TOML writes them, if not all are texts."""
    texts = re.findall("'([^']*)'", expected)
    allowed = re.split(", | or ", expected)
    if len(texts) == len(allowed):
        return f"use one of {', '.join(texts)}"
    written = (_AS_TOML.get(value, value.replace("'", '"')) for value in allowed)
    return f"write one of these as it stands here: {', '.join(written)}"


def _holds_tables(table: type[Record], path: KeyPath) -> bool:
    return bool(records_in(keys_of(table).get(str(path[-1]))))


def _name(path: KeyPath) -> str:
    """The key as the author knows it; entries of lists count from 1."""
    *parents, last = path or ("the file",)
    # A text for all languages has the key "", which its author did not write.
    if parents and last == "":
        return _name(tuple(parents))
    if isinstance(last, int):
        return f"{_name(tuple(parents))}, entry {last + 1},"
    if parents and isinstance(parents[-1], str):
        return f"{_name(tuple(parents))}.{shorten(last)}"
    return shorten(last)


def _right_place(path: KeyPath, model: type[Record], table: type[Record] | None) -> str:
    wrong, known = str(path[-1]), keys_of(table) if table else {}
    if len(path) == 1:
        return did_you_mean(wrong, known)
    if wrong in keys_of(model):
        return "move it above the first [table]"
    hint, above = did_you_mean(wrong, known), did_you_mean(wrong, keys_of(model))
    # A key that is written below the last table belongs to it.
    is_above = above.startswith(MEANT) and not hint.startswith(MEANT)
    return f"{above} Then move it above the first [table]" if is_above else hint


def _follow(loc: KeyPath, model: type[Record]) -> tuple[KeyPath, type[Record] | None]:
    """The path as the file has it, without pydantic's additions, and the model of its last table."""
    path: list[str | int] = []
    table: type[Record] | None = model
    entered: type[Record] | None = model
    kinds: dict[str, type[Record]] = {}
    for step in loc:
        if step == _MARKS_KEY:
            continue
        if step in kinds:
            entered, kinds = kinds[str(step)], {}
            continue
        path.append(step)
        if isinstance(step, str):
            table = entered
            models = records_in(keys_of(table).get(step)) if table else ()
            kinds = {kind_name(m): m for m in models} if len(models) > 1 else {}
            entered = models[0] if len(models) == 1 else None
    return tuple(path), table
