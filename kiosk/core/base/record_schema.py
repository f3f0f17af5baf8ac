"""Validators of records: makes schemas of pydantic-core from their annotations and marks."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date, datetime
from functools import cache, partial
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic_core import SchemaValidator, ValidationError, core_schema

from kiosk.core.base.record_marks import (
    DEFAULT_TOO,
    LOOSE,
    Bounds,
    Check,
    CheckBefore,
    FromOthers,
    OfKind,
    Parsed,
    RecordError,
    annotations_of,
    key_of,
    kind_name,
)

_Schema = Any
"""A schema of pydantic-core, of whichever type."""

_PLAIN: dict[Any, Callable[[], _Schema]] = {
    str: core_schema.str_schema,
    bool: core_schema.bool_schema,
    int: core_schema.int_schema,
    float: core_schema.float_schema,
    date: core_schema.date_schema,
    datetime: core_schema.datetime_schema,
}


def validated(kind: Any, values: Mapping[str, Any]) -> Any:
    """The record of this kind; raises RecordError."""
    try:
        return _validator(kind).validate_python(values)
    except ValidationError as error:
        raise RecordError(error.errors(include_url=False)) from error


@cache
def _validator(kind: Any) -> SchemaValidator:
    return SchemaValidator(_of_record(kind), core_schema.CoreConfig(strict=True))


def _of_record(kind: type[Any]) -> _Schema:
    annotations, checks = annotations_of(kind), tuple(_checks(kind))
    members = {each.name: _member(each, annotations[each.name], checks) for each in fields(kind)}
    table = core_schema.model_fields_schema(members, model_name=kind.__name__, extra_behavior="forbid")
    of_whole = tuple(check for names, check in checks if not names)
    return core_schema.no_info_wrap_validator_function(partial(_record, kind, of_whole), table)


def _record(
    kind: type[Any],
    checks: Iterable[Callable[..., None]],
    value: object,
    values_in: core_schema.ValidatorFunctionWrapHandler,
) -> Any:
    if isinstance(value, kind):
        return value
    values, *_ = values_in(value)
    record = kind(**values)
    for check in checks:
        check(record)
    return record


def _member(each: Field[Any], annotation: Any, checks: tuple[Any, ...]) -> core_schema.ModelField:
    schema, marks = _of(annotation), get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    for names, check in checks:
        if each.name in names:
            schema = core_schema.with_info_after_validator_function(partial(_with_known, check), schema)
    from_others = next((mark for mark in marks if isinstance(mark, FromOthers)), None)
    default: dict[str, Any] = {"validate_default": DEFAULT_TOO in marks}
    if from_others:
        default |= {"default_factory": from_others.function, "default_factory_takes_data": True}
    elif each.default_factory is not MISSING:
        default["default_factory"] = each.default_factory
    elif each.default is not MISSING:
        default["default"] = each.default
    if len(default) > 1:
        schema = core_schema.with_default_schema(schema, **default)
    key = key_of(each.name, annotation)
    return core_schema.model_field(schema, validation_alias=key)


def _checks(kind: type[Any]) -> Iterator[tuple[tuple[str, ...], Callable[..., Any]]]:
    """The methods of a record that check it, those of its bases first, with the fields that they check."""
    for base in reversed(kind.__mro__):
        for method in vars(base).values():
            function = getattr(method, "__func__", method)
            if (names := getattr(function, "checks", None)) is not None:
                yield names, function


def _with_known(check: Callable[..., Any], value: object, info: core_schema.ValidationInfo) -> Any:
    return check(value, info.data)


def _of(annotation: Any) -> _Schema:
    """The schema of a value with this annotation."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _marked(inner[0], inner[1:])
    if origin in (Union, UnionType):
        (other,) = (each for each in inner if each is not NoneType)
        return core_schema.nullable_schema(_of(other))
    if origin is Literal:
        return core_schema.literal_schema([*inner])
    if origin is dict:
        return core_schema.dict_schema(*map(_of, inner))
    if origin is tuple and inner[-1] is ...:
        return core_schema.tuple_schema([_of(inner[0])], variadic_item_index=0)
    if origin is tuple:
        return core_schema.tuple_schema([*map(_of, inner)])
    return _PLAIN[annotation]() if annotation in _PLAIN else _of_record(annotation)


def _marked(annotation: Any, marks: tuple[object, ...]) -> _Schema:
    of_kind = next((mark for mark in marks if isinstance(mark, OfKind)), None)
    parsed = next((mark for mark in marks if isinstance(mark, Parsed)), None)
    if parsed:
        return core_schema.no_info_plain_validator_function(parsed.function)
    schema = _choice(get_args(annotation), of_kind) if of_kind else _of(annotation)
    limited = _innermost(schema)
    for mark in marks:
        match mark:
            case Bounds():
                given = {each.name: getattr(mark, each.name) for each in fields(mark)}
                limited |= {name: limit for name, limit in given.items() if limit is not None}
            case CheckBefore(function):
                schema = core_schema.no_info_before_validator_function(function, schema)
            case Check(function):
                schema = core_schema.no_info_after_validator_function(function, schema)
            case _ if mark is LOOSE:
                limited["strict"] = False
    return schema


def _innermost(schema: _Schema) -> dict[str, Any]:
    """The schema that takes limits, below those of checks and of None."""
    inner: dict[str, Any] = schema
    while inner["type"] in ("nullable", "function-after", "function-before"):
        inner = inner["schema"]
    return inner


def _choice(kinds: tuple[type[Any], ...], of_kind: OfKind) -> _Schema:
    def kind(value: object) -> object:
        if isinstance(value, dict):
            return value.get("kind", of_kind.default)
        return getattr(value, "kind", None)

    return core_schema.tagged_union_schema({kind_name(each): _of_record(each) for each in kinds}, kind)
