"""A machine becomes a screen by one line at the desk, which may be typed again wherever it stopped.

In place of the machine there is a folder, in which scripts named as the programs of Debian write down how
they are called. The text that is sent is the real one, done by the real shell.
"""

import os
import shlex
import subprocess
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.fleet.enrol.install_screen.steps import FOLDER, steps

CODE, SERVER = "7K2M-0QXA-9T4W-H3ZC", "fleet.example.org"
PACKAGE = "awareness-kiosk_0.3.0+1_amd64.deb"
THIS_KIOSK = '{{"word": "ok", "name": "{0}", "server": "{1}", "channel": "stable"}}'

PROGRAMS = {
    "id": "echo 0",
    "hostname": "cat host",
    "dpkg-deb": "cat offered",
    "dpkg-query": "cat installed",
    "dpkg": '[ "$1" != --compare-versions ] || [ "$2" = "$4" ]',
    "apt-get": '[ "$1" = update ] && exit 100; [ ! -e apt-fails ] && printf "installed 0.3.0+1" >installed',
    "systemctl": "[ -e runs ]",
    "shutdown": "true",
    "awareness-kiosk": (
        "case $* in\n"
        "pin) [ ! -e pin-fails ] && echo hash >pin.toml ;;\n"
        "'enrol --json') cat enrolled ;;\n"
        "enrol) echo This kiosk is known. ;;\n"
        "*) read -r code; echo $code >typed; [ ! -e enrol-fails ] &&\n"
        f"    printf '%s' {shlex.quote(THIS_KIOSK.format('kiosk-7', SERVER))} >enrolled ;;\n"
        "esac"
    ),
}
"""What each does in the folder of the machine. A new Debian knows no mirror until its first update fails."""

FILES = {"host": "kiosk-7", "offered": "0.3.0+1", "installed": "", "enrolled": '{"word": "alone"}'}


