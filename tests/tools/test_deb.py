"""What the package says of itself, and what it keeps of Qt."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

from tools.deb import qt
from tools.deb.__main__ import CONFFILES, HERE, SCRIPTS
from tools.deb.control import About, control, wanted
from tools.deb.qml import compile_qml

ROOT = Path(__file__).parent.parent.parent


def test_it_depends_on_the_python_it_was_compiled_for():
    about = About("1.2", "arm64", (3, 13), ["seatd", "cage"], ["espeak-ng"], 1000)
    lines = control(about).splitlines()
    assert "Depends: python3 (>= 3.13), python3 (<< 3.14), cage, seatd" in lines
    assert {"Version: 1.2", "Architecture: arm64", "Recommends: espeak-ng", "Installed-Size: 1000"} <= set(
        lines
    )


def test_a_table_gives_its_packages():
    assert wanted(["# a note", "python3-venv", "libegl1  # why", "", "libdrm2"]) == ["libegl1", "libdrm2"]


@pytest.mark.parametrize("script", SCRIPTS)
def test_scripts_are_sound(script):
    subprocess.run(["sh", "-n", str(HERE / script)], check=True)


def test_what_a_host_changes_is_kept_by_upgrades():
    assert {str(path) for path in CONFFILES if "awareness-kiosk/s" in str(path)} == {
        "/etc/awareness-kiosk/site.toml",
        "/etc/awareness-kiosk/sites/README",
    }


def test_all_of_qt_that_is_used_is_kept():
    python = "\n".join(path.read_text("utf-8") for path in (ROOT / "kiosk").rglob("*.py"))
    assert set(re.findall(r"PySide6\.(Qt\w+)", python)) <= set(qt.MODULES)
    qml = "\n".join(path.read_text("utf-8") for path in (ROOT / "kiosk/qml").rglob("*.qml"))
    imported = set(re.findall(r"(?m)^import (Qt[\w.]*)", qml))
    assert imported <= {"QtQuick", *(pattern.split("/*")[0].replace("/", ".") for pattern in qt.QML)}


def test_nothing_that_shows_the_screen_elsewhere_is_kept():
    assert not re.search("vnc|eglfs|linuxfb|virtualkeyboard|webview", " ".join((*qt.PLUGINS, *qt.QML)))


def test_what_shiboken_needs_at_every_start_is_written_beside_it(tmp_path, monkeypatch):
    shutil.copytree(Path(shiboken6.__file__).parent, tmp_path / "shiboken6")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    qt.unpack_support(sys.executable)
    code = "import shiboken6, shibokensupport; print(shibokensupport.__file__)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert Path(said.strip()).is_relative_to(tmp_path / "shiboken6/files.dir")


PROGRAM = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
app = QGuiApplication(sys.argv)
engine = QQmlEngine()
engine.addImportPath(sys.argv[1])
component = QQmlComponent(engine)
component.setData(b"import QtQml; import Kiosk.Theme; QtObject { property string ink: Tokens.ink }", QUrl())
made = component.create()
print(made.property("ink"))
"""


def test_qml_is_compiled_ahead_and_nothing_of_it_is_kept_elsewhere(tmp_path):
    shutil.copytree(ROOT / "kiosk/qml", tmp_path / "qml")
    compile_qml(tmp_path / "qml")
    sources = {path.with_suffix("") for path in (tmp_path / "qml").rglob("*.qml")}
    assert {path.with_suffix("") for path in (tmp_path / "qml").rglob("*.qmlc")} == sources
    for path in (tmp_path / "qml").rglob("*.qml"):
        path.write_text("not QML", "utf-8")
    said = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "qml"), "-platform", "offscreen"],
        env={"HOME": str(tmp_path), "QML_DISK_CACHE_PATH": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "#14283a"
    assert not list((tmp_path / "cache").glob("*"))
