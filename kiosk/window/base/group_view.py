"""GroupView: holds the props of one group of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.window.base.qml_properties import ShownProps

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class GroupView[P: "DataclassInstance"](QObject):
    """A subclass declares ``changed``, and its props by ``ShownProps``."""

    _props: ShownProps[P]

    def is_empty(self) -> bool:
        return self._props == type(self._props)()

    def take(self, new: P) -> bool:
        """Shows ``new`` from now on; False if nothing differs."""
        old, self._props = self._props, new
        return old != new
