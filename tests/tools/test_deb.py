"""What the package says of itself, and what it keeps of Qt."""

import gzip
import os
import re
import shlex
import shutil
import subprocess
import sys
from configparser import ConfigParser
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from os.path import normpath
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
import shiboken6

from kiosk import __version__
from kiosk.base.places import PACKAGED_PAGES
from kiosk.cli.main import build_parser
from kiosk.commands.docs import open_documents
from tools.deb import qt
from tools.deb.__main__ import (
    HERE,
    SCRIPTS,
    copy_program,
    make_control,
    make_documents,
    make_picture,
    make_system,
    make_unrunnable,
    name_build,
)
from tools.deb.control import PACKAGE, About, control, libc, wanted
from tools.deb.desktop_files import APPLICATION, make_desktop_files
from tools.deb.documents import build_pages, changelog, copy_pages, documents
from tools.deb.elf import needed
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


@pytest.mark.slow
def test_each_link_of_a_packaged_page_leads_to_something():
    there = {path.relative_to(ROOT) for path in documents(ROOT)}
    assert {Path(f"docs/how-to/{name}.md") for name in ("care", "translating", "presenting")} <= there
    lost = [
        f"{page}: {link}"
        for page in there
        if page.suffix == ".md"
        for link in re.findall(r"\]\(([^)#\s]+)", (ROOT / page).read_text("utf-8"))
        if not link.startswith("https:")
        and not any(each.is_relative_to(normpath(page.parent / link)) for each in there)
    ]
    assert lost == []


def test_pages_for_a_browser_are_in_the_package_where_the_command_looks_for_them(tmp_path, capsys):
    page = tmp_path / "built/en/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("the start", "utf-8")
    copy_pages(tmp_path / "built", tmp_path / "tree")
    packaged = tmp_path / "tree" / PACKAGED_PAGES.relative_to("/")
    assert open_documents("en", {}, (packaged,)) == 0
    assert Path(capsys.readouterr().out.strip()).read_text("utf-8") == "the start"


def test_a_build_without_sphinx_says_what_brings_it(tmp_path):
    with pytest.raises(SystemExit, match=r"`make setup-docs` fetches it"):
        build_pages(tmp_path)


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
    versions = [__version__, version(folder, now)]
    commit("2026-11-21")
    versions.append(version(folder, now))
    (folder / "file").write_text("two", "utf-8")
    versions += [version(folder, now), version(folder, now + timedelta(seconds=1))]
    assert re.fullmatch(rf"{re.escape(__version__)}\+20261120080000\.[0-9a-f]{{7}}", versions[1])
    assert re.fullmatch(rf"{re.escape(__version__)}\+20261127120000\.[0-9a-f]{{7}}\.changed", versions[3])
    assert version(folder / "none", now) == f"{__version__}+20261127120000"
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


def test_the_libraries_that_a_file_names_are_read_for_any_processor(tmp_path):
    """Where the dynamic loader of this machine finds the same, and a file of another processor too."""
    qt_core = Path(PySide6.__file__).parent / "Qt/lib/libQt6Core.so.6"
    listed = subprocess.run(["ldd", qt_core], capture_output=True, text=True, check=True).stdout
    found = {Path(line.split()[0]).name for line in listed.splitlines()}
    assert {"libicuuc.so.73", "libc.so.6"} <= {*needed(qt_core)} <= found
    (tmp_path / "script").write_text("#!/bin/sh\n", "utf-8")
    with pytest.raises(ValueError, match="script"):
        needed(tmp_path / "script")


def test_nothing_that_shows_the_screen_elsewhere_is_kept():
    assert not re.search("vnc|eglfs|linuxfb|virtualkeyboard|webview", " ".join((*qt.PLUGINS, *qt.QML)))


def test_what_shiboken_needs_at_every_start_is_written_beside_it(tmp_path, monkeypatch):
    shutil.copytree(Path(shiboken6.__file__).parent, tmp_path / "shiboken6")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    qt.unpack_support(sys.executable)
    code = "import shiboken6, shibokensupport; print(shibokensupport.__file__)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert Path(said.strip()).is_relative_to(tmp_path / "shiboken6/files.dir")


def test_only_the_interpreter_of_its_environment_can_be_run(tmp_path):
    for name in ("bin/python", "lib/site-packages/module.py", "lib/site-packages/lib.so"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch(0o755)
    make_unrunnable(tmp_path)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path.name for path in files if path.stat().st_mode & 0o111] == ["python"]


