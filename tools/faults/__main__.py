"""`make faults`: does to the kiosk what happens to it in months, for real; a table and build/faults.json."""

import argparse
import json
import os
import platform
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from tools.faults import clocks, disk, hands, kills, lacks, power, screens, surroundings, touch
from tools.faults.cage import ROOT

RESULT = ROOT / "build/faults.json"


@dataclass(frozen=True, slots=True)
class Row:
    """``figure`` is what was found, or why it failed."""

    what: str
    figure: str
    passed: bool
    seconds: float


FAULTS: dict[str, Callable[[], str]] = {
    "screen off and on": screens.off_and_on,
    "screen turned, of another size": screens.turned,
    "no screen at the start": screens.none_at_start,
    "one of two screens": screens.one_of_two,
    "screen unplugged": screens.unplugged,
    "screen under X": screens.under_x,
    "notes on the one screen": screens.no_notes,
    "clock wrong at the start": clocks.wrong_at_start,
    "clock jumps": clocks.jumps,
    "storm of keys": hands.key_storm,
    "monkey with keys": hands.monkey_with_keys,
    "monkey with fingers": hands.monkey_with_fingers,
    "monkey with both": hands.monkey_with_both,
    "touch elsewhere": touch.calibrated,
    "no sound, graphics, bus, fonts": lacks.without_devices,
    "no fonts of its own": lacks.without_own_fonts,
    "no content": lacks.without_content,
    "hostile environment": surroundings.variables,
    "hostile command line": surroundings.words,
    "disk full": disk.full,
    "disk read-only": disk.read_only,
    "no state folder": disk.gone,
    "killed at every write": kills.at_every_call,
    "plug pulled": power.pulls,
    "plug pulled without fsync": power.without_fsync,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.faults", description="Injects faults for real.")
    parser.add_argument(
        "--only", nargs="+", metavar="WORD", help="faults whose name holds one of these words"
    )
    words = parser.parse_args().only or [""]
    if os.geteuid():
        print("faults: this mounts disks and needs root", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    chosen = {name: fault for name, fault in FAULTS.items() if any(word in name for word in words)}
    began = time.monotonic()
    print("| fault | found | s |\n|---|---|--:|", flush=True)
    rows = [_row(name, fault) for name, fault in chosen.items()]
    passed = sum(row.passed for row in rows)
    taken = time.monotonic() - began
    print(f"\n{passed} of {len(rows)} passed, in {taken / 60:.0f} min; {_machine()}")
    RESULT.parent.mkdir(exist_ok=True)
    result = {"machine": _machine(), "seconds": taken, "rows": [asdict(row) for row in rows]}
    RESULT.write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    return 0 if passed == len(rows) else 1


def _row(name: str, fault: Callable[[], str]) -> Row:
    began = time.monotonic()
    try:
        figure, passed = fault(), True
    except Exception as error:
        traceback.print_exc()
        figure, passed = f"**FAILED**: {error}", False
    row = Row(name, figure, passed, time.monotonic() - began)
    print(f"| {row.what} | {row.figure} | {row.seconds:.0f} |", flush=True)
    return row


def _machine() -> str:
    system = platform.freedesktop_os_release().get("PRETTY_NAME", "")
    today = datetime.now(UTC).date()
    return f"{today}, {system}, {platform.machine()}, {os.cpu_count()} cores, no GPU, no screen"


if __name__ == "__main__":
    sys.exit(main())
