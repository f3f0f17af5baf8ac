"""Puts what a model refuses into words that say how to mend it."""

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.content.document import Document
from kiosk.content.lines import KeyPath
from kiosk.core.problems import Problem

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
_MARKS_KEY = "[key]"
"""The last step of pydantic's path where not a value but its key is at fault."""


def explain(
    error: ValidationError, document: Document, model: type[BaseModel], inside: int = 0
) -> tuple[Problem, ...]:
    """All that ``model`` found in ``document``; ``inside`` leading steps of its paths are not in the file."""
    faults = error.errors()
    problems = (
        _explain_one(fault, fault["loc"][inside:], document, model)
        for fault in faults
        if not _follows_from_others(fault, faults)
    )
    return tuple(sorted(problems, key=lambda problem: problem.line))


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """How to mend a name that is not known."""
    names = sorted(known)
    near = get_close_matches(wrong, names, 1)
    if near:
        return f"did you mean “{near[0]}”?"
    return f"use one of {', '.join(names)}" if names else "remove it"


def _follows_from_others(fault: ErrorDetails, faults: Sequence[ErrorDetails]) -> bool:
    """A default that needs a faulty value, or a list that is too short because its entries are faulty."""
    if fault["type"] == "too_short":
        path = fault["loc"]
        return any(other["loc"][: len(path)] == path and other["loc"] != path for other in faults)
    return fault["type"] == "default_factory_not_called"


def _explain_one(fault: ErrorDetails, path: KeyPath, document: Document, model: type[BaseModel]) -> Problem:
    if path and path[-1] == _MARKS_KEY:
        path = path[:-1]
    values = fault.get("ctx", {})
    match fault["type"]:
        case "extra_forbidden":
            text = f"is not known here: {_right_place(path, model)}"
        case "literal_error":
            allowed = ", ".join(re.findall("'([^']*)'", values["expected"]))
            text = f"“{fault['input']}” cannot be used: use one of {allowed}"
        case kind:
            text = _WORDS[kind].format_map(values) if kind in _WORDS else fault["msg"]
    return document.error(path, f"{_name(path)} {text}")


def _name(path: KeyPath) -> str:
    """The key as its author sees it, entries of lists counted from 1."""
    *parents, last = path or ("the file",)
    if isinstance(last, int):
        return f"{_name(tuple(parents))}, entry {last + 1},"
    if parents and isinstance(parents[-1], str):
        return f"{_name(tuple(parents))}.{last}"
    return last


def _right_place(path: KeyPath, model: type[BaseModel]) -> str:
    if len(path) > 1 and path[-1] in _keys_at((), model):
        return "move it above the first [table]"
    return did_you_mean(str(path[-1]), _keys_at(path[:-1], model))


def _keys_at(path: KeyPath, model: type[BaseModel]) -> list[str]:
    """The keys that may stand in the table at ``path``."""
    for step in path:
        if isinstance(step, str):
            fields = {info.alias or name: info for name, info in model.model_fields.items()}
            inner = _model_in(fields[step].annotation) if step in fields else None
            if inner is None:
                return []
            model = inner
    return [info.alias or name for name, info in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that stands anywhere in a type, as in tuple[Page, ...] or Desk | None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)
