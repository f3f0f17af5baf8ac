"""Reduces Qt to the used parts: no servers, no web, nothing that is only under the GPL."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import shiboken6

from tools.deb.elf import needed

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
    known = {path.name: path for path in sorted(pyside.rglob("*.so*")) if path.is_file()}
    found: set[Path] = set()
    left = [path for path in sorted(users) if ".so" in path.name and path.is_file()]
    while left:
        for path in {known[name] for name in needed(left.pop()) if name in known} - found:
            # A library may be named by the symbolic link to it.
            found |= {path, path.resolve()}
            left.append(path)
    return found


def unpack_support(python: str) -> None:
    """Writes the Python files that shiboken6 otherwise unpacks and compiles at every start."""
    subprocess.run(
        [python, "-B", "-c", "import shiboken6"], env=os.environ | {"SBK_EMBED": "false"}, check=True
    )


def lay_support(site_packages: Path) -> None:
    """The same files for packages of another processor, which cannot be started here."""
    unpack_support(sys.executable)
    source = Path(shiboken6.__file__).with_name("files.dir")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(source, site_packages / "shiboken6/files.dir", ignore=ignored, dirs_exist_ok=True)


def size_mb(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def remove_caches(folder: Path) -> None:
    for cache in folder.rglob("__pycache__"):
        shutil.rmtree(cache)
