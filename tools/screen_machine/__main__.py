"""`make boot-screen`: boots the package from a disk in QEMU, and looks at the screen of that machine.

Run it before a release, and after a change of resources/system, of the package, of starts, or of what
touches do; CASES='bios-std' runs some of `make boot-screen-all`. It needs root, Debian, a network for the
first disk, and no display; KVM makes it quicker. The story takes 10 minutes where the processor is emulated,
after 5 for the disk.
"""

import sys
from functools import partial

from tools.screen_machine.cases import CASES
from tools.screen_machine.debian import AMD64
from tools.screen_machine.disk import disk_for, package_of
from tools.screen_machine.story import is_used_and_loses_power
from tools.shared.cases import Cases, sum_up, try_all


def main(wanted: list[str]) -> int:
    every = {"story": is_used_and_loses_power, **CASES}
    names = [*every] if wanted == ["all"] else wanted or ["story"]
    if unknown := {*names} - every.keys():
        print(f"no such case: {', '.join(sorted(unknown))}; there are {', '.join(every)}")
        return 2
    disk = disk_for(package_of(AMD64), AMD64)
    cases: Cases = {name: partial(every[name], disk) for name in names}
    rows = try_all(cases)
    print(sum_up(rows))
    return 0 if all(row.passed for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
