"""`make boot-fleet`: a server and four screens as docs/fleet.md has it, each step with its seconds.

Three screens are in the server's network; the fourth has none and gets a stick. All of them are booted in
systemd-nspawn with their packages, screens are headless. Run it before a release, and after a change of the
agent, the gate or the server: `STORY=tools.fleet_machine tools/boot-machine.sh` makes the first machine. It
needs root, Debian, a network for apt, 3 GB of disk and half an hour; no display.
"""

import argparse
import shutil
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from kiosk import __version__
from kiosk.commands.pack.publish import PublishOptions, stick
from tools.fleet_machine.network import BRIDGE, Network, know, layered
from tools.machine.bench import Bench
from tools.machine.nspawn import Machine
from tools.server_machine.__main__ import HOST, STATE, ServerStory
from tools.server_machine.signed_site import Author
from tools.shared import ROOT
from tools.shared.wait import wait

SCREENS = {"kiosk-1": "Harbour, gate 4", "kiosk-2": "محطة الحافلات", "kiosk-3": "Reception centre"}
ALONE = "kiosk-4"
LONGEST_S = 1800
"""In which a volunteer has a server and three screens."""

ONLINE_S = 60
"""In which a changed number is on all screens that are online."""

_SITE = """organisation = "other"
name = "Harbour"
country = "IT"
time_zone = "Europe/Rome"
languages = ["en", "ar"]

[emergency]
number = "{number}"
answered_by = ["police", "fire", "ambulance"]
confirmed_on = {today}
confirmed_by = "site-technician"
"""


class FleetStory:
    def __init__(self, debian: Path, folder: Path) -> None:
        self.debian, self.folder = debian, folder
        self.network = Network()
        self.server = ServerStory(self._machine("server", BRIDGE))
        self.screens = {name: self._machine(name, BRIDGE) for name in SCREENS}
        self.alone = self._machine(ALONE, "")
        self.codes: dict[str, str] = {}
        self.author: Author | None = None

    @property
    def all(self) -> list[Machine]:
        return [self.server.machine, *self.screens.values(), self.alone]

    def installs_a_server(self) -> None:
        with self.network.outside():
            self.server.install()
        self.server.boot()
        self.network.plug_in(self.server.machine, 1)
        self.server.set_up()

    def installs_three_screens(self) -> None:
        """One after the other, as one person does."""
        for last, machine in enumerate(self.screens.values(), 11):
            self._install(machine)
            know(machine, HOST, 1)
            machine.boot()
            self.network.plug_in(machine, last)

    def publishes_a_site(self) -> None:
        """The desk of the people who sign is this machine; its keys are made here."""
        public = self.server.machine.folder / "etc/awareness-kiosk-server/online.public"
        incoming = self.server.machine.folder / STATE / "incoming"
        self.author = Author(incoming, public, datetime.now(UTC))
        self._publish("555 0142")

    def enrols_three_screens(self) -> None:
        for name, place in SCREENS.items():
            said = self.server.machine.run("awareness-kiosk-server", "enrol", name, "--place", place)
            self.codes[name] = said.split("code ")[1].split()[0]
        for name, machine in self.screens.items():
            machine.run("awareness-kiosk", "enrol", "--code", self.codes[name], "--server", HOST)

    def shows_the_site_on_three_screens(self) -> None:
        for machine in self.screens.values():
            # What the timer does within a quarter of an hour.
            machine.run("systemctl", "start", "awareness-kiosk-agent.service")
        for machine in self.screens.values():
            wait(partial(self._has, machine, "555 0142"), "the site is there", 300)
            Bench(machine).back(120)

    def shows_three_on_the_status_page(self) -> None:
        """Each has spoken and runs what is published. That doctor finds a fault is true of a container."""
        page = self.server.machine.folder / STATE / "status/index.html"

        def told() -> bool:
            text = page.read_text("utf-8")
            return "3 screens" in text and "Not heard yet" not in text

        wait(told, "the page shows three", 600)

    def brings_a_changed_number_to_all(self) -> None:
        began = time.monotonic()
        self._publish("555 0143")
        with ThreadPoolExecutor(len(SCREENS)) as pool:
            took = [*pool.map(lambda machine: self._until(machine, "555 0143", began), self.screens.values())]
        print(f"  applied after {', '.join(f'{each:.0f}' for each in sorted(took))} s", flush=True)
        assert max(took) <= ONLINE_S, took
        for machine in self.screens.values():
            Bench(machine).back(120)

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
        file = f"/root/{ALONE}.enrol"
        words = ("enrol", ALONE, "--place", "A valley", "--file", file, "--no-broker")
        self.server.machine.run("awareness-kiosk-server", *words)
        shutil.copy(self.server.machine.folder / file.lstrip("/"), self.alone.folder / "root/enrol")
        self.alone.run("awareness-kiosk", "enrol", "/root/enrol")
        published = self.server.machine.folder / STATE / "site"
        assert stick(PublishOptions(published, str(self.alone.folder / "mnt"), (), 120), "stable") == 0
        self.alone.run("awareness-kiosk", "apply", "/mnt")
        assert self._has(self.alone, "555 0143")
        Bench(self.alone).back(120)

    def _machine(self, name: str, bridge: str) -> Machine:
        machine = Machine(layered(self.folder / name, self.debian), name, bridge)
        machine.prepare()
        return machine

    def _install(self, machine: Machine) -> None:
        built = (ROOT / "build").glob(f"awareness-kiosk_{__version__}*.deb")
        package = max(built, key=lambda path: path.stat().st_mtime)
        shutil.copy(package, machine.folder / "root/kiosk.deb")
        with self.network.outside():
            machine.chroot("apt-get", "install", "-qq", "-y", "--no-install-recommends", "/root/kiosk.deb")

    def _publish(self, number: str) -> None:
        assert self.author
        site = _SITE.format(number=number, today=datetime.now(UTC).date())
        self.author.sign({"site.toml": site.encode()}, "canary")
        self.author.promote()
        self.server.machine.run("awareness-kiosk-server", "rollout", "advance")

    def _until(self, machine: Machine, number: str, began: float) -> float:
        wait(partial(self._has, machine, number), f"{machine.folder.parent.name} has the number", 600)
        return time.monotonic() - began

    def _has(self, machine: Machine, number: str) -> bool:
        """Whether the site that counts there has it."""
        applied = machine.folder / "var/lib/awareness-kiosk/applied"
        chosen = machine.folder / "var/lib/awareness-kiosk/applied.toml"
        if not chosen.is_file():
            return False
        digest = chosen.read_text("utf-8").split('digest = "')[1].split('"')[0]
        return f'"{number}"' in (applied / digest / "site.toml").read_text("utf-8")


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
            story.publishes_a_site,
            story.enrols_three_screens,
            story.shows_the_site_on_three_screens,
        ):
            _timed(step)
        took = time.monotonic() - began
        print(f"a server and three screens after {took / 60:.1f} min", flush=True)
        assert took <= LONGEST_S
        for step in (
            story.brings_a_changed_number_to_all,
            story.shows_three_on_the_status_page,
            story.brings_a_stick_to_one_without_a_network,
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
