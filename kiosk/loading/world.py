"""Loads worlds and languages; the modules of the reader are imported at the first read."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base.places import TRANSLATIONS
from kiosk.base.problems import Problem, Severity
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.loading.loaded import Loaded
from kiosk.loading.own_translations import spoken
from kiosk.loading.sources import Sources

if TYPE_CHECKING:
    from kiosk.loading.files import Files

log = logging.getLogger("kiosk.content")
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}


@cache
def language_of(tag: str, *catalogues: Path) -> Language:
    """The language, from the program's own catalogues unless others are given."""
    return spoken(tag, *(catalogues or (TRANSLATIONS,)))


def load_world(sources: Sources, wall: datetime, files: "Files | None" = None) -> Loaded:
    """Loads a world. Confirmations of a demonstration are made on the day of ``wall``, the site's local time.

    ``files`` are those of ``sources``, if a caller reads them too.
    """
    # At a start another process reads it.
    from kiosk.loading.reading import read_world

    return read_world(sources, wall, files or sources.files(today=wall.date()))


def with_talks(world: World, sources: Sources) -> World:
    """The same world, with all content of talks."""
    from kiosk.content.deck.load_talks import load_talks
    from kiosk.loading.files import names_in

    own = world.site.languages[0]
    read = load_talks(sources.folders, world.deck, names_in(sources.folders), language=own)
    return replace(world, talks=read.talks.for_deck(world.deck))


@dataclass(frozen=True, slots=True)
class WorldLoader:
    """The functions by which a kiosk loads its world and its words."""

    world: Callable[[Sources, datetime], Loaded]
    language: Callable[[str], Language]


def loader_of(sources: Sources) -> WorldLoader:
    """A loader that reads each language once, and the world at each call."""
    # Every touch asks for languages, so their files are looked up only once.
    catalogues = sources.catalogues
    return WorldLoader(load_world, lambda tag: language_of(tag, *catalogues))


def report(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        log.log(_LEVELS[problem.severity], "%s", problem)
