"""The program comes to a growing share of screens: by real aptly and apt, with fifty machines."""

import os
import random
import shutil
import subprocess
import uuid

import pytest

from kiosk.server.phased_package import FIELD, PackageError, described, write_phased
from kiosk.server.program_repository import PACKAGE, ProgramRepository, newest_first

TOOLS = ("aptly", "gpg", "apt-get", "dpkg-deb")
MACHINES = [uuid.UUID(int=random.Random(number).getrandbits(128)).hex for number in range(50)]
needs_dpkg = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is missing")


def build(folder, version, name=PACKAGE, architecture="amd64"):
    tree = folder / f"{name}-{version}"
    (tree / "DEBIAN").mkdir(parents=True)
    (tree / "DEBIAN/control").write_text(
        f"Package: {name}\nVersion: {version}\nArchitecture: {architecture}\nMaintainer: A <a@example.org>\n"
        "Section: misc\nPriority: optional\nDescription: a program\n in two lines\n"
    )
    (tree / "usr/share/odd").mkdir(parents=True)
    (tree / "usr/share/odd/file").write_text("x" * 333)
    package = folder / f"{name}_{version}.deb"
    words = ("dpkg-deb", "--root-owner-group", "--build", str(tree), str(package))
    subprocess.run(words, check=True, capture_output=True)
    return package


def said(*words):
    return subprocess.run(words, check=True, capture_output=True).stdout


@needs_dpkg
def test_a_share_is_written_into_a_package_and_nothing_else_changes(tmp_path):
    package = build(tmp_path, "1.1")
    once, again, whole = (tmp_path / name for name in ("once.deb", "again.deb", "whole.deb"))
    write_phased(package, 30, once)
    assert said("dpkg-deb", "--field", str(once), FIELD) == b"30\n"
    assert said("dpkg-deb", "--fsys-tarfile", str(once)) == said("dpkg-deb", "--fsys-tarfile", str(package))
    assert described(once) == described(package)
    # The same share is the same file, and a later one replaces it.
    write_phased(package, 30, again)
    assert again.read_bytes() == once.read_bytes()
    write_phased(once, 100, whole)
    assert said("dpkg-deb", "--field", str(whole)) == said("dpkg-deb", "--field", str(package))


@needs_dpkg
def test_what_is_no_package_of_the_program_is_refused(tmp_path):
    (tmp_path / "no.deb").write_bytes(b"!<arch>\nno")
    with pytest.raises(PackageError, match=r"no\.deb"):
        ProgramRepository(tmp_path / "apt").add(tmp_path / "no.deb", 10)
    with pytest.raises(PackageError, match="other-program"):
        ProgramRepository(tmp_path / "apt").add(build(tmp_path, "1", "other-program"), 10)
    with pytest.raises(PackageError, match="no version 9"):
        ProgramRepository(tmp_path / "apt").share("9", 10)


@needs_dpkg
def test_versions_are_ordered_as_dpkg_orders_them():
    assert newest_first({"0.2.0": 1, "0.10.0": 1, "0.2.0+20261127": 1, "0.2.0~rc1": 1}) == [
        *("0.10.0", "0.2.0+20261127", "0.2.0", "0.2.0~rc1")
    ]


class Machine:
    """apt in a folder of its own, with a version of the program installed or with none."""

    def __init__(self, folder, repository, installed=""):
        for name in (
            "state/lists/partial",
            "cache/archives/partial",
            "etc/apt/sources.list.d",
            "etc/apt/apt.conf.d",
        ):
            (folder / name).mkdir(parents=True)
        stanza = (
            f"Package: {PACKAGE}\nStatus: install ok installed\nArchitecture: amd64\nVersion: {installed}\n"
        )
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
        told = self._run("apt-cache", "policy", PACKAGE, "-o", f"APT::Machine-ID={machine}")
        return told.partition("Candidate: ")[2].split()[0]

    def _run(self, *words):
        ended = subprocess.run(words, env=self._environment, capture_output=True, text=True, check=True)
        return ended.stdout


@pytest.mark.fleet
@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="aptly, gpg or apt is missing")
def test_a_version_comes_to_more_and_more_machines_and_is_stopped(tmp_path):
    repository = ProgramRepository(tmp_path / "apt")
    repository.add(build(tmp_path, "1.0"), 100)
    repository.add(build(tmp_path, "1.1"), 10)
    taken = []
    for share in (10, 30, 100):
        repository.share("1.1", share)
        machine = Machine(tmp_path / f"at-{share}", repository, "1.0")
        taken.append({each for each in MACHINES if machine.candidate(each) == "1.1"})
    # A machine that has taken it at a small share takes it at each larger one.
    assert taken[0] < taken[1] < taken[2] == set(MACHINES)
    assert len(taken[0]) <= 10
    assert 8 <= len(taken[1]) <= 24
    repository.share("1.1", 0)
    for name, installed in (("stopped", "1.0"), ("stopped-new", "")):
        machine = Machine(tmp_path / name, repository, installed)
        assert {machine.candidate(each) for each in MACHINES} == {"1.0"}
    assert [(each.version, each.percent) for each in repository.offered()] == [("1.1", 0), ("1.0", 100)]
    addresses = {path.name for path in (tmp_path / "apt/public/pool").rglob("*.deb")}
    assert addresses == {"awareness-kiosk_1.0_amd64.100.deb"}
