"""``run --watch --at``: keeps the screen at one panel or page, for its author."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.base.clock import SystemClock
from kiosk.content.files.pydantic_errors import did_you_mean, shorten
from kiosk.core.content.deck import Deck
from kiosk.core.loop.rules import open_ref
from kiosk.core.state.events import LinkFollowed
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.world import World
from kiosk.loading.loaded import Loaded
from kiosk.loading.sources import Sources
from kiosk.loading.world import WorldLoader, load_world, report

if TYPE_CHECKING:
    from kiosk.app.kiosk import Kiosk

_FOR_GOOD = 1e9
"""Seconds."""


def can_stand_at(ref: str, sources: Sources) -> bool:
    """Whether the place exists; prints the reason if it does not."""
    wall = SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now().wall
    loaded = load_world(sources, wall)
    if fault := fault_of(ref, loaded, wall):
        report(loaded.problems)
        print(fault, file=sys.stderr)
    return fault is None


def fault_of(ref: str, loaded: Loaded, wall: datetime) -> str | None:
    """Returns why the screen cannot show a panel ("panel") or a page ("topic/page"); None if it can."""
    world = loaded.world
    if world is None:
        return "the site cannot be read: mend it first"
    is_panel, mode = _has_panel(world.deck, ref), world.site.mode
    if not is_panel and open_ref(ref, world.deck) is None:
        if {ref, ref.partition("/")[0]} & {*world.site.hide}:
            return f"“{shorten(ref)}” is hidden: take it out of hide in the site file"
        known = {*world.deck.refs, *(topic.id for topic in world.deck.topics)}
        return f"there is no panel or page “{shorten(ref)}” without a fault: {did_you_mean(ref, known)}"
    if mode == "present" or (mode == "loop" and not is_panel):
        return f"with mode = “{mode}” the screen does not show that by itself: add --mode kiosk"
    if is_panel and _plays_alone(world, ref, wall) is None:
        return f"“{ref}” plays in no language of the loop today: add --language TAG, or look at its last day"
    return None


def only_at(loader: WorldLoader, ref: str) -> WorldLoader:
    """Returns the world with only that place, which the screen does not leave by itself; the whole world if
    it cannot be shown.
    """

    def read(sources: Sources, wall: datetime) -> Loaded:
        loaded = loader.world(sources, wall)
        return replace(loaded, world=staying_at(loaded.world, ref, wall)) if loaded.world else loaded

    return replace(loader, world=read)


def staying_at(world: World, ref: str, wall: datetime) -> World:
    """Returns the world with only that place; the whole world if it cannot be shown."""
    if _has_panel(world.deck, ref):
        return _plays_alone(world, ref, wall) or world
    return _with_patience(world)


def open_page(kiosk: "Kiosk", ref: str) -> None:
    """Opens the page again after each save, if somebody has left it."""
    world = kiosk.store.world
    in_loop = isinstance(kiosk.store.state.scene, Loop)
    if world and in_loop and not _has_panel(world.deck, ref) and open_ref(ref, world.deck):
        kiosk.store.dispatch(LinkFollowed(ref))


def _plays_alone(world: World, ref: str, wall: datetime) -> World | None:
    """Returns a loop of that panel alone; None if it cannot play."""
    site = replace(world.site, figures=True, clock=True, depth="panels")
    panels = tuple(panel for panel in world.deck.panels if panel.id == ref)
    alone = replace(
        world, deck=replace(world.deck, panels=panels, extra=frozenset()), site=site, playlists=()
    )
    return alone if alone.rounds(wall.astimezone(site.zone).date()) else None


def _with_patience(world: World) -> World:
    """Returns the world with visits that only a touch ends."""
    timings = replace(world.site.timings, idle_min_s=_FOR_GOOD, idle_max_s=_FOR_GOOD)
    return replace(world, site=replace(world.site, timings=timings))


def _has_panel(deck: Deck, ref: str) -> bool:
    return any(panel.id == ref for panel in deck.panels)
