"""`make boot-fleet`: a server and four screens as docs/fleet/README.md has it, each step with its seconds.

Three screens are in the server's network; the fourth has none and gets a stick. All of them are booted in
systemd-nspawn with their packages, screens are headless. The desk is this machine: its people type what the
pages say, read from the pages themselves, and reach the server by SSH. Run it before a release, and after a
change of the agent, the gate, the server, `pack` or those pages:
`STORY=tools.fleet_machine tools/boot-machine.sh` makes the first machine. It needs root, Debian, a network
for apt, 3 GB of disk and half an hour; no display.
"""

import argparse
import re
import shlex
import shutil
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from kiosk import __version__
from tools.fleet_machine import pages, people
from tools.fleet_machine.desk import SigningDesk
from tools.fleet_machine.network import BRIDGE, Network, known_as, layered
from tools.fleet_machine.screens import shows, typed_by_root
from tools.fleet_machine.strange_files import FILES, STRANGE, write_strange_files
from tools.fleet_machine.thief import EVIL, THIEFS_LINE, thiefs_package
from tools.machine.bench import Bench
from tools.machine.nspawn import Machine
from tools.server_machine.__main__ import HOST, STATE, ServerStory
from tools.shared import ROOT
from tools.shared.wait import wait

SCREENS = {"kiosk-1": "Harbour, gate 4", "kiosk-2": "محطة الحافلات", "kiosk-3": "Reception centre"}
BARE = "kiosk-1"
"""A machine with SSH and nothing of ours, until the line of the desk installs it."""

ALONE = "kiosk-4"
LONGEST_S = 1800
"""In which a volunteer has a server and three screens."""

ONLINE_S = 60
"""In which a changed number is on all screens that are online."""

FIRST, CHANGED = "555 0142", "555 0143"
_PUBLISHED_S = 60
_FIRST_SCREEN = 11
"""The last number of its address."""


