"""Loads Qt, and takes back what that does to Python's ``import``."""

import builtins


def load_qt() -> None:
    """Without the hook that PySide puts into ``import``: of each module that comes later it reads the source.

    It looks for those that want other names of Qt's functions (``__feature__``). None of ours does.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = plain
