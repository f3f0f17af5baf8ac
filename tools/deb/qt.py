"""Reduces Qt to the used parts: no servers, no web, nothing that is only under the GPL."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

MODULES = (
    "QtCore",
    "QtDBus",
    "QtGui",
    "QtMultimedia",
    "QtNetwork",
    "QtOpenGL",
    "QtQml",
    "QtQuick",
    "QtSvg",
    "QtTextToSpeech",
)
PLUGINS = (
    "imageformats/libqjpeg.so",
    "imageformats/libqsvg.so",
    "multimedia/*.so",
    "platforms/libqoffscreen.so",
    "platforms/libqwayland.so",
    "texttospeech/libqtexttospeech_speechd.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "wayland-shell-integration/libxdg-shell.so",
)
QML = (
    "builtins.qmltypes",
    "jsroot.qmltypes",
    "QtMultimedia/**/*",
    "QtQml/**/*",
    "QtQuick/*.*",
    "QtQuick/Shapes/**/*",
    "QtQuick/Templates/**/*",
)

_FOUND = re.compile(r"=> (/\S+) \(0x")


def prune(pyside: Path) -> None:
    """Removes everything else from the package folder of PySide6."""
    kept = set(_wanted(pyside))
    kept |= _libraries(pyside, kept)
    for path in sorted(pyside.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in kept:
            path.unlink()


def _wanted(pyside: Path) -> Iterator[Path]:
    yield from pyside.glob("*.py")
    yield from pyside.glob("libpyside6*.so*")
    for module in MODULES:
        yield from pyside.glob(f"{module}.*.so")
    for pattern in PLUGINS:
        yield from (pyside / "Qt/plugins").glob(pattern)
    for pattern in QML:
        yield from (pyside / "Qt/qml").glob(pattern)


def _libraries(pyside: Path, users: set[Path]) -> set[Path]:
    """All libraries of the package that these files need, recursively."""
    shared = [str(path) for path in sorted(users) if ".so" in path.name and path.is_file()]
    listed = subprocess.run(["ldd", *shared], capture_output=True, text=True, check=True).stdout
    found = {Path(name) for name in _FOUND.findall(listed)}
    # ldd names a library by the symbolic link to it.
    return {each for path in found if path.is_relative_to(pyside) for each in (path, path.resolve())}


def unpack_support(python: str) -> None:
    """Writes the Python files that shiboken6 otherwise unpacks and compiles at every start."""
    subprocess.run(
        [python, "-B", "-c", "import shiboken6"], env=os.environ | {"SBK_EMBED": "false"}, check=True
    )


def size_mb(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def remove_caches(folder: Path) -> None:
    for cache in folder.rglob("__pycache__"):
        shutil.rmtree(cache)
