"""The package comes again while the machine is used."""

import time
from pathlib import Path

from tools.machine.package_cases import newer
from tools.screen_machine.bench import Bench
from tools.screen_machine.debian import AMD64
from tools.screen_machine.disk import package_of
from tools.screen_machine.eye import BLACK, LOOP, OUT_OF_ORDER, TEXT
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.story import visits
from tools.shared.wait import wait

_LIMIT_S = 900.0
_FILE = "/root/awareness-kiosk_99.0_amd64.deb"
_INSTALL = "DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes"


def is_upgraded(disk: Path) -> str:
    """``apt install ./….deb`` while the loop runs, and again while a page is open: never black."""
    package = newer(package_of(AMD64))
    with Bench("upgrade", disk, Hardware(disks=(package,))) as bench:
        told = [bench.boots()]
        bench.machine.shell(
            f"head -c {package.stat().st_size} /dev/disk/by-id/virtio-more0 >{_FILE}", _LIMIT_S
        )
        told.append(f"upgraded in the loop: {_installs(bench, '')}")
        version = bench.machine.shell("dpkg-query --show --showformat '${Version}' awareness-kiosk")
        assert version == "99.0", version
        bench.opens_a_page()
        told.append(f"installed again below a page: {_installs(bench, '--reinstall')}")
        told.append(visits(bench))
        bench.nothing_failed()
    return "; ".join(told)


def _installs(bench: Bench, option: str) -> str:
    """Until the loop of the new program is on the screen; what was seen until then."""
    began = time.monotonic()
    before = _process(bench)
    with bench.watch() as watch:
        bench.machine.shell(f"{_INSTALL} {option} {_FILE}", _LIMIT_S)
        took = time.monotonic() - began
        assert _process(bench) not in {"0", before}, "the kiosk was not started again"
        wait(lambda: watch.sightings[-1].seen.what == LOOP, "the loop is there", bench.patience_s)
    assert watch.first(OUT_OF_ORDER) is not None, f"no restart was seen: {watch.told()}"
    assert watch.first(BLACK) is None and watch.first(TEXT) is None, watch.told()
    return f"{took:.0f} s, {watch.longest(OUT_OF_ORDER):.0f} s the picture, never black"


def _process(bench: Bench) -> str:
    return bench.machine.shell("systemctl show --value --property=MainPID awareness-kiosk")
