"""What happens to a machine over the years: power that goes, and versions that come."""

import random
import time
from pathlib import Path

from tools.machine.package_cases import UNATTENDED, newer
from tools.screen_machine.bench import Bench
from tools.screen_machine.debian import AMD64
from tools.screen_machine.disk import package_of
from tools.screen_machine.eye import BLACK, LOOP, OUT_OF_ORDER
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.story import visits
from tools.shared.wait import wait

_CUTS = 10
_FAULTS = "journalctl --no-pager -k -o cat | grep -E 'EXT4-fs.*(error|corrupt)' || true"
_INSTALL_S = 1200.0


def loses_power_at_random(disk: Path) -> str:
    """Ten times from power-on to some time after the loop; then it starts as always, with a whole disk."""
    seed = time.time_ns() % 100_000
    moments = random.Random(seed)
    with Bench("cuts", disk) as bench:
        first = bench.boots()
        bench.machine.cut()
        latest = bench.seconds_to_loop * 1.5
        at = [moments.uniform(3, latest) for _ in range(_CUTS)]
        for number, moment in enumerate(at, 1):
            bench.machine.power_on()
            with bench.watch():
                time.sleep(moment)
            bench.keep(f"cut-{number}-after-{moment:.0f}-s")
            bench.machine.cut()
        last = bench.boots()
        visited = visits(bench)
        assert not (told := bench.machine.shell(_FAULTS)), told
        assert not (failed := bench.machine.shell("systemctl --failed --no-legend --plain")), failed
        moments_told = ", ".join(f"{moment:.0f}" for moment in at)
        return f"first {first}; cut after {moments_told} s (seed {seed}); then {last}; {visited}"


def is_upgraded(disk: Path) -> str:
    """A newer package is installed while the loop runs: the picture, then the loop of the new one."""
    package = newer(package_of(AMD64))
    drive = ("-drive", f"if=none,id=new,format=raw,readonly=on,file={package}")
    device = ("-device", "virtio-blk-pci,drive=new,serial=new")
    with Bench("upgrade", disk, Hardware(extra=(*drive, *device))) as bench:
        machine = bench.machine
        told = bench.boots()
        size = package.stat().st_size
        machine.shell(f"head -c {size} /dev/disk/by-id/virtio-new >/root/kiosk.deb", _INSTALL_S)
        with bench.watch() as watch:
            machine.shell(UNATTENDED, _INSTALL_S)
            wait(lambda: bool(watch.sightings) and watch.sightings[-1].seen.what == LOOP, "the loop", 300)
        version = machine.shell("dpkg-query --show --showformat '${Version}' awareness-kiosk")
        assert version == "99.0", version
        black, below = watch.longest(BLACK), watch.longest(OUT_OF_ORDER)
        return f"{told}; {watch.told()}; black {black:.0f} s, the picture {below:.0f} s; {visits(bench)}"
