"""One language of the sweep: everything it shows, painted and measured."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.app.kiosk import Kiosk
from kiosk.commands.shots import STEPS, Shot, start_picture, take
from kiosk.machine import logs
from kiosk.staging.complaints import complaints
from kiosk.staging.named_screens import SCREENS
from kiosk.staging.shapes import OTHERS, RARE, USUAL
from kiosk.staging.stage import go, stage
from kiosk.staging.tour import every_page, every_stop, every_try
from tools.sweep.contact import small, write_sheet

EVERY_THIRD = 3
"""Beside the usual shapes a language has its pages in every third one, another language in another."""

TEXT = (100, 200)
CONTRASTS = ("normal", "high")
_NAMED = {screen.name: screen for screen in SCREENS}


def sweep(language: str, beside: Sequence[str], out: Path, whole: bool, reaches: Sequence[str]) -> int:
    """Prints the complaints, writes their pictures and the contact sheets; returns the number of faulty
    screens.

    ``whole``: every page in every shape. ``reaches``: the layouts, "usual" or "low".
    """
    logs.install()
    app = QGuiApplication([])
    count, faulty = 0, 0
    for turn, size in enumerate((*USUAL, *OTHERS, *RARE), sum(language.encode())):
        # Colours follow no shape.
        contrasts = CONTRASTS if size in USUAL else CONTRASTS[:1]
        start = start_picture(size, out)
        for reach in reaches:
            sheet = []
            for shot in take(SCREENS, language, size, TEXT, contrasts, (reach,), start, beside):
                sheet.append(small(shot.name, shot.picture, bool(shot.complaints)))
                count, faulty = count + 1, faulty + _is_faulty(shot, out)
            write_sheet(sheet, out / f"{language}-{size[0]}x{size[1]}-{reach}.webp")
        if whole or size in USUAL or turn % EVERY_THIRD == 0:
            for shot in _content(language, size, contrasts, beside, reaches):
                count, faulty = count + 1, faulty + _is_faulty(shot, out)
    app.processEvents()
    print(f"{language}: {count} screens, {faulty} with complaints; {out / language}-*.webp", flush=True)
    return faulty


def _content(
    language: str,
    size: tuple[int, int],
    contrasts: Sequence[str],
    beside: Sequence[str],
    reaches: Sequence[str],
) -> Iterator[Shot]:
    """Every page and every stop of the loop, in addition to the named screens."""
    kiosk, clock, world = stage(language, size, beside=beside)
    kiosk.window.show()
    try:
        for step, contrast, reach in product(TEXT, contrasts, reaches):
            go(kiosk, clock, world, _NAMED["topic"], STEPS[step], contrast == "high", reach == "low")
            end = f"{size[0]}x{size[1]}-{language}-{step}{'-high' * (contrast == 'high')}"
            end += "-low" * (reach == "low")
            yield from _measured(kiosk, "topic", chain(every_page(kiosk), every_try(kiosk)), end)
        # The tools of a visit change nothing in the loop.
        go(kiosk, clock, world, _NAMED["page"], STEPS[TEXT[0]], high_contrast=False)
        yield from _measured(
            kiosk, "page", every_stop(kiosk, clock), f"{size[0]}x{size[1]}-{language}-{TEXT[0]}"
        )
    finally:
        kiosk.window.close()
        kiosk.end()


def _measured(kiosk: Kiosk, kind: str, anchors: Iterable[str], end: str) -> Iterator[Shot]:
    for anchor in anchors:
        picture = kiosk.window.grabWindow()
        yield Shot(f"{kind}-{anchor.replace('/', '-')}-{end}", complaints(kiosk.window), picture)


def _is_faulty(shot: Shot, out: Path) -> bool:
    for complaint in shot.complaints:
        print(f"{shot.name}: {complaint}", flush=True)
    if shot.complaints:
        shot.picture.save(str(out / f"{shot.name}.png"))
    return bool(shot.complaints)