class FleetStory:
    def __init__(self, debian: Path, folder: Path) -> None:
        self.debian, self.folder = debian, folder
        self.network = Network()
        self.server = ServerStory(self._machine("server", BRIDGE))
        self.screens = {name: self._machine(name, BRIDGE) for name in SCREENS}
        self.alone = self._machine(ALONE, "")
        self.desk = SigningDesk(folder / "desk", (known_as(HOST, 1), known_as(BARE, _FIRST_SCREEN)))

    @property
    def all(self) -> list[Machine]:
        return [self.server.machine, *self.screens.values(), self.alone]

    def installs_a_server(self) -> None:
        with self.network.outside():
            self.server.install()
            # The machine of a provider has it.
            self.server.machine.chroot("apt-get", "install", "-qq", "-y", "sudo")
        self.server.boot()
        self.network.plug_in(self.server.machine, 1)
        self.server.takes_mails()
        # What takes the mails here speaks no TLS.
        typed_by_root(self.server.machine, pages.SET_UP.read({"setup": "setup --smtp-plain"}), people.SET_UP)
        typed_by_root(self.server.machine, pages.TRY_MAIL.read())

    def installs_three_screens(self) -> None:
        """One after the other, as one person does; the first one gets ready for the line of the desk."""
        for last, (name, machine) in enumerate(self.screens.items(), _FIRST_SCREEN):
            if name == BARE:
                self._make_bare(machine)
            else:
                self._install(machine)
            machine.write("/etc/hosts", f"127.0.0.1 localhost\n{known_as(HOST, 1)}\n")
            machine.boot()
            self.network.plug_in(machine, last)
            if name != BARE:
                typed_by_root(machine, pages.PIN.read(), {"New PIN:": people.PIN, "Once more:": people.PIN})

    def makes_keys(self) -> None:
        """The first day, for which the desk fetches the public half of the server's key."""
        server = self.server.machine
        typed_by_root(server, "adduser anna", people.NEW_ACCOUNT)
        server.run("adduser", "anna", "sudo")
        typed_by_root(server, pages.GROUP.read())
        self.desk.begins()

    def publishes_a_site(self) -> None:
        self.desk.writes_a_site(FIRST)
        self.desk.signs(pages.SIGN, pages.SIGN_NUMBERS)
        self.desk.publishes(pages.PUBLISH)
        wait(self._nothing_waits, "what arrived is published", _PUBLISHED_S)
        said = self.desk.on_server(pages.STATUS.read())
        assert "stable: version" in said, said

    def adds_the_program(self) -> None:
        """Screens that are enrolled after it get later versions."""
        package = self._package()
        self.desk.brings_the_program(package)
        self.desk.on_server(pages.ADD_PROGRAM.read({"awareness-kiosk_VERSION_amd64.deb": package.name}))

    def enrols_three_screens(self) -> None:
        for name, place in SCREENS.items():
            instead = {"kiosk-7": name, '"Harbour, gate 4"': shlex.quote(place)}
            said = self.desk.on_server(pages.ENROL.read(instead))
            (code,) = set(re.findall(r"code ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})", said))
            if name == BARE:
                said = self._installs_by_one_line(code, said)
            else:
                line = pages.ENROL_BY_CODE.read({"7K2M-0QXA-9T4W-H3ZC": code})
                said = typed_by_root(self.screens[name], line)
            assert f"This kiosk is {name} of {HOST}, channel stable" in said, said

    def _installs_by_one_line(self, code: str, printed: str) -> str:
        """The line of the page is the one that the server prints; typed again it changes nothing."""
        line = pages.INSTALL_SCREEN.read({"kiosk-7": BARE, "7K2M-0QXA-9T4W-H3ZC": code})
        assert line in printed, printed
        machine = self.screens[BARE]
        said = self.desk.installs_a_screen(line)
        assert "The machine restarts in a minute" in said, said
        machine.run("shutdown", "-c")
        machine.end()
        machine.boot()
        self.network.plug_in(machine, _FIRST_SCREEN)
        Bench(machine).back(120)
        again = self.desk.installs_a_screen(line)
        for sentence in ("It is installed:", "It is set.", "It stays so.", "needs no restart"):
            assert sentence in again, again
        return said

    def shows_the_site_on_three_screens(self) -> None:
        for machine in self.screens.values():
            # What the timer does within a quarter of an hour.
            machine.run("systemctl", "start", "awareness-kiosk-agent.service")
        for machine in self.screens.values():
            wait(partial(shows, machine, FIRST), "the site is there", 300)
            Bench(machine).back(120)

    def shows_three_on_the_status_page(self) -> None:
        """Each has spoken and runs what is published. That doctor finds a fault is true of a container."""
        page = self.server.machine.folder / STATE / "status/index.html"

        def told() -> bool:
            text = page.read_text("utf-8")
            return all(name in text for name in self.screens) and "Not heard yet" not in text

        wait(told, "the page shows three", 600)

    def brings_a_changed_number_to_all(self) -> None:
        """It counts from the moment in which the desk begins to publish."""
        self.desk.changes_the_number(FIRST, CHANGED)
        said = self.desk.signs(pages.SIGN_CHANGED, pages.SIGN_CHANGED_NUMBERS)
        assert CHANGED in said and FIRST in said, said
        with ThreadPoolExecutor(len(SCREENS) + 1) as pool:
            began = time.monotonic()
            published = pool.submit(self.desk.publishes, pages.PUBLISH_CHANGED)
            took = [*pool.map(lambda machine: self._until(machine, CHANGED, began), self.screens.values())]
            published.result()
        print(f"  applied after {', '.join(f'{each:.0f}' for each in sorted(took))} s", flush=True)
        assert max(took) <= ONLINE_S, took
        for machine in self.screens.values():
            Bench(machine).back(120)

    def installs_no_program_of_a_thief(self) -> None:
        """Who has the server publishes a package that nobody at the desk has signed."""
        server, screen = self.server.machine, self.screens["kiosk-1"]
        evil = thiefs_package(self.folder)
        shutil.copy(evil, server.folder / STATE / "apt/packages" / evil.name)
        server.run("env", "PYTHONPATH=/usr/lib/awareness-kiosk-server", "python3", "-c", THIEFS_LINE)
        screen.run("apt-get", "update")
        assert EVIL in screen.run("apt-cache", "policy", "awareness-kiosk")
        assert not screen.tries("apt-get", "install", "--yes", "awareness-kiosk")
        assert not (screen.folder / "root/evil").exists()
        assert "awareness-kiosk-refused" in screen.run("ls", "/etc/apt/preferences.d")

    def writes_a_mail_when_one_is_unplugged(self) -> None:
        # Screens speak each five minutes.
        self.server.hears_of_silence_sooner(7)
        self.screens["kiosk-3"].end(at_once=True)
        wait(lambda: "A screen is silent" in self.server.mails(), "the mail comes", 1500)
        assert "Reception centre" in self.server.mails()
        assert "Harbour" not in self.server.mails()

    def brings_a_stick_to_one_without_a_network(self) -> None:
        self._install(self.alone)
        self.alone.boot()
        wait(self._nothing_waits, "what arrived is published", _PUBLISHED_S)
        self.desk.on_server(pages.ENROL_ALONE.read({"kiosk-3": ALONE}))
        shutil.copytree(self.desk.writes_a_stick(ALONE), self.alone.folder / "mnt", dirs_exist_ok=True)
        self.alone.run("awareness-kiosk", "enrol", f"/mnt/{ALONE}.enrol")
        self.alone.run("awareness-kiosk", "apply", "/mnt/stable.signed")
        assert shows(self.alone, CHANGED)
        Bench(self.alone).back(120)

    def takes_nothing_that_nobody_has_signed(self) -> None:
        """A stranger's files, through each door but the staff page, by the hand of root."""
        stick, etc = (self.alone.folder / place for place in ("mnt/strange", "etc/awareness-kiosk"))
        write_strange_files(stick, CHANGED)
        for words in ("apply /mnt/strange", "confirm --take /mnt/strange/confirmations.toml"):
            self.alone.run("sh", "-c", f"! awareness-kiosk {words} </dev/null")
        for name in FILES:
            shutil.copy(stick / name, etc)
        listed = self.alone.run("awareness-kiosk", "confirm", "--list")
        assert CHANGED in listed and STRANGE not in listed, listed
        Bench(self.alone).back(120)

    def _machine(self, name: str, bridge: str) -> Machine:
        machine = Machine(layered(self.folder / name, self.debian), name, bridge)
        machine.prepare()
        return machine

    def _package(self) -> Path:
        built = (ROOT / "build").glob(f"awareness-kiosk_{__version__}*.deb")
        return max(built, key=lambda path: path.stat().st_mtime)

    def _install(self, machine: Machine) -> None:
        shutil.copy(self._package(), machine.folder / "root/kiosk.deb")
        with self.network.outside():
            machine.chroot("apt-get", "install", "-qq", "-y", "--no-install-recommends", "/root/kiosk.deb")

    def _make_bare(self, machine: Machine) -> None:
        """The program goes again; what it needs and recommends stays, since this network has no way out."""
        shutil.copy(self._package(), machine.folder / "root/kiosk.deb")
        with self.network.outside():
            machine.chroot("apt-get", "install", "-qq", "-y", "/root/kiosk.deb", "sudo", "openssh-server")
        machine.chroot("apt-get", "purge", "-qq", "-y", "awareness-kiosk")
        machine.chroot("useradd", "--create-home", "--shell=/bin/bash", "--groups=sudo", "anna")
        machine.chroot("sh", "-c", f"echo 'anna:{people.PASSWORD}' | chpasswd")

    def _nothing_waits(self) -> bool:
        said = self.server.machine.run("awareness-kiosk-server", "rollout", "status")
        return "stable: version" in said and "Nothing waits" in said

    def _until(self, machine: Machine, number: str, began: float) -> float:
        wait(partial(shows, machine, number), f"{machine.folder.parent.name} has the number", 600)
        return time.monotonic() - began


