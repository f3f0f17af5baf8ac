"""The base class of everything that can happen to the kiosk."""

from kiosk.core.base.fieldless import Fieldless


class Event:
    """A rule takes any event and matches those that it knows.

    A union of all hundred would mean the same, but mypy would work through it at each ``case``.
    """

    __slots__ = ()


class FieldlessEvent(Fieldless, Event):
    """An event without fields."""

    __slots__ = ()
