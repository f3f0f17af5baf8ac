"""What the package says of itself, and what it keeps of Qt."""

import gzip
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from os.path import normpath
from pathlib import Path

import pytest
import shiboken6

from tools.deb import qt
from tools.deb.__main__ import HERE, SCRIPTS, copy_program, make_system, name_build
from tools.deb.control import About, control, libc, wanted
from tools.deb.documents import changelog, documents
from tools.deb.qml import compile_qml
from tools.deb.version import version

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


def test_nothing_that_hosts_change_belongs_to_dpkg(tmp_path):
    """tests/tools/test_upgrades.py shows what becomes of it."""
    make_system(tmp_path)
    assert [path for path in (tmp_path / "etc").rglob("*") if not path.is_dir()] == []
    laid = tmp_path / "usr/share/awareness-kiosk/etc"
    names = {path.relative_to(laid).as_posix() for path in laid.rglob("*") if not path.is_dir()}
    assert {"default/grub.d/awareness-kiosk.cfg", "systemd/system/sleep.target"} <= names


def test_each_link_of_a_packaged_page_leads_to_something():
    there = {path.relative_to(ROOT) for path in documents(ROOT)}
    assert {Path("docs") / f"{name}.md" for name in ("care", "site", "translating", "presenting")} <= there
    lost = [
        f"{page}: {link}"
        for page in there
        if page.suffix == ".md"
        for link in re.findall(r"\]\(([^)#\s]+)", (ROOT / page).read_text("utf-8"))
        if not link.startswith("https:")
        and not any(each.is_relative_to(normpath(page.parent / link)) for each in there)
    ]
    assert lost == []


def test_debian_can_read_its_changelog(tmp_path):
    built = datetime(2026, 11, 27, 1, 2, 3, tzinfo=UTC)
    text = gzip.decompress(changelog("1.2+20261127.abc", built)).decode()
    assert text.startswith("awareness-kiosk (1.2+20261127.abc) stable; urgency=medium\n\n  * ")
    assert text.endswith(
        " -- Awareness Kiosk contributors <kiosk@example.org>  Fri, 27 Nov 2026 01:02:03 +0000\n"
    )


def test_the_c_library_is_as_new_as_the_newest_wheel_needs():
    tags = (
        "Tag: cp310-abi3-manylinux_2_34_x86_64\nTag: cp313-cp313-manylinux_2_17_x86_64\nTag: py3-none-any\n"
    )
    assert libc(tags) == "libc6 (>= 2.34)"


@pytest.fixture
def repository(tmp_path):
    def commit(day):
        env = os.environ | {"GIT_COMMITTER_DATE": f"{day}T10:00:00+02:00", "GIT_CONFIG_GLOBAL": "/dev/null"}
        who = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")
        words = ["git", "-C", str(tmp_path), *who, "commit", "-qam", "x", "--allow-empty"]
        subprocess.run(words, env=env, check=True)

    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / "file").write_text("one", "utf-8")
    subprocess.run(["git", "-C", str(tmp_path), "add", "file"], check=True)
    commit("2026-11-20")
    return tmp_path, commit


def test_each_build_has_a_higher_version_than_the_one_before(repository):
    folder, commit = repository
    now = datetime(2026, 11, 27, 12, tzinfo=UTC)
    versions = ["0.1.0", version(folder, now)]
    commit("2026-11-21")
    versions.append(version(folder, now))
    (folder / "file").write_text("two", "utf-8")
    versions += [version(folder, now), version(folder, now + timedelta(seconds=1))]
    assert re.fullmatch(r"0\.1\.0\+20261120080000\.[0-9a-f]{7}", versions[1])
    assert re.fullmatch(r"0\.1\.0\+20261127120000\.[0-9a-f]{7}\.changed", versions[3])
    assert version(folder / "none", now) == "0.1.0+20261127120000"
    if shutil.which("dpkg"):
        for lower, higher in pairwise(versions):
            subprocess.run(["dpkg", "--compare-versions", lower, "lt", higher], check=True)


def test_the_program_says_which_build_it_is(tmp_path):
    module = tmp_path / "__init__.py"
    shutil.copy(ROOT / "kiosk/__init__.py", module)
    name_build(module, "0.1.0+20261127.abc")
    assert '\n__version__ = "0.1.0+20261127.abc"\n' in module.read_text("utf-8")


def test_all_that_the_program_reads_is_in_the_package(tmp_path):
    copy_program(tmp_path / "program")
    parts = ["kiosk", "resources", "translations", "LICENSES", "main.py", "LICENSE"]
    listed = subprocess.run(["git", "ls-files", "-z", *parts], cwd=ROOT, capture_output=True, check=False)
    known = [name for name in listed.stdout.decode().split("\0") if name] or parts
    assert [name for name in known if not (tmp_path / "program" / name).exists()] == []


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
