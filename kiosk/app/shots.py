"""Pictures of every named screen, with what is wrong in them."""

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.app import logs
from kiosk.app.loading import DEMO_SITE
from kiosk.app.measure import complaints
from kiosk.app.screens import SCREENS, Screen, go, stage
from kiosk.bridge.start_picture import StartPicture
from kiosk.content.site_file import load_site

STEPS = {100: 0, 130: 1, 160: 2, 200: 3}


@dataclass(frozen=True, slots=True)
class ShotOptions:
    """``screens`` empty means all."""

    out: Path
    sizes: tuple[tuple[int, int], ...]
    languages: tuple[str, ...]
    steps: tuple[int, ...]
    contrasts: tuple[str, ...]
    screens: tuple[str, ...]
    report_only: bool


@dataclass(frozen=True, slots=True)
class Shot:
    name: str
    complaints: list[str]


def shots(options: ShotOptions) -> int:
    """Writes pictures, index.html and report.json; 1 if anything is wrong."""
    logs.install()
    app = QGuiApplication([])
    if unknown := set(options.screens) - {screen.name for screen in SCREENS}:
        print(f"no such screen: {', '.join(sorted(unknown))}; there are {', '.join(s.name for s in SCREENS)}")
        return 2
    wanted = [s for s in SCREENS if not options.screens or s.name in options.screens]
    options.out.mkdir(parents=True, exist_ok=True)
    taken = list(_take(options, wanted))
    app.processEvents()
    faults = [shot for shot in taken if shot.complaints]
    for shot in faults:
        for complaint in shot.complaints:
            print(f"{shot.name}: {complaint}")
    report = {shot.name: shot.complaints for shot in taken}
    (options.out / "report.json").write_text(json.dumps(report, indent=1, ensure_ascii=False), "utf-8")
    if not options.report_only:
        (options.out / "index.html").write_text(_index(taken), "utf-8")
    print(f"{len(taken)} screens, {len(faults)} with faults")
    return 1 if faults else 0


def _take(options: ShotOptions, screens: list[Screen]) -> Iterator[Shot]:
    for size, language in product(options.sizes, options.languages):
        kiosk, clock, world = stage(language, size, _start_picture(size, options))
        kiosk.window.show()
        for screen, step, contrast in product(screens, options.steps, options.contrasts):
            if not _differs(screen, step, contrast, options):
                continue
            go(kiosk, clock, world, screen, STEPS[step], contrast == "high")
            QCoreApplication.processEvents()
            name = f"{screen.name}-{size[0]}x{size[1]}-{language}-{step}{'-high' * (contrast == 'high')}"
            if not options.report_only:
                kiosk.window.grabWindow().save(str(options.out / f"{name}.png"))
            yield Shot(name, complaints(kiosk.window))
        kiosk.window.close()
        kiosk.end()


def _start_picture(size: tuple[int, int], options: ShotOptions) -> str:
    """The start-up screen as it is once the site's emergency number is confirmed."""
    path = options.out / f"start-picture-{size[0]}x{size[1]}.png"
    site = load_site(DEMO_SITE).site
    number = site.emergency.number if site and site.emergency else ""
    path.write_bytes(StartPicture(*size, number, "Example").png())
    return path.resolve().as_uri()


def _differs(screen: Screen, step: int, contrast: str, options: ShotOptions) -> bool:
    """The tools of a visit change only what is seen in a visit; the rest is taken once."""
    first = step == options.steps[0] and contrast == options.contrasts[0]
    return first or any(_opens_visit(event) for event in screen.events)


def _opens_visit(event: object) -> bool:
    return type(event).__name__ in {"ExploreTouched", "LinkFollowed", "LanguagesOpened", "AdviceOpened"}


def _index(taken: list[Shot]) -> str:
    figures = "\n".join(
        f'<figure><img src="{shot.name}.png" loading="lazy"><figcaption>{html.escape(shot.name)}'
        f"{''.join(f'<br><b>{html.escape(c)}</b>' for c in shot.complaints)}</figcaption></figure>"
        for shot in taken
    )
    style = "body{font:16px sans-serif;display:flex;flex-wrap:wrap}figure{width:30em}img{width:100%}"
    return f"<!doctype html><meta charset=utf-8><title>Screens</title><style>{style}</style>{figures}\n"
