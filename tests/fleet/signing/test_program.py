"""``pack program``: those who sign telephone numbers sign a package, one after the other, and see its sum."""

import shutil

import pytest

from kiosk.fleet.repository.signed_files import roots_of
from kiosk.fleet.repository.signed_program import missing, read_signatures
from tests.fleet.repository.packages import build_package
from tests.fleet.signing.conftest import WORDS

pytestmark = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is missing")


def left(package, screens):
    return missing(read_signatures(package), roots_of(screens)[-1])


def test_two_people_sign_one_after_the_other_and_see_the_same_sum(at_desk, people, repository, tmp_path):
    screens, package = repository(2), build_package(tmp_path, "1.1")
    digest = read_signatures(package).digest
    for holder, said in (("desk", "One more person has to sign: pack program"), ("nurse", "apt add")):
        told = at_desk("pack", "program", package, screens, *people.keys(holder), typed=[WORDS])
        assert told.code == 0, told.text
        assert "awareness-kiosk 1.1 for amd64" in told.text and digest in told.text
        assert said in told.text
    assert left(package, screens) == 0
    told = at_desk("pack", "program", package, screens, *people.keys("desk"))
    assert told.code == 1 and "numbers besides" in told.text


def test_enter_without_a_passphrase_signs_nothing(at_desk, people, repository, tmp_path):
    screens, package = repository(), build_package(tmp_path, "1.1")
    before = package.read_bytes()
    told = at_desk("pack", "program", package, screens, *people.keys("desk"), typed=[""])
    assert told.code == 1 and "Nothing was signed" in told.text
    assert package.read_bytes() == before


@pytest.mark.parametrize("holder", ["director", "server"])
def test_a_key_for_something_else_signs_no_program(at_desk, people, repository, tmp_path, holder):
    screens, package = repository(), build_package(tmp_path, "1.1")
    told = at_desk("pack", "program", package, screens, *people.keys(holder))
    assert told.code == 1 and "no key that may sign numbers" in told.text


def test_what_is_no_package_of_the_program_is_refused(at_desk, people, repository, tmp_path):
    screens = repository()
    other = build_package(tmp_path, "1.1", name="openssl")
    told = at_desk("pack", "program", other, screens, *people.keys("desk"))
    assert told.code == 1 and "is openssl, not awareness-kiosk" in told.text
    (tmp_path / "no.deb").write_bytes(b"no")
    told = at_desk("pack", "program", tmp_path / "no.deb", screens, *people.keys("desk"))
    assert told.code == 1 and "no Debian package" in told.text