@pytest.fixture
def share(tmp_path):
    make_desktop_files(tmp_path, ROOT, "1.2", date(2026, 11, 25))
    return tmp_path / "usr/share"


def test_each_entry_of_the_menu_starts_what_can_be_closed(share):
    """Of the kiosk on the whole screen nobody could get out."""
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(share / f"applications/{APPLICATION}.desktop", "utf-8")
    assert entry.sections() == ["Desktop Entry", "Desktop Action demonstration"]
    for section in entry.sections():
        program, *words = shlex.split(entry[section]["Exec"])
        options = build_parser().parse_args(words)
        assert program == PACKAGE
        assert options.command == "run" and (options.mode == "present" or options.windowed)
    icon = share / f"icons/hicolor/scalable/apps/{entry['Desktop Entry']['Icon']}.svg"
    assert icon.read_text("utf-8").startswith("<svg")


def test_software_centres_read_of_it_what_the_menu_starts(share):
    whole = ElementTree.parse(share / f"metainfo/{APPLICATION}.metainfo.xml").getroot()
    assert whole.findtext("id") == APPLICATION
    assert whole.findtext("launchable") == f"{APPLICATION}.desktop"
    assert whole.findtext("provides/binary") == PACKAGE
    release = whole.find("releases/release")
    assert release is not None and release.attrib == {"version": "1.2", "date": "2026-11-25"}


def test_manual_and_completions_lie_where_debian_looks(share):
    assert gzip.decompress((share / "man/man1/awareness-kiosk.1.gz").read_bytes()).startswith(b".TH ")
    for place in ("bash-completion/completions/awareness-kiosk", "zsh/vendor-completions/_awareness-kiosk"):
        assert "doctor" in (share / place).read_text("utf-8")


def test_whatever_lintian_is_told_to_overlook_has_its_reason():
    """And says where, so that the same fault elsewhere is seen."""
    blocks = re.split(r"(?m)^(?=#)", (HERE / "lintian-overrides").read_text("utf-8"))
    line = r"awareness-kiosk: [a-z-]+ (?:\* )?(?:\[opt/awareness-kiosk/\S*\]|\w+\.tar\.zst not \*)\n"
    assert all(re.fullmatch(rf"# .+\n(?:{line})+", block) for block in blocks if block)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("lintian"), reason="no lintian here")
def test_lintian_finds_no_error_in_all_that_is_ours(tmp_path):
    """The package without those of Python and Qt; ``make deb-check`` looks at the whole."""
    tree = tmp_path / "tree"
    umask = os.umask(0o022)
    make_system(tree)
    make_picture(tree)
    make_documents(tree, "1.2", datetime(2026, 11, 27, tzinfo=UTC))
    make_desktop_files(tree, ROOT, "1.2", date(2026, 11, 25))
    copy_program(tree / "opt/awareness-kiosk")
    wheel = tree / "opt/awareness-kiosk/WHEEL"
    wheel.write_text("Tag: cp310-abi3-manylinux_2_34_x86_64", "utf-8")
    make_control(tree, "1.2", "amd64")
    wheel.unlink()
    os.umask(umask)
    package = tmp_path / "awareness-kiosk.deb"
    words = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z1", "--build", str(tree), str(package)]
    subprocess.run(words, check=True, capture_output=True)
    ended = subprocess.run(
        ["lintian", "--fail-on", "error", package], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout


PROGRAM = """
import sys
sys.path.insert(0, sys.argv.pop(1))
import kiosk.window.base.shape
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


@pytest.mark.slow
def test_qml_is_compiled_ahead_and_nothing_of_it_is_kept_elsewhere(tmp_path):
    shutil.copytree(ROOT / "kiosk/qml", tmp_path / "qml")
    compile_qml(tmp_path / "qml")
    sources = {path.with_suffix("") for path in (tmp_path / "qml").rglob("*.qml")}
    assert {path.with_suffix("") for path in (tmp_path / "qml").rglob("*.qmlc")} == sources
    for path in (tmp_path / "qml").rglob("*.qml"):
        path.write_text("not QML", "utf-8")
    said = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(ROOT), str(tmp_path / "qml"), "-platform", "offscreen"],
        env={"HOME": str(tmp_path), "QML_DISK_CACHE_PATH": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "#14283a"
    assert not list((tmp_path / "cache").glob("*"))