class FarMachine:
    """A bare Debian, all of it in one folder; its home folder is ``home``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs = folder / "bin"
        self.programs.mkdir(parents=True)
        self.home = folder / "home"
        self.home.mkdir()
        for name, text in PROGRAMS.items():
            self.program(name, f'cd {folder}\necho "{name} $*" >>calls\n{text}')
        for name, text in FILES.items():
            (folder / name).write_text(text)

    def program(self, name: str, text: str) -> None:
        file = self.programs / name
        file.write_text(f"#!/bin/sh\n{text}\n")
        file.chmod(0o755)

    def read(self, name: str) -> str:
        return (self.folder / name).read_text().strip()

    def calls(self) -> list[str]:
        """Since the last time: what changes it, in order."""
        quiet = ("id", "hostname", "dpkg-deb", "dpkg-query", "dpkg --compare", "systemctl")
        calls = [each for each in self.read("calls").splitlines() if not each.startswith(quiet)]
        (self.folder / "calls").unlink()
        return [each for each in calls if each != "awareness-kiosk enrol --json"]


@pytest.fixture
def far(tmp_path, monkeypatch):
    """A machine that ssh and scp reach."""
    machine = FarMachine(tmp_path / "far")
    desk = tmp_path / "bin"
    desk.mkdir()
    reached = f'echo "$(basename "$0") $*" >>{tmp_path}/sent\n'
    its_own = f"sed -i 's|/var/lib/awareness-kiosk|{machine.folder}|' {FOLDER}/steps"
    scripts = {
        "scp": f'[ ! -e {tmp_path}/away ] && cp -rL -- "$2" {machine.home}/',
        "ssh": f'cd {machine.home} && {its_own} && PATH={machine.programs}:$PATH exec sh -c "$3"',
    }
    for name, text in scripts.items():
        (desk / name).write_text(f"#!/bin/sh\n{reached}{text}\n")
        (desk / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{desk}:{os.environ['PATH']}")
    monkeypatch.chdir(tmp_path)
    (tmp_path / PACKAGE).write_bytes(b"package")
    return machine


def types(*words):
    """The line, as it is typed at the desk."""
    return main(
        ["install-screen", "anna@kiosk-7", "--package", PACKAGE, "--code", CODE, "--server", SERVER, *words]
    )


INSTALLS = ["dpkg --configure -a", "apt-get update"]
INSTALL = f"apt-get -o DPkg::Lock::Timeout=300 install --yes ./{PACKAGE}"
ENROLS = f"awareness-kiosk enrol --code - --server {SERVER}"
RESTARTS = "shutdown -r +1"


def test_a_bare_machine_becomes_a_screen_by_one_line(far, capfd):
    assert types() == 0
    assert far.calls() == [*INSTALLS, INSTALL, "awareness-kiosk pin", ENROLS, RESTARTS]
    assert far.read("typed") == CODE
    said = capfd.readouterr().out
    assert [line for line in said.splitlines() if line.startswith("Step")] == [
        f"Step 1 of 3: the program, from {PACKAGE}.",
        "Step 2 of 3: a PIN for the staff page. Tell it those who work at this screen, and nobody else.",
        f"Step 3 of 3: the enrolment at {SERVER}.",
    ]
    assert said.endswith("The machine restarts in a minute, and shows the kiosk.\n")
    assert not [*far.home.iterdir()]


def test_the_same_line_again_changes_nothing(far, capfd):
    types()
    far.calls()
    (far.folder / "runs").touch()
    capfd.readouterr()
    assert types() == 0
    assert far.calls() == ["awareness-kiosk enrol"]
    said = capfd.readouterr().out
    assert "It is installed: 0.3.0+1." in said and "It is set." in said and "It stays so." in said
    assert said.endswith("The kiosk runs, and needs no restart.\n")
    assert not [*far.home.iterdir()]


@pytest.mark.parametrize(
    ("fails", "done", "says", "left"),
    [
        ("apt-fails", 3, "The program was not installed", "the program, the PIN, the enrolment"),
        ("pin-fails", 6, "No PIN was set.", "the PIN, the enrolment"),
        ("enrol-fails", 5, "The machine was not enrolled.", "the enrolment"),
    ],
)
def test_a_step_that_fails_says_what_is_left_and_the_same_line_goes_on(far, capfd, fails, done, says, left):
    (far.folder / fails).touch()
    assert types() == 1
    before = far.calls()
    assert len(before) == done
    said = capfd.readouterr()
    assert says in said.out and f"Still to do: {left}.\n" in said.out
    assert "Type the same line again" in said.err
    assert not [*far.home.iterdir()]
    (far.folder / fails).unlink()
    assert types() == 0
    whole = {*INSTALLS, INSTALL, "awareness-kiosk pin", ENROLS, RESTARTS}
    after = far.calls()
    assert {*before, *after} == whole
    assert after[-2:] == [ENROLS, RESTARTS]


def test_the_code_is_in_no_command_line_and_for_nobody_else(far, tmp_path):
    place = far.home / FOLDER
    far.program("apt-get", f"stat -c '%a %n' {place} {place}/* >{far.folder}/modes; exit 1")
    assert types() == 1
    assert CODE not in (tmp_path / "sent").read_text() + far.read("calls")
    modes = dict(reversed(line.split()) for line in far.read("modes").splitlines())
    private = {Path(name).name for name, mode in modes.items() if not int(mode, 8) & 0o077}
    assert {FOLDER, "code"} <= private


def test_a_machine_that_belongs_there_already_keeps_its_name_and_spends_no_code(far, capfd):
    (far.folder / "enrolled").write_text(THIS_KIOSK.format("kiosk-8", SERVER))
    assert types() == 0
    assert ENROLS not in far.calls()
    said = capfd.readouterr().out
    assert "enrol --forget" in said and "hostnamectl hostname" in said


def test_a_machine_of_another_fleet_is_enrolled(far):
    (far.folder / "enrolled").write_text(THIS_KIOSK.format("kiosk-7", "other.example.org"))
    assert types() == 0
    assert ENROLS in far.calls()


def test_a_machine_of_another_name_is_told_to_take_the_right_one(far, capfd):
    (far.folder / "host").write_text("debian")
    assert types() == 0
    assert "It calls itself debian" in capfd.readouterr().out


def test_an_ordinary_person_becomes_root_by_sudo(far, capfd):
    far.program("id", f"cat {far.folder}/user")
    (far.folder / "user").write_text("1000")
    assert types() == 1
    assert "There is no sudo here" in capfd.readouterr().out
    assert not [*far.home.iterdir()]
    far.program("sudo", "exit 1")
    assert types() == 1
    assert not [*far.home.iterdir()]
    far.program("sudo", f'echo 0 >{far.folder}/user; exec "$@"')
    assert types() == 0
    assert RESTARTS in far.calls()


def test_a_machine_that_is_away_is_named_and_nothing_is_lost(far, capfd, tmp_path):
    (tmp_path / "away").touch()
    assert types() == 1
    assert "anna@kiosk-7 was not reached" in capfd.readouterr().err
    (tmp_path / "away").unlink()
    (tmp_path / "bin/ssh").write_text("#!/bin/sh\nexit 255\n")
    assert types() == 1
    assert "cut off. Type the same line again" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--package", "none.deb"), "there is no file none.deb"),
        (("--package", "awareness-kiosk-server_0.3.0_all.deb"), "is no package for a screen"),
        (("--package", PACKAGE, "awareness-kiosk-server_0.3.0_all.deb"), "name one of these packages"),
        (("--server", "http://fleet.example.org/"), "is no server"),
    ],
)
def test_a_line_with_a_fault_reaches_no_machine(far, capfd, tmp_path, words, says):
    (tmp_path / "awareness-kiosk-server_0.3.0_all.deb").touch()
    assert types(*words) == 1
    assert says in capfd.readouterr().err
    assert not (tmp_path / "sent").exists()


@pytest.mark.parametrize("machine", ["anna@kiosk-7:there", "kiosk 7", "anna@-oProxyCommand=x"])
def test_what_is_no_machine_is_never_given_to_ssh(far, capfd, tmp_path, machine):
    given = ["--package", PACKAGE, "--code", CODE, "--server", SERVER]
    assert main(["install-screen", machine, *given]) == 1
    assert "is no machine" in capfd.readouterr().err
    assert not (tmp_path / "sent").exists()


@pytest.mark.parametrize("package", [PACKAGE, "a b'c_$(reboot).deb"])
def test_the_text_is_sound_whatever_the_names_are(tmp_path, package):
    text = steps(package, SERVER)
    subprocess.run(["sh", "-n"], input=text, text=True, check=True)
    first = text.partition("\nset -u")[0]
    said = subprocess.run(
        ["sh", "-c", f'{first}\necho "$package $server $pin"'], capture_output=True, text=True, check=True
    )
    assert said.stdout == f"{package} {SERVER} /var/lib/awareness-kiosk/pin.toml\n"
