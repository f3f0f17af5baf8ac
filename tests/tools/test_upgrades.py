"""What dpkg itself does to the files that a host's people change, with packages that hold nothing else.

Each of its runs has no terminal and no option: a question would end it.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.base.enrolment.apt_files import AptFiles, preferences_text, source_text
from kiosk.base.enrolment.enrolment import Apt
from tests.unit_names import not_forgotten, running_units
from tools.deb.__main__ import HERE, SCRIPTS, make_defaults

pytestmark = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="no dpkg here")

SITE, README, GRUB = (
    "etc/awareness-kiosk/site.toml",
    "etc/awareness-kiosk/sites/README",
    "etc/default/grub.d/awareness-kiosk.cfg",
)
MASK, GETTY = "etc/systemd/system/sleep.target", "etc/systemd/system/getty@tty1.service"
OWN = 'name = "Harbour"\n'


class Host:
    """A machine of files, with a dpkg of its own."""

    def __init__(self, folder):
        self.folder, self.root = folder, folder / "root"
        self.files = AptFiles(self.root)
        for name in ("root/var/lib/dpkg/info", "root/var/lib/dpkg/updates", "bin", "packages"):
            (folder / name).mkdir(parents=True)
        (self.root / "var/lib/dpkg/status").touch()
        for name in ("systemctl", "systemd-sysusers"):
            (folder / "bin" / name).write_text(f'#!/bin/sh\necho "$@" >>{folder}/{name}.asked\n', "utf-8")
            (folder / "bin" / name).chmod(0o755)

    def dpkg(self, *words):
        forced = ("--force-script-chrootless", "--force-not-root", "--force-depends")
        return subprocess.run(
            ["dpkg", f"--root={self.root}", *forced, *words],
            env={"PATH": f"{self.folder / 'bin'}:/usr/sbin:/usr/bin:/sbin:/bin"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
        )

    def install(self, version, note="", conffiles=False):
        tree = self.folder / "packages" / version
        if not tree.is_dir():
            self._build(tree, version, note, conffiles)
        self.dpkg("--install", f"{tree}.deb")

    def _build(self, tree, version, note, conffiles):
        """``note`` is what is new in the template; with ``conffiles`` it is as packages were until 0.1.0."""
        make_defaults(tree)
        (tree / "usr/lib/awareness-kiosk").mkdir(parents=True)
        control = tree / "DEBIAN"
        control.mkdir()
        (control / "control").write_text(
            f"Package: awareness-kiosk\nVersion: {version}\nArchitecture: all\nMaintainer: nobody\n"
            "Description: a test\n",
            "utf-8",
        )
        template = tree / "usr/share/awareness-kiosk/site.toml"
        template.write_text(template.read_text("utf-8") + note, "utf-8")
        if conffiles:
            self._as_it_was(tree)
        else:
            for name in SCRIPTS:
                shutil.copy(HERE / name, control)
                (control / name).chmod(0o755)
        command = ["dpkg-deb", "--root-owner-group", "-Znone", "--build", tree, f"{tree}.deb"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    @staticmethod
    def _as_it_was(tree):
        defaults = tree / "usr/share/awareness-kiosk"
        shutil.copytree(defaults / "etc", tree / "etc", symlinks=True, dirs_exist_ok=True)
        shutil.copy(defaults / "site.toml", tree / SITE)
        (tree / README).write_text("One file for each machine\n", "utf-8")
        shutil.rmtree(defaults)
        (tree / "DEBIAN/conffiles").write_text(f"/{SITE}\n/{README}\n/{GRUB}\n", "utf-8")

    def asked(self, program):
        """The words of each of its calls."""
        lines = (self.folder / f"{program}.asked").read_text("utf-8").splitlines()
        return [line.split() for line in lines]

    def read(self, name):
        return (self.root / name).read_text("utf-8")

    def write(self, name, text):
        (self.root / name).write_text(text, "utf-8")

    def has(self, name):
        return os.path.lexists(self.root / name)


@pytest.fixture
def host(tmp_path):
    return Host(tmp_path)


def test_a_new_machine_has_the_template_the_masks_and_the_quiet_start(host):
    host.install("1.0")
    assert 'organisation = "other"' in host.read(SITE)
    assert "/usr/lib/awareness-kiosk/grub.cfg" in host.read(GRUB)
    for mask in (MASK, GETTY):
        assert (host.root / mask).readlink() == Path("/dev/null")
    assert (host.root / SITE).parent.joinpath("sites").is_dir()
    assert not host.has("usr/lib/awareness-kiosk/new")


def test_an_upgrade_keeps_what_the_people_of_the_host_have_changed(host):
    host.install("1.0")
    for name in (SITE, GRUB):
        host.write(name, OWN)
    host.install("2.0", "# new\n")
    assert host.read(SITE) == host.read(GRUB) == OWN


@pytest.mark.parametrize("conffiles", [True, False])
@pytest.mark.slow
def test_an_edited_site_is_kept_up_and_down_whatever_is_new_in_the_template(host, conffiles):
    host.install("0.1.0" if conffiles else "0.2", conffiles=conffiles)
    for name in (SITE, GRUB):
        host.write(name, OWN)
    for version in ("1.0", "2.0", "1.0", "2.0"):
        host.install(version, f"# new in {version}\n")
        assert host.read(SITE) == host.read(GRUB) == OWN
        assert f"# new in {version}" in host.read("usr/share/awareness-kiosk/site.toml")
        for mask in (MASK, GETTY):
            assert host.has(mask)
        assert not host.has(README) and not list((host.root / SITE).parent.glob("*.dpkg*"))


@pytest.mark.slow
def test_it_goes_back_to_a_package_with_conffiles_without_a_question(host):
    host.install("0.1.0", conffiles=True)
    host.write(SITE, OWN)
    host.install("1.0", "# new\n")
    host.install("0.1.0", conffiles=True)
    assert host.read(SITE) == OWN


@pytest.mark.slow
def test_what_the_people_of_the_host_have_removed_stays_removed(host):
    host.install("1.0")
    for name in (MASK, GRUB):
        (host.root / name).unlink()
    host.install("2.0")
    assert not host.has(MASK) and not host.has(GRUB) and host.has(GETTY)


@pytest.mark.slow
def test_removed_it_leaves_what_is_the_hosts_own_and_comes_back_whole(host):
    host.install("1.0")
    host.write(SITE, OWN)
    (host.root / GETTY).unlink()
    host.write(GETTY, "[Unit]\n")
    host.dpkg("--remove", "awareness-kiosk")
    assert not host.has(MASK) and not host.has(GRUB)
    assert (host.read(SITE), host.read(GETTY)) == (OWN, "[Unit]\n")
    host.install("1.0")
    assert host.has(MASK) and host.has(GRUB)
    assert (host.read(SITE), host.read(GETTY)) == (OWN, "[Unit]\n")


def enrolled(host):
    """By root; the key is left out."""
    apt = Apt("http://fleet.example.org/apt/", "")
    host.files.source.parent.mkdir(parents=True)
    host.files.source.write_text(source_text(apt), "utf-8")
    return preferences_text(apt)


def test_a_screen_that_an_earlier_version_has_enrolled_takes_one_package_from_its_server(host):
    wanted = enrolled(host)
    host.install("1.0")
    assert host.files.preferences.read_text("utf-8").strip() == wanted.strip()
    host.files.preferences.write_text("# mine\n", "utf-8")
    host.install("2.0")
    assert host.files.preferences.read_text("utf-8") == "# mine\n"


@pytest.mark.parametrize("how", ["--remove", "--purge"])
def test_a_machine_that_is_given_away_believes_no_fleet_any_more(host, how):
    host.install("1.0")
    enrolled(host)
    host.install("2.0")
    host.files.refused.write_text("Package: awareness-kiosk\n", "utf-8")
    host.dpkg(how, "awareness-kiosk")
    assert list((host.root / "etc/apt").rglob("*awareness*")) == []


@pytest.mark.parametrize("how", ["--remove", "--purge"])
def test_no_service_runs_on_or_counts_as_failed_once_the_program_is_gone(host, how):
    host.install("1.0")
    (host.root / "run/systemd/system").mkdir(parents=True)
    host.dpkg(how, "awareness-kiosk")
    asked = [
        words for words in host.asked("systemctl") if words[0] in {"stop", "daemon-reload", "reset-failed"}
    ]
    stopped = {unit for words in asked for unit in words[1:] if words[0] == "stop"}
    assert stopped == running_units()
    assert asked[-2] == ["daemon-reload"]
    assert asked[-1][0] == "reset-failed"
    assert not_forgotten(asked[-1][1:]) == set()


@pytest.mark.parametrize("before", [None, "0.1.0"])
@pytest.mark.slow
def test_purged_it_leaves_nothing(host, before):
    if before:
        host.install(before, conffiles=True)
    host.install("1.0")
    host.write(GRUB, OWN)
    host.dpkg("--purge", "awareness-kiosk")
    left = [path for path in host.root.rglob("*") if "awareness" in path.name or path.is_symlink()]
    assert left == []
