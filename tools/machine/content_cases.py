"""The screen of a machine after its content was broken."""

import re
import time

from PIL import Image

from tools.machine.bench import LONGEST_S, PICTURES, Bench
from tools.machine.nspawn import HOST, KIOSK, SAFE, SCREEN, Machine
from tools.shared.wait import wait

SITE = "/etc/awareness-kiosk/site.toml"
STATE = "/var/lib/awareness-kiosk"
KEPT = "/root/kept"
CHOOSE = "choose-awareness-kiosk-picture"
LASTS = 75
"""Seconds: a start has lasted after 60, and then paints its picture."""


def _state(machine: Machine) -> list[str]:
    return machine.run("ls", STATE).split()


def lasts(bench: Bench) -> str:
    """After a minute there are a copy of the content and a picture with the confirmed number, for this
    screen.
    """
    machine = bench.machine
    wait(
        lambda: any(name.startswith("out-of-order") for name in _state(machine)),
        "the picture is there",
        LASTS,
    )
    assert "previous" in _state(machine)
    (name,) = [name for name in _state(machine) if name.startswith("out-of-order")]
    machine.signal(KIOSK, "STOP")
    machine.signal(KIOSK, "KILL")
    time.sleep(0.3)
    assert bench.look("out-of-order") == "picture"
    bench.back(10)
    return f"{name}; build/machine/out-of-order.png"


def lapses(bench: Bench) -> str:
    """An expired number is not in the picture, and setting the clock back does not help."""
    machine = bench.machine
    assert machine.show(f"{CHOOSE}.timer", "ActiveState") == "active"
    (name,) = [name for name in _state(machine) if name.startswith("out-of-order")]
    past = re.sub(r"until-\d{4}", "until-2001", name)
    machine.shell(f"cd {STATE}; mv {name} {past}; cp -p clock.toml kept; systemctl stop {KIOSK}")
    _reload(machine)
    wait(lambda: not _has_number(bench), "a number that has run out is gone", 3)
    machine.shell(f"cd {STATE}; mv {past} {name}")
    _reload(machine)
    wait(lambda: _has_number(bench), "a confirmed number is there", 3)
    machine.shell(f"cd {STATE}; sed -i s/=.*/=\\ 2099-01-01T00:00:00+00:00/ clock.toml")
    _reload(machine)
    wait(lambda: not _has_number(bench), "the last certain time counts", 3)
    machine.shell(f"cd {STATE}; mv kept clock.toml; systemctl start {KIOSK}")
    bench.back(15)
    return "shown until its last day, by the later of the clock and the last certain time"


def _reload(machine: Machine) -> None:
    """As the timer does it, after the job at the end of the kiosk."""
    wait(lambda: machine.show(SAFE, "Job") in {"", "0"}, "nothing is under way", 5)
    machine.run("systemctl", "start", CHOOSE)


def _has_number(bench: Bench) -> bool:
    """The bar shows more than its background at the place of the number."""
    assert bench.look("lapsed") == "picture"
    picture = Image.open(PICTURES / "lapsed.png").convert("L")
    width, height = picture.size
    return min(picture.crop((0, height * 5 // 6, width // 2, height)).tobytes()) < 100


def falls_back(bench: Bench) -> str:
    """Two crashes within a minute after a change lead to the previous content.

    A new change is tried at once.
    """
    machine = bench.machine
    site, began = (machine.folder / SITE.lstrip("/")).read_text("utf-8"), time.time()
    machine.write(SITE, site + "\n# changed\n")
    machine.run("systemctl", "restart", KIOSK)
    for _ in range(2):
        bench.back(15)
        machine.signal(KIOSK, "SEGV")
        time.sleep(0.5)
    bench.back(15)
    assert "showing previous" in machine.journal(began)
    machine.write(SITE, site + "\n# mended\n")
    machine.run("systemctl", "restart", KIOSK)
    bench.back(15)
    assert '"step": 0' in machine.run("cat", "/run/awareness-kiosk/starts.json")
    machine.write(SITE, site)
    machine.run("systemctl", "restart", KIOSK)
    bench.back(15)
    return "previous after two crashes; what was mended is shown at once"


def breaks_its_site(bench: Bench) -> str:
    """An unreadable site file is replaced by the previous one; if that is damaged, by the built-in."""
    machine = bench.machine
    path = machine.folder / SITE.lstrip("/")
    site = path.read_text("utf-8")
    path.write_text(site[: len(site) // 2] + '\nbroken = "', "utf-8")
    with bench.watch() as watch:
        began = time.time()
        machine.run("systemctl", "restart", KIOSK)
        wait(lambda: "showing previous" in machine.journal(began), "it falls back", 20)
        bench.back(15)
        previous = time.time() - began
    assert not watch.count("black"), watch.told()
    machine.shell(f"rm {STATE}/previous/*/site.toml")
    for _ in range(3):
        machine.signal(KIOSK, "SEGV")
        time.sleep(0.5)
        bench.back(15)
    assert "showing built_in" in machine.journal(began)
    assert bench.look("built-in") == "kiosk"
    path.write_text(site, "utf-8")
    machine.run("systemctl", "restart", KIOSK)
    bench.back(15)
    return f"previous within {previous:.1f} s, then built-in; 0 of {len(watch.seen)} looks black"


def reads_its_own(bench: Bench) -> str:
    """The file sites/<its name>.toml is read."""
    machine = bench.machine
    machine.write(f"/etc/awareness-kiosk/sites/{HOST}.toml", "scren = 1\n")
    told = machine.shell(f"awareness-kiosk check --site {SITE} || true")
    assert f"sites/{HOST}.toml:1: error: scren is not known here" in told, told
    machine.remove(f"/etc/awareness-kiosk/sites/{HOST}.toml")
    return f"sites/{HOST}.toml"


def is_full(bench: Bench) -> str:
    """No byte is free for state and runtime files: kiosk and compositor come back."""
    machine = bench.machine
    machine.run("systemctl", "stop", KIOSK)
    machine.shell(f"cp -a {STATE} {KEPT}; mount -t tmpfs -o size=2m none {STATE}; cp -a {KEPT}/. {STATE}")
    machine.run("systemctl", "start", KIOSK)
    bench.back(20)
    machine.shell(f"for at in {STATE} /run; do cat /dev/zero >$at/filler; done 2>/dev/null; true")
    assert machine.shell(f"df --output=avail {STATE} /run").split()[1:] == ["0", "0"]
    told = []
    for unit in (KIOSK, SCREEN):
        with bench.watch() as watch:
            machine.signal(unit, "KILL")
            time.sleep(0.5)
            took = bench.back(20)
        assert watch.longest("black") < (LONGEST_S if unit == SCREEN else 0.1), watch.told()
        told.append(f"{unit.removesuffix('.service')} after {took + 0.5:.1f} s")
    machine.shell(f"rm /run/filler; systemctl stop {KIOSK}; umount -l {STATE}; rm -r {KEPT}")
    machine.run("systemctl", "start", KIOSK)
    bench.back(20)
    return ", ".join(told)
