"""Imports PySide6 and restores the original ``__import__``."""

import builtins


def load_qt() -> None:
    """PySide6's hook reads the source of every module imported later, which slows the start.

    It looks for ``__feature__``, by which a module selects other names for Qt's functions. None of ours does.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = plain
