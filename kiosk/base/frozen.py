"""Frozen dataclasses with slots, made four times as fast as by the standard library.

``dataclasses`` writes and compiles seven functions for each class, at each start. Here a class gets its own
``__init__``, which is compiled when the first value of the class is made; the other six are the same for all.
See docs/adr/0151-a-start-does-what-its-first-panel-needs.md.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from dataclasses import dataclass as standard
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["compile_left", "dataclass"]

_left: dict[type, tuple[Field[Any], ...]] = {}
"""The classes of which no value was made yet, with their fields."""

_write = object.__setattr__
_slotted: Callable[[type], type] = standard(init=False, repr=False, eq=False, slots=True)

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """As the standard library's, called so, but without ``InitVar`` and ``field(init=False)``."""
        assert frozen and slots
        return _frozen


def _frozen(bare: type) -> type:
    if not bare.__doc__:
        # Otherwise the standard library works out a signature.
        bare.__doc__ = bare.__name__
    cls: Any = _slotted(bare)
    own, each = bare.__dict__, fields(cls)
    cls.__init__ = _init_later(cls)
    _left[cls] = each
    cls._names = tuple(field.name for field in each)
    compared = tuple(field.name for field in each if field.compare)
    # Values without fields are equal to those of their class.
    cls._compared = staticmethod(attrgetter(*(compared or ("__class__",))))
    for name, function in _SHARED.items():
        if own.get(name) is None:
            setattr(cls, name, function)
    made: type = cls
    return made


def compile_left() -> None:
    """Compiles what no value has needed yet, so that no touch has to wait for it."""
    for cls in [*_left]:
        _compile(cls)


def _init_later(cls: Any) -> Callable[..., None]:
    def __init__(self: Any, *values: Any, **named: Any) -> None:
        _compile(cls)
        cls.__init__(self, *values, **named)

    return __init__


def _compile(cls: Any) -> None:
    # Two threads may come here at once; both compile the same.
    if (each := _left.get(cls)) is not None:
        cls.__init__ = _init(cls, each)
        _left.pop(cls, None)


def _init(cls: type, each: tuple[Field[Any], ...]) -> Callable[..., None]:
    known: dict[str, object] = {"_write": _write, "_MISSING": MISSING}
    positional: list[str] = []
    named: list[str] = []
    body: list[str] = []
    for field in each:
        name, given, value = field.name, field.name, field.name
        if field.default is not MISSING:
            known[f"_of_{name}"] = field.default
            given = f"{name}=_of_{name}"
        elif field.default_factory is not MISSING:
            known[f"_of_{name}"] = field.default_factory
            given, value = f"{name}=_MISSING", f"_of_{name}() if {name} is _MISSING else {name}"
        (named if field.kw_only else positional).append(given)
        body.append(f" _write(self, '{name}', {value})")
    if hasattr(cls, "__post_init__"):
        body.append(" self.__post_init__()")
    taken = ", ".join(("self", *positional, *(("*", *named) if named else ())))
    made: dict[str, Callable[..., None]] = {}
    exec(f"def __init__({taken}):\n" + ("\n".join(body) or " pass"), known, made)
    init = made["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


def _equals(self: Any, other: Any) -> Any:
    if self is other:
        return True
    if self.__class__ is other.__class__:
        return self._compared(self) == self._compared(other)
    return NotImplemented


def _hash(self: Any) -> int:
    return hash(self._compared(self))


def _repr(self: Any) -> str:
    shown = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self) if field.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse_to_set(self: object, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, name) for name in self._names]


def _restore(self: Any, state: list[object]) -> None:
    for name, value in zip(self._names, state, strict=True):
        _write(self, name, value)


_SHARED = {
    "__eq__": _equals,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
    "__getstate__": _state,
    "__setstate__": _restore,
}
