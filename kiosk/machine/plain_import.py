"""Keeps out of the process what other packages would import or hook in without use to us."""

import builtins
import sys


def leave_out_openssl() -> None:
    """Hashes come from Python's own code: OpenSSL's, which hashlib would prefer, take 4 MB of memory."""
    sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type]


def load_qt() -> None:
    """Imports PySide6 and restores the original ``__import__``.

    PySide6's hook reads the source of every module imported later, which slows the start. It looks for
    ``__feature__``, by which a module selects other names for Qt's functions. None of ours does.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = plain