def main() -> int:
    parser = argparse.ArgumentParser(prog="tools/boot-machine.sh", description="A server and four screens.")
    parser.add_argument("folder", type=Path, help="a new Debian with systemd")
    debian = parser.parse_args().folder
    story = FleetStory(debian, debian.with_name(f"{debian.name}.fleet"))
    began = time.monotonic()
    try:
        for step in (story.installs_a_server, story.installs_three_screens):
            _timed(step)
        for step in (
            story.makes_keys,
            story.publishes_a_site,
            story.adds_the_program,
            story.enrols_three_screens,
            story.shows_the_site_on_three_screens,
        ):
            _timed(step)
        took = time.monotonic() - began
        print(f"a server and three screens after {took / 60:.1f} min", flush=True)
        assert took <= LONGEST_S
        for step in (
            story.brings_a_changed_number_to_all,
            story.brings_a_stick_to_one_without_a_network,
            story.takes_nothing_that_nobody_has_signed,
            story.shows_three_on_the_status_page,
            story.installs_no_program_of_a_thief,
            story.writes_a_mail_when_one_is_unplugged,
        ):
            _timed(step)
    except AssertionError:
        for machine in story.all:
            print(*machine.last_words(), sep="\n", flush=True)
        raise
    finally:
        for machine in story.all:
            machine.end()
    print("all passed")
    return 0


def _timed(step: Callable[[], None]) -> None:
    began = time.monotonic()
    step()
    print(f"{step.__name__.replace('_', ' ')}: {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
