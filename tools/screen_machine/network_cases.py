"""A machine whose network comes while it runs, and goes."""

import time
from pathlib import Path

from tools.screen_machine.bench import Bench
from tools.screen_machine.eye import BLACK, OUT_OF_ORDER, TEXT
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.story import visits
from tools.screen_machine.watch import Watch
from tools.shared.wait import wait

_PORT = "later"
_PLACE = f"pcie-root-port,id={_PORT},chassis=1"
_NAME = "enp1s0"
_WIRED = f"\\nallow-hotplug {_NAME}\\niface {_NAME} inet dhcp\\n"
_STAYS_S = 20.0
_PROCESS = "systemctl show --value --property=MainPID awareness-kiosk"


def gets_a_network_later(disk: Path) -> str:
    """No card at power-on; one is plugged in and gets an address, then its link is cut: the loop stays."""
    given = Hardware(has_card=False, devices=(*Hardware().devices, _PLACE))
    with Bench("network", disk, given) as bench:
        machine = bench.machine
        booted = bench.boots()
        assert machine.shell("ls /sys/class/net") == "lo"
        machine.shell(f"printf '{_WIRED}' >>/etc/network/interfaces")
        process = machine.shell(_PROCESS)
        with bench.watch() as watch:
            machine.qmp.execute("device_add", driver="virtio-net-pci", netdev="net", id="card", bus=_PORT)
            joined = wait(lambda: "10.0.2." in _addresses(bench), "the card has an address", bench.patience_s)
            machine.qmp.execute("set_link", name="card", up=False)
            wait(lambda: _carrier(bench) == "0", "the link is cut", bench.answer_s)
            time.sleep(_STAYS_S)
        _stays(watch)
        assert machine.shell(_PROCESS) == process, "the kiosk was started again"
        visited = visits(bench)
        bench.nothing_failed()
    return (
        f"{booted}; an address {joined:.0f} s after the card; the loop stays with it and without; {visited}"
    )


def _stays(watch: Watch) -> None:
    assert not any(watch.longest(what) for what in (BLACK, TEXT, OUT_OF_ORDER)), watch.told()


def _addresses(bench: Bench) -> str:
    return bench.machine.shell(f"ip -brief -4 address show dev {_NAME} 2>/dev/null || true")


def _carrier(bench: Bench) -> str:
    return bench.machine.shell(f"cat /sys/class/net/{_NAME}/carrier")
