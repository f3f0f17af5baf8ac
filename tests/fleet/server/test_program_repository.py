"""The program comes to a growing share of screens: by real apt, with fifty machines."""

import os
import random
import shutil
import subprocess
import uuid

import pytest

from kiosk.fleet.repository.program_package import NAME, PackageError, described
from kiosk.fleet.repository.signed_files import roots_of
from kiosk.fleet.repository.signed_program import sign_program
from kiosk.fleet.server.rollouts.package_index import InIndex, index_files
from kiosk.fleet.server.rollouts.program_repository import ProgramRepository, newest_first
from tests.fleet.repository.building import build
from tests.fleet.repository.packages import build_package

TOOLS = ("gpg", "apt-get", "dpkg-deb")
MACHINES = [uuid.UUID(int=random.Random(number).getrandbits(128)).hex for number in range(50)]
needs_dpkg = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is missing")


@pytest.fixture
def screens(tmp_path):
    """The repository at the desk, whose one person signs numbers."""
    return build(tmp_path / "screens")


@pytest.fixture
def signed(screens, tmp_path):
    """signed(version) is a package that the desk has signed."""

    def signed(version):
        package = build_package(tmp_path, version)
        sign_program(package, roots_of(screens.folder)[-1], screens.sites)
        return package

    return signed


@needs_dpkg
def test_a_share_is_written_into_the_index_and_the_package_stays_as_it_is(signed):
    package = signed("1.1")
    (half, _), (whole, _) = (
        index_files([InIndex(package, described(package), percent)], ("amd64",)).values()
        for percent in (50, 100)
    )
    assert half.decode() == whole.decode() + "Phased-Update-Percentage: 50\n"
    assert f"Size: {package.stat().st_size}\n" in whole.decode()
    assert "Description: a program\n in two lines\n" in whole.decode()


@needs_dpkg
def test_what_no_screen_would_install_is_refused(tmp_path, signed, screens):
    (tmp_path / "no.deb").write_bytes(b"!<arch>\nno")
    repository = ProgramRepository(tmp_path / "apt")
    with pytest.raises(PackageError, match=r"no\.deb"):
        repository.add(tmp_path / "no.deb", 10, screens.folder)
    with pytest.raises(PackageError, match="other-program"):
        repository.add(build_package(tmp_path, "1", "other-program"), 10, screens.folder)
    with pytest.raises(PackageError, match=r"not signed by enough people.*pack program"):
        repository.add(build_package(tmp_path, "1"), 10, screens.folder)
    package = signed("2")
    package.write_bytes(package.read_bytes().replace(b"2.0\n", b"2.1\n", 1))
    with pytest.raises(PackageError, match="changed after it was signed"):
        repository.add(package, 10, screens.folder)
    with pytest.raises(PackageError, match="no site has been published"):
        repository.add(package, 10, tmp_path / "none")
    with pytest.raises(PackageError, match="no version 9"):
        repository.share("9", 10)
    assert repository.offered() == ()


@needs_dpkg
def test_versions_are_ordered_as_dpkg_orders_them():
    assert newest_first({"0.2.0": 1, "0.10.0": 1, "0.2.0+20261127": 1, "0.2.0~rc1": 1}) == [
        *("0.10.0", "0.2.0+20261127", "0.2.0", "0.2.0~rc1")
    ]


class AptMachine:
    """apt in a folder of its own, with a version of the program installed or with none."""

    def __init__(self, folder, repository, installed=""):
        for name in (
            "state/lists/partial",
            "cache/archives/partial",
            "etc/apt/sources.list.d",
            "etc/apt/apt.conf.d",
        ):
            (folder / name).mkdir(parents=True)
        stanza = f"Package: {NAME}\nStatus: install ok installed\nArchitecture: amd64\nVersion: {installed}\n"
        (folder / "status").write_text(
            f"{stanza}Maintainer: A <a@example.org>\nDescription: a\n" if installed else ""
        )
        key = "\n".join(f" {line or '.'}" for line in repository.key.read_text().strip().splitlines())
        (folder / "etc/apt/sources.list.d/a.sources").write_text(
            f"Types: deb\nURIs: file:{repository.key.parent}/public\nSuites: stable\nComponents: main\n"
            f"Signed-By:\n{key}\n"
        )
        (folder / "apt.conf").write_text(
            f'Dir "{folder}";\nDir::State "{folder}/state";\nDir::State::status "{folder}/status";\n'
            f'Dir::Cache "{folder}/cache";\nDir::Etc "{folder}/etc/apt";\nAPT::Architecture "amd64";\n'
            'APT::Architectures {"amd64";};\nAPT::Get::Phase-Policy "1";\n'
        )  # fmt: skip
        self._environment = os.environ | {"APT_CONFIG": str(folder / "apt.conf"), "LC_ALL": "C"}
        self._run("apt-get", "update", "-qq")

    def candidate(self, machine):
        told = self._run("apt-cache", "policy", NAME, "-o", f"APT::Machine-ID={machine}")
        return told.partition("Candidate: ")[2].split()[0]

    def _run(self, *words):
        ended = subprocess.run(words, env=self._environment, capture_output=True, text=True, check=True)
        return ended.stdout


@pytest.mark.fleet
@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="gpg or apt is missing")
def test_a_version_comes_to_more_and_more_machines_and_is_stopped(tmp_path, signed, screens):
    repository = ProgramRepository(tmp_path / "apt")
    repository.add(signed("1.0"), 100, screens.folder)
    repository.add(signed("1.1"), 10, screens.folder)
    taken = []
    for share in (10, 30, 100):
        repository.share("1.1", share)
        machine = AptMachine(tmp_path / f"at-{share}", repository, "1.0")
        taken.append({each for each in MACHINES if machine.candidate(each) == "1.1"})
    # A machine that has taken it at a small share takes it at each larger one.
    assert taken[0] < taken[1] < taken[2] == set(MACHINES)
    assert len(taken[0]) <= 10
    assert 8 <= len(taken[1]) <= 24
    repository.share("1.1", 0)
    for name, installed in (("stopped", "1.0"), ("stopped-new", "")):
        machine = AptMachine(tmp_path / name, repository, installed)
        assert {machine.candidate(each) for each in MACHINES} == {"1.0"}
    assert [(each.version, each.percent) for each in repository.offered()] == [("1.1", 0), ("1.0", 100)]
    addresses = {path.name for path in (tmp_path / "apt/public/pool").rglob("*.deb")}
    assert addresses == {"awareness-kiosk_1.0_amd64.deb"}


@pytest.mark.fleet
@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="gpg or apt is missing")
def test_a_server_that_came_back_without_its_secret_key_makes_another_one(tmp_path, signed, screens):
    repository = ProgramRepository(tmp_path / "apt")
    repository.add(signed("1.0"), 100, screens.folder)
    before = repository.key.read_text()
    repository.share("1.0", 50)
    assert repository.key.read_text() == before
    shutil.rmtree(tmp_path / "apt/gnupg")
    repository.share("1.0", 100)
    assert repository.key.read_text() != before
    assert AptMachine(tmp_path / "screen", repository).candidate(MACHINES[0]) == "1.0"
