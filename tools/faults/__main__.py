"""`make faults`: does to the kiosk what happens to it in months, for real; a table and build/faults.json.

Run it before a release, and FAULTS_ARGS='--only disk' after a change of that part: screens, clocks, the state
folder, touch, the environment. It needs root, because it mounts disks, and no display: the kiosk runs in a
compositor without a screen. All of it takes half an hour.
"""

import json
import os
import platform
import sys
from dataclasses import asdict
from datetime import UTC, datetime

from tools.faults import (
    clocks,
    closing,
    devices,
    disk,
    hands,
    kills,
    missing,
    painted,
    power,
    screens,
    surroundings,
    touch,
    traces,
)
from tools.shared import ROOT
from tools.shared.cases import Cases, chosen, sum_up, try_all

RESULT = ROOT / "build/faults.json"


FAULTS: Cases = {
    "screen off and on": screens.off_and_on,
    "screen flickers": screens.flickers,
    "screen turned, of another size": screens.turned,
    "no screen at the start": screens.none_at_start,
    "one of two screens": screens.one_of_two,
    "screen unplugged": screens.unplugged,
    "screen under X": screens.under_x,
    "closed and opened again": closing.nights,
    "killed while it is closed": closing.killed,
    "notes on the one screen": screens.no_notes,
    "clock wrong at the start": clocks.wrong_at_start,
    "clock jumps": clocks.jumps,
    "storm of keys": hands.key_storm,
    "monkey with keys": hands.monkey_with_keys,
    "monkey with fingers": hands.monkey_with_fingers,
    "monkey with both": hands.monkey_with_both,
    "fingers and keys of devices": devices.fingers_and_keys,
    "touch elsewhere": touch.calibrated,
    "no sound, graphics, bus, fonts": missing.without_devices,
    "no fonts of its own": missing.without_own_fonts,
    "no content": missing.without_content,
    "hostile environment": surroundings.variables,
    "hostile command line": surroundings.words,
    "painted by OpenGL": painted.by_opengl,
    "traces of a visit": traces.files,
    "disk full": disk.full,
    "disk read-only": disk.read_only,
    "disk hangs": disk.hangs,
    "no state folder": disk.gone,
    "killed at every write": kills.at_every_call,
    "plug pulled": power.pulls,
    "plug pulled without fsync": power.without_fsync,
}


def main() -> int:
    faults = chosen(FAULTS, "tools.faults", "Injects faults for real.")
    if os.geteuid():
        print("faults: this mounts disks and needs root", file=sys.stderr)
        return 2
    rows = try_all(faults)
    print(f"\n{sum_up(rows)}; {_machine()}")
    RESULT.parent.mkdir(exist_ok=True)
    result = {"machine": _machine(), "rows": [asdict(row) for row in rows]}
    RESULT.write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    return 0 if all(row.passed for row in rows) else 1


def _machine() -> str:
    system = platform.freedesktop_os_release().get("PRETTY_NAME", "")
    today = datetime.now(UTC).date()
    return f"{today}, {system}, {platform.machine()}, {os.cpu_count()} cores, no GPU, no screen"


if __name__ == "__main__":
    sys.exit(main())
