"""Moments of pictures and lists: now, or one that an author has chosen."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from kiosk.base.clock import SystemClock
from kiosk.base.installed.state_folder import state_folder
from kiosk.core.state.world import World
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from kiosk.machine.sites.draft_trial import recorded_end


class CannotPaint(ValueError):
    """Says in plain words why there is no picture."""


def now() -> datetime:
    return SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now().wall


def recorded_trial() -> datetime | None:
    """Returns when the trial of drafts ends that began on this computer; None if none has begun."""
    return recorded_end(state_folder(None, os.environ))


def world_at(sources: Sources, moment: str) -> tuple[World, datetime]:
    """Returns the world of a screen with its hours, at a day and time of the site, and these.

    ``moment`` is such as "2026-12-10T10:00". Raises CannotPaint.
    """
    try:
        named = datetime.fromisoformat(moment)
    except ValueError:
        raise CannotPaint("choose a day and a time") from None
    # What began within that minute is there.
    named = named.replace(second=59)
    as_screen = replace(sources, unfinished=False, trial_ends=recorded_trial())
    world = world_of(as_screen, named.replace(tzinfo=UTC))
    return world, named.replace(tzinfo=world.site.zone)


def world_of(sources: Sources, wall: datetime) -> World:
    """Raises CannotPaint."""
    world = load_world(sources, wall).world
    if world is None:
        raise CannotPaint("the site cannot be read: mend it first")
    return world
