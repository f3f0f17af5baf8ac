"""Keeps out of the process what other packages would import or hook in without use to us."""

import builtins
import sys
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from kiosk.machine.start import quick_types

_STUB_WRITER = "shibokensupport.signature.lib.pyi_generator"
"""PySide6 imports it twice while it is imported itself; it writes files of types for editors."""


def leave_out_openssl() -> None:
    """Hashes come from Python's own code: OpenSSL's, which hashlib would prefer, take 4 MB of memory."""
    sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type]


def load_pydantic() -> None:
    """Imports the packages below pydantic, whose types take 20 ms of a start if nobody helps."""
    with quick_types.for_pydantic():
        import annotated_types  # noqa: F401
        import pydantic_core  # noqa: F401


_FOR_UNPACKING = ("tempfile", "zipfile")
"""shiboken6 imports them, and uses them only where its own modules have not been unpacked."""


class _Empty:
    """Finds modules without content in place of those that nobody uses."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        return ModuleSpec(name, self) if name in self._names else None  # type: ignore[arg-type]  # it is one

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        pass


def load_qt() -> None:
    """Imports PySide6 without what writes stubs, whose patterns take 10 ms, and restores ``__import__``.

    PySide6's hook reads the source of every module imported later, which slows the start. It looks for
    ``__feature__``, by which a module selects other names for Qt's functions. None of ours does.
    """
    plain = builtins.__import__
    left_out = {*_FOR_UNPACKING} - sys.modules.keys() if _is_unpacked() else set[str]()
    quick_types.for_qt()
    empty = _Empty(frozenset({_STUB_WRITER, *left_out}))
    sys.meta_path.insert(0, empty)
    import PySide6.QtCore  # noqa: F401

    sys.meta_path.remove(empty)
    builtins.__import__ = plain
    for name in left_out:
        # Others import the real one.
        sys.modules.pop(name, None)


def _is_unpacked() -> bool:
    shiboken = find_spec("shiboken6")
    return bool(shiboken and shiboken.origin and (Path(shiboken.origin).parent / "files.dir").is_dir())
