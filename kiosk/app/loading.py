"""Reads site, content and words, and says what is wrong with them."""

import logging
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from kiosk.content.design import RESOURCES, load_design
from kiosk.content.load import load_deck
from kiosk.content.site_file import load_site
from kiosk.core.problems import Problem, Severity
from kiosk.core.site import Site
from kiosk.core.world import World
from kiosk.i18n.language import Language, available, load_language

TRANSLATIONS = RESOURCES.parent / "translations"
BUILT_IN_SITE = RESOURCES / "site.toml"
DEMO_SITE = RESOURCES.parent / "tests/sites/demo.toml"

log = logging.getLogger("kiosk")
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}


@dataclass(frozen=True, slots=True)
class Sources:
    """Where everything is read from; ``mode`` and ``language``, where given, win over the site's."""

    site: Path
    content: Path | None = None
    mode: str | None = None
    language: str | None = None
    demo: bool = False

    @property
    def folders(self) -> list[Path]:
        built_in, own = RESOURCES / "content", self.content or self.site.parent / "content"
        exists = self.content is not None or own.is_dir()
        return [built_in, own] if exists and own.resolve() != built_in.resolve() else [built_in]


@dataclass(frozen=True, slots=True)
class Loaded:
    """``world`` is None where the site cannot be read; its deck may be empty."""

    world: World | None
    problems: tuple[Problem, ...]


def screen_of(site: Path) -> str:
    """The screen that a site file names; "" where it names none or cannot be read, which is said later."""
    try:
        name = tomllib.loads(site.read_text("utf-8")).get("screen", "")
    except (OSError, ValueError):
        return ""
    return name if isinstance(name, str) else ""


@cache
def language_of(tag: str) -> Language:
    return load_language(tag, TRANSLATIONS)


def load_world(sources: Sources, wall: datetime) -> Loaded:
    """Confirmations of a demonstration count as made on the day of ``wall``, at the site."""
    found = load_site(sources.site)
    if found.site is None:
        return Loaded(None, found.problems)
    site, refused = _for_use(found.site, sources, wall.astimezone(found.site.zone).date())
    design = load_design()
    deck = load_deck(sources.folders, frozenset(design.motifs), design.fields)
    languages, missing = _offered(site, sources)
    rounds = tuple(tag for tag in site.loop_languages if tag in languages) or languages[:1]
    site = site.model_copy(update={"loop_languages": rounds})
    world = World(deck.deck, site, design.pace, languages)
    return Loaded(world, (*found.problems, *refused, *missing, *deck.problems))


def _for_use(site: Site, sources: Sources, today: date) -> tuple[Site, tuple[Problem, ...]]:
    changes: dict[str, object] = {"mode": sources.mode} if sources.mode else {}
    if site.logo and not (sources.site.parent / site.logo).is_file():
        changes["logo"] = ""
    if sources.language:
        tags = (sources.language, *(tag for tag in site.languages if tag != sources.language))
        changes |= {"languages": tags, "loop_languages": (sources.language,)}
    site = site.model_copy(update=changes)
    if not site.demo:
        return site, ()
    if sources.demo:
        return site.as_if_confirmed(today), ()
    text = "a demonstration site shows numbers of fiction: add --demo, or name your own with --site"
    bare = site.model_copy(update={"emergency": None, "helplines": ()})
    return bare, (Problem(str(sources.site), 1, Severity.ERROR, text),)


def _offered(site: Site, sources: Sources) -> tuple[tuple[str, ...], list[Problem]]:
    complete = {*available(TRANSLATIONS), "en-XA", "ar-XB"}
    offered = tuple(tag for tag in site.languages if tag in complete)
    problems = [
        Problem(
            str(sources.site), 1, Severity.WARNING, f"“{tag}” is not offered: its catalogue is not complete"
        )
        for tag in site.languages
        if tag not in complete
    ]
    return offered or ("en",), problems


def report(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        log.log(_LEVELS[problem.severity], "%s", problem)
