"""`make boot-server`: the server's package in a new Debian, a line for each step, with its seconds.

Run it before a release, and after a change of the server: install, set up, publish a signed site, enrol three
screens, hear them, show them, lose one, get the mail.
`STORY=tools.server_machine tools/boot-machine.sh` makes the machine first. It needs root, Debian, a network
and 10 minutes; no display.
"""

import argparse
import shutil
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from kiosk import __version__
from kiosk.base.enrolment.enrolment import Enrolment, read_enrolment
from kiosk.fleet.repository.enrolment_code import code_id, open_sealed
from tools.machine.nspawn import Machine
from tools.server_machine.screen_clients import ScreenClients
from tools.server_machine.signed_site import Author
from tools.shared import ROOT
from tools.shared.wait import wait

HOST = "fleet.example.org"
NAMES = ("kiosk-1", "kiosk-2", "kiosk-3")
PLACES = ("Harbour, gate 4", "محطة الحافلات", "Reception centre")
STATE = "var/lib/awareness-kiosk-server"
MAILS = "root/mails"
SITE = {"site.toml": b'name = "Harbour"\n', "content/a.toml": b"a = 1\n"}


class ServerStory:
    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.enrolments: dict[str, Enrolment] = {}
        self.clients = ScreenClients(machine, self.enrolments)
        self.author: Author | None = None

    def install(self) -> None:
        built = (ROOT / "build").glob(f"awareness-kiosk-server_{__version__}*.deb")
        package = max(built, key=lambda path: path.stat().st_mtime)
        shutil.copy(package, self.machine.folder / "root/server.deb")
        self.machine.chroot("apt-get", "install", "-qq", "-y", "/root/server.deb")

    def boot(self) -> None:
        shutil.copy(ROOT / "tools/server_machine/sink.py", self.machine.folder / "root/sink.py")
        self.machine.write("/etc/hosts", f"127.0.0.1 localhost {HOST}\n::1 localhost\n")
        self.machine.boot()
        wait(lambda: self.machine.tries("systemctl", "is-active", "dbus.socket"), "the machine is up", 60)

    def listens_to_nobody_before_setup(self) -> None:
        """Nothing of it is reached from outside."""
        for name in ("nginx", "prometheus", "prometheus-alertmanager", "prometheus-mqtt-exporter"):
            assert not self.machine.tries("systemctl", "is-active", "--quiet", name), name

    def takes_mails(self) -> None:
        """A mail server of this story."""
        self.machine.run("systemd-run", "--quiet", "--unit=sink", "python3", "/root/sink.py", f"/{MAILS}")

    def set_up(self) -> None:
        said = self._server(
            *("setup", "--host", HOST, "--mail-to", "anna@example.org", "--mail-from", "fleet@example.org"),
            *("--smtp", "127.0.0.1:2525", "--smtp-user", "", "--smtp-plain"),
        )
        assert "Password" in said, said

    def sets_up_again_and_changes_nothing(self) -> None:
        before = self.machine.run(
            "systemctl", "show", "--value", "--property=MainPID", "mosquitto", "prometheus"
        )
        said = self._server("setup")
        assert "Password" not in said, said
        after = self.machine.run(
            "systemctl", "show", "--value", "--property=MainPID", "mosquitto", "prometheus"
        )
        assert before == after

    def reads_rights_again_and_throws_nobody_out(self) -> None:
        """Debian's logrotate asks for a reload. A screen that comes afterwards stays as long as it likes."""
        for _ in range(3):
            before = self.machine.pid("mosquitto")
            self.machine.run("systemctl", "reload", "mosquitto")
            wait(partial(self._is_another, before), "the broker is another process", 30)
            for name in NAMES:
                wait(partial(self.clients.tries, name), "the broker is back", 30)
        began = time.time()
        for name in NAMES:
            self.clients.stays(name, 5)
        told = self.machine.journal(began, "mosquitto") + self._broker_log()
        assert "Expiring client" not in told, told

    def closes_in_what_it_runs(self) -> None:
        """On a real machine, with the units of Debian: at most 3 of 10 in the rating of systemd."""
        folder = self.machine.folder / "usr/lib/systemd/system"
        closed = [each.parent.stem for each in folder.glob("*.service.d/awareness-kiosk-closed.conf")]
        assert len(closed) == 6, closed
        for unit in closed:
            self.machine.run("systemd-analyze", "security", "--no-pager", "--threshold=30", unit)

    def _is_another(self, before: int) -> bool:
        return self.machine.pid("mosquitto") not in {0, before}

    def _broker_log(self) -> str:
        return (self.machine.folder / "var/log/mosquitto/mosquitto.log").read_text("utf-8")

    def hears_of_silence_sooner(self, minutes: int = 2) -> None:
        """In place of fifteen, for this story."""
        settings = self.machine.folder / "etc/awareness-kiosk-server/server.toml"
        settings.write_text(
            settings.read_text().replace("silent_minutes = 15", f"silent_minutes = {minutes}")
        )
        self._server("setup")

    def sends_a_mail(self) -> None:
        self._server("try-mail")
        wait(lambda: "Mails of this server arrive" in self.mails(), "a mail arrives", 180)

    def publishes_a_signed_site(self) -> None:
        public = self.machine.folder / "etc/awareness-kiosk-server/online.public"
        incoming = self.machine.folder / STATE / "incoming"
        self.author = Author(incoming, public, datetime.now(UTC))
        self.author.sign(SITE, "canary")
        self.author.promote()
        said = self._server("rollout", "advance")
        assert "canary: version 1" in said and "stable: version 1" in said, said
        assert self._get(f"http://{HOST}/site/metadata/timestamp.json").startswith("{")

    def enrols(self) -> None:
        for name, place in zip(NAMES, PLACES, strict=True):
            said = self._server("enrol", name, "--place", place, "--file", f"/root/{name}.enrol")
            code = said.split("code ")[1].split()[0]
            sealed = self.machine.folder / STATE / "enrol" / code_id(code)
            raw = open_sealed(code, sealed.read_bytes())
            address, size = f"https://{HOST}/enrol/{code_id(code)}", sealed.stat().st_size
            got = self._get(address, length=True)
            assert got.strip() == str(size), got
            wait(partial(_is_empty, sealed), "a code that was used is ended", 10)
            assert self._get(address, length=True).strip() == "0"
            assert raw == (self.machine.folder / f"root/{name}.enrol").read_bytes()
            self.enrolments[name] = read_enrolment(raw)

    def publishes_what_arrives(self) -> None:
        """Nobody says a word to the server; the page's timer measures its services."""
        assert self.author
        self.author.sign(SITE | {"content/b.toml": b"b = 1\n"}, "canary")
        live = self.machine.folder / STATE / "site/metadata/2.canary.json"
        wait(live.exists, "what arrived is published", 60)
        measures = self.machine.folder / STATE / "measures/screens.prom"
        wait(
            lambda: 'kiosk_service_active{service="nginx"} 1' in measures.read_text(),
            "services are measured",
            90,
        )

    def hears_three(self) -> None:
        for name in NAMES:
            self.clients.publish(name, f"kiosk/{name}/health")
        query = "http://127.0.0.1:9090/api/v1/query?query=kiosk_last_heard"
        wait(lambda: all(name in self._get(query) for name in NAMES), "Prometheus has three", 180)

    def shows_three(self) -> None:
        page = self.machine.folder / STATE / "status/index.html"
        wait(lambda: "3 screens, all well." in page.read_text("utf-8"), "the page shows three", 120)
        assert all(place in page.read_text("utf-8") for place in PLACES)

    def asks_for_the_password(self) -> None:
        assert "401" in self._get(f"https://{HOST}/status/")
        assert "404" in self._get(f"http://{HOST}/status/")

    def keeps_screens_apart(self) -> None:
        """One screen writes in the name of another; nobody hears it."""
        self.clients.publish("kiosk-2", "kiosk/kiosk-3/health", {"version": 666})
        told = [line for line in self._get("http://127.0.0.1:9641/metrics").splitlines() if "kiosk-3" in line]
        assert told and not [line for line in told if line.endswith(" 666")], told
        assert not self.clients.publishes_without_certificate(HOST)

    def misses_one(self) -> None:
        """kiosk-1 and kiosk-2 speak on, kiosk-3 was unplugged."""
        deadline = time.monotonic() + 420
        while "kiosk-3" not in self.mails():
            assert time.monotonic() < deadline, "the mail does not come"
            for name in NAMES[:2]:
                self.clients.publish(name, f"kiosk/{name}/health")
            time.sleep(15)
        mail = self.mails()
        assert "A screen is silent" in mail, mail
        assert "Reception centre" in mail, mail
        page = self.machine.folder / STATE / "status/index.html"
        wait(lambda: "1 silent" in page.read_text("utf-8"), "the page says so", 120)

    def hears_it_again(self) -> None:
        deadline = time.monotonic() + 600
        while "Over: A screen is silent" not in self.mails():
            assert time.monotonic() < deadline, "the mail that it is over does not come"
            for name in NAMES:
                self.clients.publish(name, f"kiosk/{name}/health")
            time.sleep(15)

    def refuses_what_was_revoked(self) -> None:
        self._server("revoke", "kiosk-2")
        self._hears_only_the_first(771)
        self._server("renew")
        self._hears_only_the_first(772)

    def starts_again_by_itself(self) -> None:
        """After a power cut."""
        self.machine.end(at_once=True)
        self.machine.boot()
        wait(lambda: self.clients.tries("kiosk-1"), "the broker is back", 60)
        wait(
            lambda: "success" in self._get("http://127.0.0.1:9090/api/v1/query?query=up"),
            "Prometheus is back",
            60,
        )
        self._hears_only_the_first(773)

    def _hears_only_the_first(self, version: int) -> None:
        """The broker says nothing to the one that may not write; it hands on nothing either."""
        self.clients.publish("kiosk-2", "kiosk/kiosk-2/health", {"version": version})
        self.clients.publish("kiosk-1", "kiosk/kiosk-1/health", {"version": version})
        address = "http://127.0.0.1:9641/metrics"

        def is_heard(screen: str) -> bool:
            line = f'kiosk_site_version{{sensor="{screen}",topic="kiosk/{screen}/health"}} {version}'
            return line in self._get(address)

        wait(lambda: is_heard("kiosk-1"), "the first is heard", 60)
        assert not is_heard("kiosk-2")

    def _server(self, *words: str) -> str:
        return self.machine.run("awareness-kiosk-server", *words)

    def mails(self) -> str:
        file = self.machine.folder / MAILS
        return file.read_text("utf-8") if file.exists() else ""

    def _get(self, address: str, length: bool = False) -> str:
        """What an address answers, or the status of its refusal."""
        said = "len(r)" if length else "r.decode()"
        return self.machine.run(
            "python3",
            "-c",
            "import ssl, sys, urllib.error, urllib.request as u\n"
            "try: r = u.urlopen(sys.argv[1], context=ssl._create_unverified_context(), timeout=20).read()\n"
            "except urllib.error.HTTPError as e: print(e.code)\n"
            "except OSError as e: print(e)\n"
            f"else: print({said})",
            address,
        )


def _is_empty(file: Path) -> bool:
    return file.stat().st_size == 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="tools/boot-machine.sh", description="The story of a server.")
    parser.add_argument("folder", type=Path, help="a new Debian with systemd")
    machine = Machine(parser.parse_args().folder)
    machine.prepare()
    story = ServerStory(machine)
    began = time.monotonic()
    try:
        for step in (
            story.install,
            story.boot,
            story.listens_to_nobody_before_setup,
            story.takes_mails,
            story.set_up,
            story.sets_up_again_and_changes_nothing,
            story.sends_a_mail,
            story.publishes_a_signed_site,
            story.publishes_what_arrives,
            story.enrols,
            story.hears_three,
            story.shows_three,
            story.asks_for_the_password,
            story.keeps_screens_apart,
            story.reads_rights_again_and_throws_nobody_out,
            story.closes_in_what_it_runs,
            story.hears_of_silence_sooner,
            story.misses_one,
            story.hears_it_again,
            story.refuses_what_was_revoked,
            story.starts_again_by_itself,
        ):
            step_began = time.monotonic()
            step()
            print(f"{step.__name__.replace('_', ' ')}: {time.monotonic() - step_began:.1f} s", flush=True)
    finally:
        machine.end()
    print(f"all passed in {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
