"""`make talk`: leads a talk on two screens without hardware, for real; a table and pictures in build/talk."""

import argparse
import signal
import sys
import time
import traceback
from collections.abc import Callable

from tools.talk import plants, screens, story, xscreens

CASES: dict[str, Callable[[], str]] = {
    "note planted in a slide": plants.in_a_slide,
    "console planted on the room's screen": plants.on_the_wrong_screen,
    "the 25 minutes": story.lead,
    "projector off and on": screens.projector,
    "laptop off and on": screens.laptop,
    "mirrored": screens.mirrored,
    "projector off and on, under X": xscreens.projector,
    "laptop off and on, under X": xscreens.laptop,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.talk", description="Leads a talk for real.")
    parser.add_argument("--only", nargs="+", metavar="WORD", help="cases whose name holds one of these words")
    words = parser.parse_args().only or [""]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    began, passed, tried = time.monotonic(), 0, 0
    print("| case | found | s |\n|---|---|--:|", flush=True)
    for name, case in CASES.items():
        if any(word in name for word in words):
            tried += 1
            passed += _runs(name, case)
    print(
        f"\n{passed} of {tried} passed, in {(time.monotonic() - began) / 60:.0f} min; pictures in build/talk"
    )
    return 0 if passed == tried else 1


def _runs(name: str, case: Callable[[], str]) -> bool:
    began = time.monotonic()
    try:
        figure, passed = case(), True
    except Exception as error:
        traceback.print_exc()
        figure, passed = f"**FAILED**: {error}", False
    print(f"| {name} | {figure} | {time.monotonic() - began:.0f} |", flush=True)
    return passed


if __name__ == "__main__":
    sys.exit(main())
