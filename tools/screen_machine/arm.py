"""`make boot-screen-arm`: boots the package of arm64 in QEMU, and looks at the screen of that machine.

All of it is emulated, the installation on its disk too, which is made once for each package. Run it after
a change of dependencies, of starts, or of what `make deb-arm` builds. It needs root, Debian and a network; no
display.
"""

import sys

from tools.screen_machine.bench import Bench
from tools.screen_machine.debian import ARM64
from tools.screen_machine.disk import disk_for, package_of
from tools.screen_machine.hardware import ARM, Hardware
from tools.shared.cases import sum_up, try_all

_MACHINE = Hardware(computer=ARM, display="virtio-gpu-pci")


def is_used() -> str:
    """From power-on to the loop, by UEFI; a finger opens a page, and *Start again* ends the visit."""
    with Bench("arm64", disk_for(package_of(ARM64), ARM64), _MACHINE) as bench:
        told = bench.boots()
        opened = bench.opens_a_page()
        off = bench.off(bench.rests())
        again = bench.starts_again()
        processor = bench.machine.shell("uname -m")
        assert processor == "aarch64", processor
    return (
        f"{told}; a page {opened:.1f} s after a touch, {off:.3f} of 255 from what the program paints, "
        f"the loop {again:.1f} s after Start again"
    )


if __name__ == "__main__":
    rows = try_all({"arm64": is_used})
    print(sum_up(rows))
    sys.exit(0 if all(row.passed for row in rows) else 1)
