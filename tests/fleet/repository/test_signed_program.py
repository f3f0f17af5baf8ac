"""A program needs the signatures of those who sign telephone numbers, as many as a number needs."""

import json
import re
import shutil
import subprocess
from contextlib import suppress

import pytest

from kiosk.fleet.repository.program_package import PackageError
from kiosk.fleet.repository.signed_files import roots_of
from kiosk.fleet.repository.signed_program import missing, read_signatures, sign_program
from kiosk.fleet.repository.signing_faults import SigningError
from tests.fleet.repository.building import build, key
from tests.fleet.repository.packages import archive, build_package

PARTS = (("debian-binary", b"2.0\n"), ("control.tar.xz", b"control"), ("data.tar.xz", b"program"))


@pytest.fixture
def two(tmp_path):
    """A fleet in which two people sign numbers."""
    return build(tmp_path / "screens", numbers_need=2)


@pytest.fixture
def package(tmp_path):
    file = tmp_path / "awareness-kiosk_1_amd64.deb"
    file.write_bytes(archive(*PARTS))
    return file


def left(package, built):
    return missing(read_signatures(package), roots_of(built.folder)[-1])


def sign(package, built, *keys):
    for each in keys:
        sign_program(package, roots_of(built.folder)[-1], each)


def test_it_needs_as_many_people_as_a_number_does(package, two, tmp_path):
    plain = package.read_bytes()
    assert left(package, two) == 2
    sign(package, two, two.sites)
    assert left(package, two) == 1
    # The same hand twice is one person.
    sign(package, two, two.sites)
    assert left(package, two) == 1
    sign(package, two, two.second)
    assert left(package, two) == 0
    assert package.read_bytes().startswith(plain)
    one = build(tmp_path / "other")
    other = package.with_name("other.deb")
    other.write_bytes(plain)
    sign(other, one, one.sites)
    assert left(other, one) == 0
    assert left(other, two) == 2


@pytest.mark.parametrize("who", ["root", "online", "stranger"])
def test_no_other_key_signs_a_program(package, two, who):
    before = package.read_bytes()
    stranger = {"root": two.roots[0], "online": two.online, "stranger": key()}[who]
    with pytest.raises(SigningError, match="may sign no numbers"):
        sign(package, two, stranger)
    assert package.read_bytes() == before


def test_a_key_that_was_replaced_counts_no_more(package, two):
    sign(package, two, two.sites, two.second)
    two.second = key()
    assert two.new_root(two.roots[:2]).missing == 0
    assert left(package, two) == 1


@pytest.mark.parametrize(
    "thief",
    [
        lambda raw: raw.replace(b"program", b"pr0gram", 1),
        lambda raw: raw.replace(b"control", b"c0ntrol", 2),
        lambda raw: raw.replace(b"2.0\n", b"2.1\n"),
        # What dpkg would read first.
        lambda raw: archive(("debian-binary", b"2.0\n"), ("data.tar.xz", b"evil!!!!")) + raw[8:],
        # Another member between the program and its signatures.
        lambda raw: raw.replace(b"_signatures", archive(("evil", b"even"))[8:] + b"_signatures"),
        lambda raw: raw + b"evil",
        lambda raw: raw + archive(("evil", b"even"))[8:],
        lambda raw: raw[:-2],
        lambda raw: re.sub(rb'"sig":"..', b'"sig":"zz', raw),
        lambda raw: re.sub(rb'"sig":"[0-9a-f]{8}', b'"sig":"00000000', raw),
    ],
)  # fmt: skip
def test_nothing_of_a_signed_package_can_be_changed(package, two, thief):
    sign(package, two, two.sites, two.second)
    package.write_bytes(thief(package.read_bytes()))
    with suppress(PackageError):
        assert left(package, two) > 0


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"{}",
        b"[" * 3000,
        b"9" * 25_000,
        json.dumps({"signed": {"_type": "program", "sha256": "0" * 64}, "signatures": []}).encode(),
        json.dumps({"signed": {"_type": "channel"}, "signatures": [1]}).encode(),
    ],
)
def test_signatures_that_are_none_are_refused(package, two, told):
    package.write_bytes(archive(*PARTS, ("_signatures", told)))
    with pytest.raises(PackageError):
        read_signatures(package)


@pytest.mark.parametrize("raw", [b"", b"!<arch>\nno", b"!<arch>\n", b"x" * 500, archive(*PARTS) + b" " * 60])
def test_what_is_no_package_is_refused(package, raw):
    package.write_bytes(raw)
    with pytest.raises(PackageError):
        read_signatures(package)


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is missing")
def test_dpkg_reads_a_signed_package_as_it_was(two, tmp_path):
    package = build_package(tmp_path, "1.1")
    asked = [("dpkg-deb", each, str(package)) for each in ("--field", "--contents", "--info")]
    before = [subprocess.run(each, check=True, capture_output=True).stdout for each in asked[:2]]
    sign(package, two, two.sites, two.second)
    assert [subprocess.run(each, check=True, capture_output=True).stdout for each in asked[:2]] == before
    told = subprocess.run(asked[2], check=True, capture_output=True)
    assert told.stderr == b""
