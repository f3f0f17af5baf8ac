"""Whether the packages say under which licence each part of them is."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from functools import cache
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

from tools.deb import python_parts
from tools.deb.__main__ import HERE
from tools.deb.server.__main__ import HERE as SERVER
from tools.deb.server.__main__ import make_files
from tools.shared import ROOT

PROGRAM = "opt/awareness-kiosk"
ENVIRONMENTS = {
    "venv": "requirements/kiosk.txt",
    "venv-remote": "requirements/remote.txt",
    "venv-agent": "requirements/agent.txt",
    "venv-studio": "requirements/door.txt",
}
GENERAL = "of-each-package"
FONTS = {".ttf", ".otf", ".woff", ".woff2"}


class Copyright:
    """A file in Debian's format, with fields by paragraph."""

    def __init__(self, file: Path) -> None:
        text = file.read_text("utf-8")
        blocks = [self._fields(block) for block in text.split("\n\n")]
        self.files = [(each["Files"].split(), each["License"]) for each in blocks if "Files" in each]
        self.texts = {
            each["License"].split("\n")[0] for each in blocks if "Files" not in each and "License" in each
        }

    @staticmethod
    def _fields(block: str) -> dict[str, str]:
        return dict(re.findall(r"(?ms)^(\w[\w-]*): (.*?)(?=^\w|\Z)", block))

    def of(self, path: str) -> str:
        found = [licence for names, licence in self.files if any(fnmatchcase(path, name) for name in names)]
        return found[-1].strip()


KIOSK = Copyright(HERE / "copyright")


def distributions(requirements: str) -> list[Distribution]:
    pinned = re.findall(r"(?m)^([a-z0-9][a-z0-9._-]*)==", (ROOT / requirements).read_text("utf-8"))
    assert len(pinned) > 5
    return [distribution(name) for name in pinned]


@cache
def packaged() -> tuple[tuple[bool, str, str], ...]:
    """Each library and font of the packages of Python: whether these bring a licence, its name and its path.

    Parts of Qt that are left out are among them, so that another choice of parts needs no other rows.
    """
    return tuple(_packaged())


def _packaged() -> Iterator[tuple[bool, str, str]]:
    for environment, requirements in ENVIRONMENTS.items():
        for each in distributions(requirements):
            site = Path(str(each.locate_file("")))
            gone = {path.relative_to(site) for path in python_parts.left_out(site)}
            files = [*map(Path, each.files or ())]
            beside = any(re.search("licen|copying", file.name.lower()) for file in files)
            for file in files:
                is_font, is_library = file.suffix in FONTS, re.search(r"\.so(\.|$)", file.name)
                if (is_font or is_library) and not gone & {file, *file.parents}:
                    yield beside, file.name, f"{PROGRAM}/{environment}/lib/python3.13/site-packages/{file}"


def test_each_library_and_each_font_has_a_row_or_lies_beside_its_licence():
    assert len(packaged()) > 300
    without = []
    for beside, name, path in packaged():
        licence = KIOSK.of(path)
        foreign = name.startswith("lib") or Path(name).suffix in FONTS
        if licence == GENERAL and (foreign or not beside):
            without.append(path)
    assert without == []


def test_no_library_of_others_is_taken_for_one_of_qt():
    others = [
        path for _, name, path in packaged() if "/PySide6/Qt/lib/" in path and not name.startswith("libQt6")
    ]
    assert len(others) > 7
    assert [path for path in others if KIOSK.of(path) == "LGPL-3.0-only"] == []


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("libQt6Core.so.6", "LGPL-3.0-only"),
        ("libQt6FFmpegStub-ssl.so.3", "LGPL-3.0-only"),
        ("QtQuick.abi3.so", "LGPL-3.0-only"),
        ("libshiboken6.abi3.so.6.12", "LGPL-3.0-only"),
        ("libavcodec.so.63", "LGPL-2.1-or-later"),
        ("libavutil.so.61", "LGPL-2.1-or-later"),
        ("libswscale.so.10", "LGPL-2.1-or-later"),
        ("libicudata.so.73", "Unicode-DFS-2016"),
        ("phosphor-1.3.0.ttf", "MIT"),
    ],
)
def test_what_others_have_made_is_under_their_licence(name, licence):
    (path,) = {path for _, each, path in packaged() if each == name}
    assert KIOSK.of(path) == licence


