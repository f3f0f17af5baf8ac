"""A thief has the server with the key of its programs: apt and dpkg of a screen install none of it."""

import json
import shutil

import pytest

from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.fleet.repository.program_package import Described
from kiosk.fleet.repository.signed_files import roots_of
from kiosk.fleet.repository.signed_program import sign_program
from kiosk.fleet.server.rollouts.program_repository import ProgramRepository
from tests.fleet.agent.web_server import WebServer
from tests.fleet.processes.real_apt import TOOLS, ScreensApt
from tests.fleet.repository.building import build
from tests.fleet.repository.packages import build_package

pytestmark = [
    pytest.mark.fleet,
    pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="apt, dpkg or gpg is missing"),
]


def named(package):
    """A thief's server looks at no name."""
    return Described(*package.stem.split("_"))


EVIL = 'touch "$DPKG_ROOT/evil"'


@pytest.fixture
def desk(tmp_path):
    """Two people sign numbers, and so programs."""
    return build(tmp_path / "screens", numbers_need=2)


class Server:
    def __init__(self, folder, desk):
        self.folder, self.desk, self.programs = folder, desk, ProgramRepository(folder / "apt")

    def adds(self, version):
        """As the people of the fleet do, with both signatures."""
        package = build_package(self.folder / "built", version)
        root = roots_of(self.desk.folder)[-1]
        for each in (self.desk.sites, self.desk.second):
            sign_program(package, root, each)
        self.programs.add(package, 100, self.desk.folder)

    def thief_adds(self, package):
        """Root of the server needs no command of ours."""
        shutil.copy(package, self.folder / "apt/packages" / package.name)
        version = package.name.split("_")[1]
        self.programs.share(version, 100)


@pytest.fixture
def server(tmp_path, desk):
    (tmp_path / "built").mkdir()
    server = Server(tmp_path, desk)
    server.adds("1.0")
    return server


@pytest.fixture
def screen(tmp_path, desk, server):
    """It runs 1.0 of its fleet."""
    with WebServer(tmp_path / "apt/public") as web:
        record = Enrolment("kiosk-7", web.address, "stable", json.loads(desk.root))
        yield ScreensApt(tmp_path / "screen", web.address, server.programs.key.read_text(), record, "1.0")


def test_a_version_that_both_have_signed_comes_by_itself_and_stays_for_a_way_back(screen, server):
    server.adds("1.1")
    code, said = screen.upgrades()
    assert (code, screen.installed()) == (0, "1.1"), said
    (kept,) = (screen.root / "var/lib/awareness-kiosk-programs").glob("*.deb")
    assert kept.name == "awareness-kiosk_1.1_amd64.deb"


@pytest.mark.parametrize("signatures", [0, 1])
def test_a_program_of_a_thief_is_not_installed_and_its_server_is_left_alone(
    screen, server, desk, tmp_path, signatures
):
    package = build_package(tmp_path / "built", "6.6", postinst=EVIL)
    for each in (desk.sites,)[:signatures]:
        sign_program(package, roots_of(desk.folder)[-1], each)
    server.thief_adds(package)
    code, said = screen.upgrades()
    assert not (screen.root / "evil").exists(), said
    assert (code, screen.installed()) == (100, "1.0"), said
    assert "have not signed it" in said and "docs/fleet/signing.md" in said
    # The next night, and with another version: apt sees no candidate there, so updates of Debian go on.
    assert "6.6" in screen.files.refused.read_text()
    server.thief_adds(build_package(tmp_path / "built", "6.7", postinst=EVIL))
    code, said = screen.upgrades()
    assert (code, screen.installed(), screen.candidate()) == (0, "1.0", "1.0"), said
    # A week later, and a version of the fleet's own: it comes.
    screen.files.refused.unlink()
    server.adds("7.0")
    assert screen.upgrades()[0] == 0
    assert screen.installed() == "7.0"


def test_a_package_of_another_name_is_no_candidate_whatever_the_thief_calls_the_server(
    screen, server, tmp_path, monkeypatch
):
    """Such as openssl, from a server that says it is Debian's."""
    monkeypatch.setattr("kiosk.fleet.server.rollouts.package_index.ORIGIN", "Debian")
    other = build_package(tmp_path / "built", "9.9", name="openssl", postinst=EVIL)
    monkeypatch.setattr("kiosk.fleet.server.rollouts.program_repository.described", named)
    server.thief_adds(other)
    screen.run("apt-get", "update")
    assert "9.9" in screen.run("apt-cache", "policy", "openssl")[1]
    assert screen.candidate("openssl") == "(none)"
    code, said = screen.run("apt-get", "--yes", "install", "openssl")
    assert code == 100 and not (screen.root / "evil").exists(), said


def test_the_package_is_what_is_looked_at_and_not_what_the_index_calls_it(screen, server, desk, tmp_path):
    """The signatures of a good package behind a bad one, and a good one that was changed."""
    good = build_package(tmp_path / "built", "8.0")
    for each in (desk.sites, desk.second):
        sign_program(good, roots_of(desk.folder)[-1], each)
    bad = build_package(tmp_path / "built", "8.1", postinst=EVIL)
    raw = good.read_bytes()
    bad.write_bytes(bad.read_bytes() + raw[raw.rindex(b"_signatures") :])
    server.thief_adds(bad)
    code, said = screen.upgrades()
    assert code == 100 and "changed after it was signed" in said
    assert not (screen.root / "evil").exists() and screen.installed() == "1.0"


def test_without_what_checks_nothing_is_installed(screen, server):
    """A screen whose program is damaged takes none from a server."""
    hook = screen.root / "keep-program"
    hook.write_text(
        hook.read_text().replace("kiosk.fleet.gate.program_check", "kiosk.fleet.gate.no_such_file")
    )
    server.adds("1.1")
    code, said = screen.upgrades()
    assert (code, screen.installed()) == (100, "1.0"), said


def test_a_person_at_the_machine_is_told_of_another_way_and_the_server_stays(screen, server, tmp_path):
    mine = build_package(tmp_path / "built", "1.2")
    code, said = screen.run("apt-get", "--yes", "install", str(mine))
    assert (code, screen.installed()) == (100, "1.0"), said
    assert f"sudo dpkg --install {mine}" in said
    assert not screen.files.refused.exists()


def test_a_machine_of_no_fleet_installs_what_its_people_bring(screen, tmp_path):
    screen.files.source.unlink()
    mine = build_package(tmp_path / "built", "1.2")
    code, said = screen.run("apt-get", "--yes", "install", str(mine))
    assert (code, screen.installed()) == (0, "1.2"), said


def test_what_ran_before_comes_back_without_a_network(screen, server):
    for version in ("1.1", "1.2"):
        server.adds(version)
        assert screen.upgrades()[0] == 0
    before = screen.root / "var/lib/awareness-kiosk-programs/awareness-kiosk_1.1_amd64.deb"
    code, said = screen.run("apt-get", "--yes", "--allow-downgrades", "install", str(before))
    assert (code, screen.installed()) == (0, "1.1"), said
    assert before.exists()
