"""Compiles QML ahead: the service has no folder that keeps what Qt compiles from one boot to the next."""

import subprocess
from pathlib import Path

import PySide6

COMPILER = Path(PySide6.__file__).parent / "Qt/libexec/qmlcachegen"


def compile_qml(folder: Path) -> None:
    """Byte code beside each file. Qt takes it without looking whether the file is still the same."""
    for source in sorted(folder.rglob("*.qml")):
        subprocess.run([COMPILER, "--only-bytecode", "-o", f"{source}c", source], check=True)
