"""GroupView: holds the props of one group of the window for its properties."""

from PySide6.QtCore import QObject


class GroupView[P](QObject):
    """A subclass names its ``EMPTY`` props, and declares ``changed`` and its properties."""

    EMPTY: P

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._props = self.EMPTY

    def is_empty(self) -> bool:
        return self._props == self.EMPTY

    def take(self, new: P) -> bool:
        """Shows ``new`` from now on; False if nothing differs."""
        old, self._props = self._props, new
        return old != new
