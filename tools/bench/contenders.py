"""What is measured: the kiosk of this checkout, and a browser if there is one."""

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tools.bench.screen import HEIGHT, WIDTH

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True, slots=True)
class Contender:
    """``command`` makes the command line from an empty folder of its own."""

    name: str
    command: Callable[[Path], list[str]]


def find(slides: str) -> list[Contender]:
    kiosk = Contender("kiosk", _kiosk)
    browser = shutil.which("chromium")
    if not browser:
        return [kiosk]
    return [kiosk, Contender("chromium", lambda folder: _chromium(browser, slides, folder))]


def _kiosk(folder: Path) -> list[str]:
    return [
        sys.executable,
        str(ROOT / "main.py"),
        "run",
        "--demo",
        "--platform",
        "xcb",
        "--state",
        str(folder),
    ]


def _chromium(browser: str, slides: str, folder: Path) -> list[str]:
    page = folder / "slides.html"
    page.write_text(slides, "utf-8")
    return [
        browser,
        "--kiosk",
        "--ozone-platform=x11",
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={WIDTH},{HEIGHT}",
        "--window-position=0,0",
        "--force-device-scale-factor=1",
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
