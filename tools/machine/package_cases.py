"""Installation, upgrade and removal of the package."""

import re
import shutil
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path

from tools.machine.bench import Bench
from tools.machine.content_cases import LASTS, SITE, STATE
from tools.machine.nspawn import KIOSK, Machine
from tools.shared import ROOT
from tools.shared.wait import wait

GRUB, MASK = "/etc/default/grub.d/awareness-kiosk.cfg", "/etc/systemd/system/hibernate.target"
UNATTENDED = "DEBIAN_FRONTEND=noninteractive setsid --wait dpkg --install /root/kiosk.deb </dev/null"
"""Nobody is there to answer questions of dpkg."""

FAILS = "/run/systemd/system/awareness-kiosk-safe.service.d"
"""For a viewer that fails when it is stopped."""

DEMO = ROOT / "resources/demo/site.toml"


def install(machine: Machine, package: Path) -> str:
    """``apt install ./….deb`` in a new Debian that is not running."""
    shutil.copy(package, machine.folder / "root/kiosk.deb")
    began = time.monotonic()
    machine.chroot("apt-get", "install", "-qq", "-y", "--no-install-recommends", "/root/kiosk.deb")
    took = time.monotonic() - began
    user = machine.chroot("getent", "passwd", "awareness-kiosk").strip()
    assert user.endswith(":/usr/sbin/nologin"), user
    machine.write(SITE, site())
    return f"{took:.0f} s, user {user}"


TEMPLATE = "usr/share/awareness-kiosk/site.toml"
NEW = "# This line came with the newer package."


def newer(package: Path) -> Path:
    """The same with a higher version and another site template, not compressed."""
    tree = package.with_name("newer")
    shutil.rmtree(tree, ignore_errors=True)
    subprocess.run(["dpkg-deb", "--raw-extract", str(package), str(tree)], check=True)
    control = tree / "DEBIAN/control"
    control.write_text(re.sub("(?m)^Version: .*$", "Version: 99.0", control.read_text("utf-8")), "utf-8")
    with (tree / TEMPLATE).open("a", encoding="utf-8") as template:
        template.write(f"{NEW}\n")
    built = package.with_name("newer.deb")
    words = ["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(tree), str(built)]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return built


def site() -> str:
    """The demonstration's texts, as a site that confirmed its numbers today."""
    text = DEMO.read_text("utf-8").replace("demo = true", "").replace('"112"', '"555 0100"')
    confirmed = f'confirmed_on = {datetime.now(UTC).date()}\nconfirmed_by = "desk-team"'
    return re.sub("(?m)^number = .*$", rf"\g<0>\n{confirmed}", text)


def upgrades(bench: Bench, package: Path) -> str:
    """Up and down while it runs and nobody answers: site and state stay, and the screen is never black."""
    machine = bench.machine
    # Changes by the host: the site since the installation, a mask, the quiet start.
    own = site() + "\n# This line is the site's own.\n"
    machine.write(SITE, own)
    machine.write(GRUB, "GRUB_TIMEOUT=3\n")
    machine.remove(MASK)
    proof = _proof(machine)
    machine.run("systemctl", "restart", KIOSK)
    wait(lambda: _proof(machine) not in {"", proof}, "the site has lasted", LASTS)
    machine.shell("printf '482915\\n482915\\n' | awareness-kiosk pin 2>/dev/null")
    assert machine.shell(f"stat -c '%U %a' {STATE}/pin.toml").split() == ["awareness-kiosk", "600"]
    kept = {name: _read(machine, name) for name in ("trial.toml", "previous/proof", "pin.toml")}
    told = []
    for each in (newer(package), package):
        shutil.copy(each, machine.folder / "root/kiosk.deb")
        before = machine.pid(KIOSK)
        with bench.watch() as watch:
            machine.shell(UNATTENDED)
            wait(lambda before=before: machine.pid(KIOSK) not in {0, before}, "the new one runs", 30)  # type: ignore[misc]
            bench.back(20)
        told.append(f"{machine.run('dpkg-query', '--show', 'awareness-kiosk').split()[1]}: {watch.told()}")
        changed = [name for name in kept if _read(machine, name) != kept[name]]
        assert not changed, f"{', '.join(changed)} of the state"
        assert machine.run("cat", SITE) == own, "the site was changed"
        assert machine.run("cat", GRUB) == "GRUB_TIMEOUT=3\n", "the quiet start was changed"
        assert not machine.tries("test", "-L", MASK), "a mask that was removed is back"
        assert (NEW in machine.run("cat", f"/{TEMPLATE}")) == (each is not package), "the template is another"
    return "; ".join(told)


def _proof(machine: Machine) -> str:
    """The proof of the content that has lasted; "" if there is none."""
    return machine.shell(f"cat {STATE}/previous/proof 2>/dev/null || true")


def _read(machine: Machine, name: str) -> str:
    return machine.run("cat", f"{STATE}/{name}")


def goes(bench: Bench) -> str:
    """Removal keeps the site and the state; purge removes everything, also a service that has failed."""
    machine = bench.machine
    machine.shell(f"mkdir -p {FAILS} && printf '[Service]\\nExecStopPost=false\\n' >{FAILS}/fails.conf")
    machine.run("systemctl", "daemon-reload")
    machine.run("dpkg", "--remove", "awareness-kiosk")
    assert machine.tries("test", "-e", f"{STATE}/trial.toml") and machine.tries("test", "-e", SITE)
    assert not machine.tries("systemctl", "cat", KIOSK)
    machine.run("dpkg", "--purge", "awareness-kiosk")
    left = machine.shell(
        "find / -xdev -name '*awareness-kiosk*' -not -path '/proc/*' -not -path '/run/*' -not -path '/root/*'"
        " -not -path '*/awareness-kiosk-screen.service.d*'"
    )
    assert left == "", left
    for user in ("awareness-kiosk", "awareness-kiosk-phones"):
        assert not machine.tries("getent", "passwd", user), user
    masked = machine.shell("find /etc/systemd/system -lname /dev/null")
    assert masked == "", masked
    failed = machine.shell("systemctl --failed --plain --no-legend list-units '*awareness-kiosk*'")
    assert failed == "", failed
    running = machine.shell("systemctl --plain --no-legend list-units '*awareness-kiosk*'")
    assert running == "", running
    return "no file, no user, no mask, no service is left"


def on_trial(bench: Bench, program: Path) -> str:
    """``main.py install --apply`` from a home folder shows the same; ``uninstall`` removes it."""
    machine = bench.machine
    home = "/home/tech/awareness-kiosk"
    shutil.copytree(program, machine.folder / home.lstrip("/"), symlinks=True)
    main = f"{home}/venv/bin/python {home}/main.py"
    # apt would need the network, and all packages are installed already.
    machine.write("/usr/local/bin/apt-get", "#!/bin/sh\nexit 0\n")
    machine.shell("chmod 755 /usr/local/bin/apt-get")
    printed = machine.shell(f"{main} install")
    assert "Nothing was done" in printed and not machine.tries("test", "-e", "/usr/bin/awareness-kiosk")
    machine.shell(f"{main} install --apply")
    machine.write(SITE, site())
    machine.run("systemctl", "start", KIOSK)
    bench.back(20)
    assert bench.look("trial") == "kiosk"
    machine.shell(f"{main} uninstall --apply")
    assert not machine.tries("systemctl", "cat", KIOSK)
    assert machine.tries("test", "-e", SITE)
    return f"{len(printed.splitlines())} steps"