def test_of_the_fonts_of_icons_the_package_has_the_one_that_is_shown():
    assert {name for _, name, _ in packaged() if Path(name).suffix in FONTS} == {"phosphor-1.3.0.ttf"}


def test_ffmpeg_says_the_licence_that_is_written_of_it():
    folder = Path(str(distribution("pyside6-essentials").locate_file("PySide6/Qt/lib")))
    content = min(folder.glob("libavutil.so.*")).read_bytes()
    assert b"libavutil license: LGPL version 2.1 or later" in content
    assert b"--enable-gpl" not in content and b"--enable-nonfree" not in content


@pytest.mark.parametrize("package", [HERE, SERVER])
def test_each_licence_that_is_named_has_its_text_or_the_place_of_it(package):
    told = Copyright(package / "copyright")
    named = {one for _, licence in told.files for one in re.split(" and | or ", licence.strip())}
    assert named == told.texts


ROWS = re.findall(r"(?m)^\| (.+?) \| (.+?) \|", (ROOT / "LICENSES/README.md").read_text("utf-8"))
SPDX = {"CC BY 4.0": "CC-BY-4.0", "OFL-1.1": "OFL-1.1", "0BSD": "0BSD"}


def test_the_page_and_the_package_say_the_same_of_each_folder():
    """Of what is drawn, filmed, set or worded, and not written as a program."""
    folders = {
        folder: SPDX[licence]
        for what, licence in ROWS
        for folder in re.findall("`([^`]+/)`", what)
        if licence in SPDX
    }
    assert len(folders) > 5
    assert {f"{PROGRAM}/{folder}*": licence for folder, licence in folders.items()} == {
        name: licence.strip()
        for names, licence in KIOSK.files
        for name in names
        if name.startswith(f"{PROGRAM}/") and "venv" not in name
    }


@pytest.mark.parametrize("ending", [".mp4", ".ttf", ".svg", ".po"])
def test_nothing_that_is_shown_is_under_the_licence_of_the_program(ending):
    shown = [path for part in ("resources", "translations") for path in (ROOT / part).rglob(f"*{ending}")]
    assert shown
    under = {KIOSK.of(f"{PROGRAM}/{path.relative_to(ROOT)}") for path in shown}
    assert under <= {"CC-BY-4.0", "OFL-1.1"}


def test_the_server_has_the_texts_that_it_names(tmp_path):
    make_files(tmp_path, "1.2.3", datetime(2026, 11, 28, tzinfo=UTC))
    text = (tmp_path / "usr/share/doc/awareness-kiosk-server/copyright").read_text("utf-8")
    places = re.findall(r"(?m)^ (/\S+)$", text)
    assert len(places) == 2
    assert [
        each for each in places if "common-licenses" not in each and not (tmp_path / each[1:]).is_file()
    ] == []
    words = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("tokens.toml")]
    assert [Copyright(SERVER / "copyright").of(path) for path in words] == ["CC-BY-4.0"]


def test_each_part_that_is_left_out_is_there_to_be_left_out():
    site = Path(str(distribution("qtawesome").locate_file("")))
    gone = [path.relative_to(site).as_posix() for path in python_parts.left_out(site)]
    assert set(python_parts.TESTS) <= set(gone)
    assert len(gone) == len(python_parts.TESTS) + 22


def test_what_is_left_out_goes_and_nothing_else(tmp_path):
    kept = {"icalendar/cal.py", "qtawesome/fonts/phosphor-1.ttf"}
    for name in ("icalendar/tests/a.py", "qtawesome/fonts/other.ttf", *kept):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    python_parts.prune(tmp_path)
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == kept
