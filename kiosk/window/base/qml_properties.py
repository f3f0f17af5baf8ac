"""ShownProps and ShownView: show the props of a view to QML, and its other views, as properties."""

from dataclasses import fields
from enum import IntEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, get_origin

from PySide6.QtCore import Property, QObject, Signal

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_TYPES = (str, bool, int, float, list, dict)


class ShownProps[P: "DataclassInstance"]:
    """Gives a class of views a read-only property for each field of ``props``, and empty props to begin with.

    A property ``firstLine`` shows the field ``first_line``, and ``notify`` tells of a change. A property that
    the class has already, or writes out, takes the place of its field. Only Python reads the fields
    ``without``.
    """

    def __init__(self, props: type[P], notify: Signal, without: tuple[str, ...] = ()) -> None:
        self._empty, self._notify, self._without = props(), notify, without

    # Python calls it before PySide looks for the properties of the class.
    def __set_name__(self, view: type, name: str) -> None:
        for field in fields(self._empty):
            shown = _in_qml(field.name)
            if field.name not in self._without and shown not in vars(view):
                value = attrgetter(f"{name}.{field.name}")
                setattr(view, shown, Property(_type_in_qml(field.type), value, notify=self._notify))

    def __get__(self, view: object, of: type) -> P:
        """Until a view has other props, which it holds itself."""
        return self._empty


class ShownView[V: QObject]:
    """Gives a class of views another view, and a constant property for it.

    A property ``idleCard`` shows ``_idle_card``. The view is made when it is first read, unless the parent
    sets one that it was given or made itself.
    """

    def __init__(self, view: type[V]) -> None:
        self._view = view

    def __set_name__(self, parent: type, name: str) -> None:
        self._name = name
        setattr(
            parent, _in_qml(name.removeprefix("_")), Property(self._view, attrgetter(name), constant=True)
        )

    def __get__(self, parent: QObject, of: type) -> V:
        view = self._view(parent)
        # From now on this comes before the class.
        setattr(parent, self._name, view)
        return view


def _in_qml(name: str) -> str:
    first, *more = name.split("_")
    return first + "".join(word.capitalize() for word in more)


def _type_in_qml(written: Any) -> type:
    kind: type = get_origin(written) or written
    if kind in _TYPES:
        return kind
    if issubclass(kind, IntEnum):
        return int
    raise TypeError(f"QML has no {written}")
