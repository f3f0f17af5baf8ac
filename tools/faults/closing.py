"""A place that closes: the screen goes off and comes back, whatever ends the program meanwhile."""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.base.places import RESOURCES
from tools.faults.cage import KIOSK, OUTPUT, Cage, is_black
from tools.shared import ROOT
from tools.shared.wait import wait

NIGHTS = 5
LONGEST_S = 30.0
"""A busy machine takes some seconds to start the process that reads a saved site."""

_LIGHT_SCREEN = ROOT / "resources/system/root/usr/lib/awareness-kiosk/light-screen"
_CLOSED, _OPEN = "Mon-Sun 03:00-03:01", "24/7"
_HOURS = '\n[hours]\nopen = "{open}"\ndark = "off"\n'


def nights() -> str:
    """The site file says now closed, now open, as somebody saves it."""
    with _site() as site:
        _save(site, _OPEN)
        off, lit = [], []
        with Cage((*KIOSK, "--site", str(site))) as cage:
            cage.wait_for_loop()
            # From its first rest on it follows files.
            time.sleep(8)
            for _ in range(NIGHTS):
                off.append(_until(site, _CLOSED, lambda: not cage.lit()))
                wait(lambda: cage.ask("look")["scene"] == "Dark", "the dark", LONGEST_S)
                lit.append(_until(site, _OPEN, lambda: bool(cage.lit()) and not is_black(cage.picture())))
                assert cage.ask("look")["scene"] == "Loop"
            assert cage.lives()
    return (
        f"{NIGHTS} of {NIGHTS}; off {statistics.median(off):.1f} s after the save, "
        f"a picture {statistics.median(lit):.1f} s after the other, {max(lit):.1f} s at the longest"
    )


def killed() -> str:
    """Killed while the screen is off: the unit lights it, and so does the next start alone."""
    with _site() as site, Cage(("sleep", "600")) as cage:
        _save(site, _CLOSED)
        command = ["run", "--demo", "--platform", "wayland", "--site", str(site), "--state", str(cage.state)]
        taken = []
        for by_unit in (True, False):
            kiosk = cage.start(sys.executable, "main.py", *command)
            wait(lambda: not cage.lit(), "the screen off", LONGEST_S)
            kiosk.kill()
            kiosk.wait()
            assert not cage.lit()
            if by_unit:
                cage.call(str(_LIGHT_SCREEN))
                assert cage.lit()
                cage.screens("--output", OUTPUT, "--off")
            began = time.monotonic()
            again = cage.start(sys.executable, "main.py", *command)
            wait(lambda: bool(cage.lit()), "the lit screen", LONGEST_S)
            taken.append(time.monotonic() - began)
            wait(lambda: not cage.lit(), "the screen off again", LONGEST_S)
            again.terminate()
            again.wait()
            assert cage.lit()
    return f"2 of 2; the next start lights it after {max(taken):.1f} s, and its end does"


@contextmanager
def _site() -> Iterator[Path]:
    with TemporaryDirectory(prefix="kiosk-faults-") as folder:
        yield Path(folder) / "site.toml"


def _save(site: Path, hours: str) -> None:
    demo = (RESOURCES / "demo/site.toml").read_text("utf-8")
    draft = site.with_suffix(".new")
    draft.write_text(demo + _HOURS.format(open=hours), "utf-8")
    draft.replace(site)


def _until(site: Path, hours: str, done: Callable[[], bool]) -> float:
    began = time.monotonic()
    _save(site, hours)
    wait(done, hours, LONGEST_S)
    return time.monotonic() - began
