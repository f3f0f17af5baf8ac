"""Compiles QML in advance: the service has no cache folder that persists across boots."""

import subprocess
from pathlib import Path

import PySide6

COMPILER = Path(PySide6.__file__).parent / "Qt/libexec/qmlcachegen"


def compile_qml(folder: Path) -> None:
    """Byte code beside each file. Qt uses it without checking whether the file has changed."""
    for source in sorted(folder.rglob("*.qml")):
        subprocess.run([COMPILER, "--only-bytecode", "-o", f"{source}c", source], check=True)
