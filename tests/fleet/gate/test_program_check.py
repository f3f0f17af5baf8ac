"""A screen of a fleet installs the programs that those sign whom its roots name, the first and later ones."""

import json
import shutil
from dataclasses import replace

import pytest

from kiosk.base.applied.update_record import FOLDER, trusted_folder
from kiosk.base.enrolment.apt_files import AptFiles
from kiosk.base.enrolment.enrolment import Enrolment, write_enrolment
from kiosk.base.enrolment.kept_enrolment import FILE
from kiosk.fleet.gate.program_check import fault
from kiosk.fleet.repository.signed_files import numbered, roots_of
from kiosk.fleet.repository.signed_program import sign_program
from tests.fleet.repository.building import build, key
from tests.fleet.repository.packages import archive
from tests.fleet.repository.test_signed_program import PARTS


class Screen:
    def __init__(self, folder, built):
        self.built, self.state, self.files = built, folder / "state", AptFiles(folder / "machine")
        self.state.mkdir()
        self.enrolment = Enrolment(
            "kiosk-7", "https://fleet.example.org/site/", "stable", json.loads(built.root)
        )
        self.files.first_root.parent.mkdir(parents=True)
        self.files.first_root.write_bytes(self.enrolment.root_bytes)
        self.package = folder / "awareness-kiosk_1_amd64.deb"
        self.package.write_bytes(archive(*PARTS))

    def signed_by(self, *keys):
        self.package.write_bytes(archive(*PARTS))
        for each in keys:
            sign_program(self.package, roots_of(self.built.folder)[-1], each)
        return self.fault()

    def fault(self):
        return fault(self.package, self.files, self.state)

    def hears_of_roots(self, repository=None):
        """As the gate keeps what it has verified."""
        history = trusted_folder(self.state / FOLDER, self.enrolment.root_bytes) / "root_history"
        shutil.rmtree(history, ignore_errors=True)
        history.mkdir(parents=True)
        for root in roots_of(repository or self.built.folder):
            version = root.signed.version
            shutil.copy(
                numbered(repository or self.built.folder, "root", version), history / f"{version}.root.json"
            )
        return history


@pytest.fixture
def screen(tmp_path):
    return Screen(tmp_path, build(tmp_path / "screens", numbers_need=2))


def test_a_program_needs_both_who_sign_numbers(screen):
    both = (screen.built.sites, screen.built.second)
    assert screen.signed_by() == "2 of those who sign telephone numbers have not signed it"
    assert screen.signed_by(both[0]).startswith("1 of those")
    assert screen.signed_by(*both) == ""


def test_a_key_that_was_replaced_signs_no_program_once_the_screen_has_heard_of_it(screen):
    stolen, screen.built.second = screen.built.second, key()
    old = roots_of(screen.built.folder)[-1]
    for each in (screen.built.sites, stolen):
        sign_program(screen.package, old, each)
    assert screen.fault() == ""
    assert screen.built.new_root(screen.built.roots[:2]).missing == 0
    screen.hears_of_roots()
    assert screen.fault().startswith("1 of those")
    assert screen.signed_by(screen.built.sites, screen.built.second) == ""


def test_the_kiosks_own_user_cannot_say_who_signs(screen, tmp_path):
    """A stranger's roots in its folder, a stranger's enrolment, a link: the first root of root's counts."""
    stranger = build(tmp_path / "stranger", numbers_need=2)
    assert stranger.new_root(stranger.roots[:2]).missing == 0
    screen.package.write_bytes(archive(*PARTS))
    for each in (stranger.sites, stranger.second):
        sign_program(screen.package, roots_of(stranger.folder)[-1], each)
    history = screen.hears_of_roots(stranger.folder)
    (screen.state / FILE).write_bytes(
        write_enrolment(replace(screen.enrolment, root=json.loads(stranger.root)))
    )
    assert screen.fault().startswith("2 of those")
    (history / "2.root.json").unlink()
    (history / "2.root.json").symlink_to(stranger.folder / "metadata/2.root.json")
    assert screen.fault().startswith("2 of those")
    (history / "2.root.json").unlink()
    (history / "2.root.json").write_bytes(b"[" * 100_000)
    assert screen.fault().startswith("2 of those")


def test_a_screen_that_was_enrolled_before_keeps_the_root_of_its_enrolment_once(screen, tmp_path):
    screen.files.first_root.unlink()
    assert "not enrolled" in screen.signed_by(screen.built.sites, screen.built.second)
    (screen.state / FILE).write_bytes(write_enrolment(screen.enrolment))
    assert screen.fault() == ""
    assert screen.files.first_root.read_bytes() == screen.enrolment.root_bytes
    assert screen.files.first_root.stat().st_mode & 0o777 == 0o600
    stranger = build(tmp_path / "stranger", numbers_need=2)
    (screen.state / FILE).write_bytes(
        write_enrolment(replace(screen.enrolment, root=json.loads(stranger.root)))
    )
    assert screen.fault() == ""


def test_what_cannot_be_read_is_refused(screen):
    screen.package.write_bytes(b"no")
    assert "no Debian package" in screen.fault()
    screen.signed_by(screen.built.sites, screen.built.second)
    screen.files.first_root.write_bytes(b"no")
    assert "enrol it again" in screen.fault()
