"""The measured programs: the kiosk of this checkout, and a browser if there is one."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from tools.bench.slides import FADE_MS
from tools.shared import ROOT
from tools.shared.framebuffer import HEIGHT, WIDTH


@dataclass(frozen=True, slots=True)
class Contender:
    """``home`` is its own folder, kept over all rounds, as on a machine that starts it every day.

    ``handover_s`` is the length of a hand-over between panels.
    """

    name: str
    command: list[str]
    home: Path
    handover_s: float


def find(slides: str, folder: Path, handover_s: float, scale: int = 1) -> list[Contender]:
    """All available contenders; their files are written to ``folder``. ``handover_s`` is the kiosk's.

    ``scale`` is how many pixels of the screen a pixel of the slides has in each direction.
    """
    home = folder / "kiosk"
    home.mkdir()
    found = [Contender("kiosk", _kiosk(home), home, handover_s)]
    if browser := shutil.which("chromium"):
        home = folder / "chromium"
        home.mkdir()
        found.append(Contender("chromium", _chromium(browser, slides, home, scale), home, FADE_MS / 1000))
    return found


def _kiosk(home: Path) -> list[str]:
    return [
        sys.executable,
        str(ROOT / "main.py"),
        "run",
        "--demo",
        "--platform",
        "xcb",
        "--state",
        str(home),
    ]


def _chromium(browser: str, slides: str, home: Path, scale: int) -> list[str]:
    page = home / "slides.html"
    page.write_text(slides, "utf-8")
    return [
        browser,
        "--kiosk",
        "--ozone-platform=x11",
        f"--user-data-dir={home / 'profile'}",
        f"--window-size={WIDTH},{HEIGHT}",
        "--window-position=0,0",
        f"--force-device-scale-factor={scale}",
        "--force-color-profile=srgb",
        "--no-first-run",
        "--no-default-browser-check",
        "--noerrdialogs",
        "--password-store=basic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-domain-reliability",
        "--disable-extensions",
        "--disable-session-crashed-bubble",
        "--disable-sync",
        "--disable-features=Translate,OptimizationHints,MediaRouter",
        *(["--no-sandbox", "--test-type"] if os.geteuid() == 0 else []),
        page.as_uri(),
    ]
