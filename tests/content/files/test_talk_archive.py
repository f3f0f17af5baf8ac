"""Talks as files from outside: what is one is read, and whatever else is in a file is refused."""

import struct
import zipfile
from io import BytesIO

import pytest

from kiosk.base.problems import Problem
from kiosk.content.files.talk_archive import TalkArchive, pack, read_archive
from tests.machine.pictures.test_picture_decoding import png

PNG = png()
NAME = "0123456789abcdef.png"
TOML = 'id = "own-1"\ntitle = "T"\n'


def zipped(*entries, compression=zipfile.ZIP_DEFLATED):
    target = BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return target.getvalue()


def encrypted():
    raw = bytearray(zipped(("talk.toml", TOML)))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + at] |= 1
    return bytes(raw)


def with_count(count):
    raw = bytearray(zipped(("talk.toml", TOML)))
    at = raw.rindex(b"PK\x05\x06")
    raw[at + 10 : at + 12] = struct.pack("<H", count)
    return bytes(raw)


def with_locator():
    """As zip64, whose directory may be of any size."""
    raw = zipped(("talk.toml", TOML))
    at = raw.rindex(b"PK\x05\x06")
    return raw[:at] + b"PK\x06\x07" + b"\0" * 16 + raw[at:]


@pytest.fixture
def read(tmp_path):
    def look(raw):
        path = tmp_path / "a.talk"
        path.write_bytes(raw)
        return read_archive(path)

    return look


def test_what_is_packed_is_read_again(read):
    found = read(pack(TOML, {NAME: PNG}))
    assert isinstance(found, TalkArchive)
    assert found.document.data == {"id": "own-1", "title": "T"}
    assert found.pictures[NAME].raw == PNG
    assert pack(TOML, {NAME: PNG}) == pack(TOML, {NAME: PNG})


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is no talk, or it is damaged"),
        (b"hello" * 100, "is no talk, or it is damaged"),
        (zipped(("talk.toml", TOML))[:-30], "is no talk, or it is damaged"),
        (with_locator(), "is no talk, or it is damaged"),
        (zipped(("other.txt", "x")), "no part of a talk"),
        (zipped(("talk.toml", TOML), ("../../.bashrc", "x")), "no part of a talk"),
        (zipped(("talk.toml", TOML), ("/etc/passwd", "x")), "no part of a talk"),
        (zipped(("talk.toml", TOML), ("pictures/../talk.toml", "x")), "no part of a talk"),
        (zipped(("talk.toml", TOML), ("pictures/x.png", PNG)), "no part of a talk"),
        (zipped((f"pictures/{NAME}", PNG)), "has no talk in it"),
        (zipped(("talk.toml", TOML), (f"pictures/{NAME}", b"GIF89a" * 9)), "is no PNG inside"),
        (zipped(("talk.toml", "x" * 300_000)), "too large"),
        (zipped(("talk.toml", TOML), (f"pictures/{NAME}", b"\0" * 25_000_000)), "too large"),
        (zipped(*((f"{n}.txt", "x") for n in range(40))), "more than 31 files"),
        (zipped(("talk.toml", TOML), compression=zipfile.ZIP_LZMA), "packed in a way"),
        (encrypted(), "packed in a way"),
        (with_count(60_000), "more than 31 files"),
        (zipped(("talk.toml", "id = [")), "this is not TOML"),
        (zipped(("talk.toml", b"\xff\xfe")), "not UTF-8"),
    ],
)
def test_anything_else_is_refused_and_says_why(read, raw, said):
    found = read(raw)
    assert isinstance(found, Problem)
    assert said in found.text


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_comes_twice_is_refused(read):
    found = read(zipped(("talk.toml", TOML), ("talk.toml", TOML)))
    assert "twice" in found.text


def test_a_name_in_the_directory_that_lies_about_its_entry_is_refused(read):
    raw = zipped(("talk.toml", TOML)).replace(b"talk.toml", b"talk.tomx", 1)
    assert isinstance(read(raw), Problem)


def test_a_missing_file_is_said(tmp_path):
    assert read_archive(tmp_path / "none.talk").text == "there is no such file: check its name and place"
    assert "cannot be read" in read_archive(tmp_path).text
