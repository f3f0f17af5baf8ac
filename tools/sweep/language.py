"""One language of the sweep: everything it shows, painted and measured."""

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.app import logs
from kiosk.app.measure import complaints
from kiosk.app.screens import SCREENS, go, stage
from kiosk.app.shots import STEPS, Shot, start_picture, take
from kiosk.app.walk import every_page, every_stop
from tools.sweep.contact import small, write_sheet

SIZES = ((1920, 1080), (1080, 1920))
TEXT = (100, 200)
CONTRASTS = ("normal", "high")
_NAMED = {screen.name: screen for screen in SCREENS}


def sweep(language: str, beside: Sequence[str], out: Path) -> int:
    """Prints the complaints, writes their pictures and the contact sheet; the number of faulty screens."""
    logs.install()
    app = QGuiApplication([])
    sheet, count, faulty = [], 0, 0
    for size in SIZES:
        start = start_picture(size, out)
        for shot in take(SCREENS, language, size, TEXT, CONTRASTS, start, beside):
            sheet.append(small(shot.name, shot.picture, bool(shot.complaints)))
            count, faulty = count + 1, faulty + _is_faulty(shot, out)
        for shot in _content(language, size, beside):
            count, faulty = count + 1, faulty + _is_faulty(shot, out)
    write_sheet(sheet, out / f"{language}.jpg")
    app.processEvents()
    print(f"{language}: {count} screens, {faulty} with complaints; {out / language}.jpg", flush=True)
    return faulty


def _content(language: str, size: tuple[int, int], beside: Sequence[str]) -> Iterator[Shot]:
    """Every page and every stop of the loop, beyond the few that the named screens show."""
    kiosk, clock, world = stage(language, size, beside=beside)
    kiosk.window.show()
    try:
        for name, step in product(("topic", "page"), TEXT):
            if name == "page" and step != TEXT[0]:
                continue
            go(kiosk, clock, world, _NAMED[name], STEPS[step], high_contrast=False)
            for anchor in every_page(kiosk) if name == "topic" else every_stop(kiosk, clock):
                picture = kiosk.window.grabWindow()
                called = f"{name}-{anchor.replace('/', '-')}-{size[0]}x{size[1]}-{language}-{step}"
                yield Shot(called, complaints(kiosk.window), picture)
    finally:
        kiosk.window.close()
        kiosk.end()


def _is_faulty(shot: Shot, out: Path) -> bool:
    for complaint in shot.complaints:
        print(f"{shot.name}: {complaint}", flush=True)
    if shot.complaints:
        shot.picture.save(str(out / f"{shot.name}.png"))
    return bool(shot.complaints)
