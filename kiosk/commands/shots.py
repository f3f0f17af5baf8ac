"""Takes pictures of every named screen, and reports faults in them."""

import html
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

from kiosk.content.site.site_file import load_site
from kiosk.core.content.deck import Deck
from kiosk.core.state.world import World
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world, report
from kiosk.machine import logs
from kiosk.staging.complaints import complaints
from kiosk.staging.filled import LEAST_FILLED, filled, fills
from kiosk.staging.named_screens import SCREENS
from kiosk.staging.screen import MOMENT, NamedScreen
from kiosk.staging.stage import go, stage
from kiosk.window.drawing.start_picture import StartPicture
from kiosk.window.rest import come_to_rest
from kiosk.window.text.typesetting import USUAL, WIDE, space

_DRAWN = frozenset({"statement", "list", "topic", "topics"})
"""The screens that are painted with each drawing of a site's own."""

STEPS = {100: 0, 130: 1, 160: 2, 200: 3}


@dataclass(frozen=True, slots=True)
class ShotOptions:
    """Empty ``screens`` means all. ``wide``: lines, letters and words are further apart. ``site``: whose
    colours, logo plate and drawings the demonstration has, None for its own.
    """

    out: Path
    sizes: tuple[tuple[int, int], ...]
    languages: tuple[str, ...]
    steps: tuple[int, ...]
    contrasts: tuple[str, ...]
    reaches: tuple[str, ...]
    screens: tuple[str, ...]
    report_only: bool
    wide: bool = False
    site: Path | None = None


@dataclass(frozen=True, slots=True)
class Shot:
    """``filled`` is the share of the field that words, controls and drawings fill."""

    name: str
    complaints: list[str]
    picture: QImage
    filled: float = 0.0


def shots(options: ShotOptions) -> int:
    """Writes pictures, index.html and report.json; returns 1 if a picture has a fault."""
    logs.install()
    app = QGuiApplication([])
    if unknown := set(options.screens) - {screen.name for screen in SCREENS}:
        print(f"no such screen: {', '.join(sorted(unknown))}; there are {', '.join(s.name for s in SCREENS)}")
        return 2
    wanted = [s for s in SCREENS if not options.screens or s.name in options.screens]
    options.out.mkdir(parents=True, exist_ok=True)
    space(WIDE if options.wide else USUAL)
    taken = [_kept(shot, options) for shot in _take(options, wanted)]
    app.processEvents()
    faults = [shot for shot in taken if shot.complaints]
    for shot in faults:
        for complaint in shot.complaints:
            print(f"{shot.name}: {complaint}")
    entries = {shot.name: {"filled": shot.filled, "faults": shot.complaints} for shot in taken}
    (options.out / "report.json").write_text(json.dumps(entries, indent=1, ensure_ascii=False), "utf-8")
    if not options.report_only:
        (options.out / "index.html").write_text(_index(taken), "utf-8")
    print(f"{len(taken)} screens, {len(faults)} with faults")
    return 1 if faults else 0


def take(
    screens: Sequence[NamedScreen],
    language: str,
    size: tuple[int, int],
    steps: Sequence[int] = (100,),
    contrasts: Sequence[str] = ("normal",),
    reaches: Sequence[str] = ("usual",),
    start_picture: str = "",
    beside: Sequence[str] = (),
    like: World | None = None,
    motif: str = "",
) -> Iterator[Shot]:
    """Takes each screen as it is painted, in every text size, contrast and reach that changes it.

    ``like`` is the site whose looks it has; ``motif`` its drawing everywhere, "" for those of the
    demonstration.
    """
    kiosk, clock, world = stage(language, size, start_picture, beside)
    if like:
        world = replace(world, looks=like.looks, site=replace(world.site, looks=like.site.looks))
        if motif:
            world = replace(world, drawings=like.drawings, deck=_drawn(world.deck, motif))
    kiosk.window.show()
    try:
        for screen, step, contrast, reach in product(screens, steps, contrasts, reaches):
            first = step == steps[0] and contrast == contrasts[0] and reach == reaches[0]
            if not (first or screen.has_tools) or (reach == "low" and not screen.is_visit):
                continue
            go(kiosk, clock, world, screen, STEPS[step], contrast == "high", reach == "low")
            come_to_rest(kiosk.window)
            name = f"drawing-{motif}-" * bool(motif) + f"{screen.name}-{size[0]}x{size[1]}-{language}-{step}"
            name += "-high" * (contrast == "high") + "-low" * (reach == "low")
            # Positions are right after a frame was painted.
            picture = kiosk.window.grabWindow()
            share = round(filled(kiosk.window), 2)
            is_usual = step == 100 and contrast == "normal" and reach == "usual"
            empty = is_usual and fills(screen) and share < LEAST_FILLED
            fault = f"words and drawing fill {share:.0%} of the field, less than {LEAST_FILLED:.0%}"
            yield Shot(name, [*complaints(kiosk.window), *[fault] * empty], picture, share)
    finally:
        kiosk.window.close()
        kiosk.end()


def _take(options: ShotOptions, screens: Sequence[NamedScreen]) -> Iterator[Shot]:
    like = _world_of(options.site) if options.site else None
    for size, language in product(options.sizes, options.languages):
        start = start_picture(size, options.out, like)
        ways = options.steps, options.contrasts, options.reaches
        yield from take(screens, language, size, *ways, start, like=like)
        drawn = [screen for screen in screens if screen.name in _DRAWN]
        for name in sorted(like.drawings) if like and drawn else ():
            yield from take(drawn, language, size, *ways, start, like=like, motif=name)


def _drawn(deck: Deck, motif: str) -> Deck:
    """Returns the deck with one drawing everywhere."""
    topics = (
        replace(topic, motif=motif, pages=tuple(replace(page, motif=motif) for page in topic.pages))
        for topic in deck.topics
    )
    panels = tuple(replace(panel, motif=motif) for panel in deck.panels)
    return replace(deck, panels=panels, topics=tuple(topics))


def _world_of(site: Path) -> World | None:
    loaded = load_world(Sources(site, demo=True), MOMENT)
    report(loaded.problems)
    return loaded.world


def _kept(shot: Shot, options: ShotOptions) -> Shot:
    """Writes the picture to the disk, if wanted, and frees its memory."""
    if not options.report_only:
        shot.picture.save(str(options.out / f"{shot.name}.png"))
    return replace(shot, picture=QImage())


def start_picture(size: tuple[int, int], folder: Path, like: World | None = None) -> str:
    """Returns the start-up screen after the site's emergency number is confirmed."""
    path = folder / f"start-picture-{size[0]}x{size[1]}.png"
    site = load_site(DEMO_SITE).site
    number = site.emergency.number if site and site.emergency else ""
    wide = like is not None and like.site.looks.has_wide_plate
    picture = StartPicture(*size, number, "Example", None, like.looks if like else None, wide)
    path.write_bytes(picture.png())
    return path.resolve().as_uri()


def _index(taken: list[Shot]) -> str:
    figures = "\n".join(
        f'<figure><img src="{shot.name}.png" loading="lazy"><figcaption>{html.escape(shot.name)}'
        f", {shot.filled:.0%} filled"
        f"{''.join(f'<br><b>{html.escape(c)}</b>' for c in shot.complaints)}</figcaption></figure>"
        for shot in taken
    )
    style = "body{font:16px sans-serif;display:flex;flex-wrap:wrap}figure{width:30em}img{width:100%}"
    return f"<!doctype html><meta charset=utf-8><title>Screens</title><style>{style}</style>{figures}\n"
