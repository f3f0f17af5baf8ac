"""Derives the loop: the panel and the route."""

from collections.abc import Mapping

from kiosk.base.clock import Moment
from kiosk.core.content.panels.asking import Asking
from kiosk.core.loop import rules as loop_rules
from kiosk.core.loop.reading_time import dwell
from kiosk.core.state.playable import place
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.state import House
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.window.loop.panels import ALL, Photograph, panel_props
from kiosk.window.loop.view import PanelProps, RouteProps

MOST_STOPS = 8


def panel(
    loop: Loop,
    house: House,
    world: World,
    language: Language,
    now: Moment,
    sign: str = "",
    photos: Mapping[str, Photograph] | None = None,
) -> PanelProps:
    found = next((stop for stop in house.playable.stops(language.tag) if stop.id == loop.panel), None)
    clip = world.loop_clip(sign, loop.panel)
    film, photo = clip.file if clip else "", (photos or {}).get(loop.panel)
    hidden = found.reason_row if isinstance(found, Asking) and found.reason and not loop.reasoned else ALL
    return panel_props(
        loop, found, world.site, language, now, house.available, hidden, clip=film, photo=photo
    )


def route(
    loop: Loop, house: House, world: World, language: Language, now: Moment, sign: str = ""
) -> RouteProps:
    cycle = house.playable.cycle(language.tag)
    if not cycle.rounds:
        return RouteProps()
    index = place(loop.panel, loop.turn, cycle.stops) or 0
    begin, end = cycle.round_at(index)
    panels, at = cycle.stops[begin:end], index - begin
    stops = min(len(panels), MOST_STOPS)
    nearest = [round(i * (stops - 1) / max(1, len(panels) - 1)) for i in range(len(panels))]
    stop, sharing = nearest[at], nearest.count(nearest[at])
    before = at - nearest.index(stop)
    whole = dwell(panels[at], language.tag, world, sign)
    until = now.seconds if loop.paused_at is None else loop.paused_at
    begins = loop_rules.rests_at(loop, world)
    passed = min(max(until - begins, 0.0), whole)
    return RouteProps(
        stops=stops,
        stop=stop,
        progress=round((before + passed / whole) / sharing, 3),
        waits=round(max(begins - until, 0.0) * 1000),
        lasts=round((whole - passed) * 1000) if len(panels) > 1 else 0,
        paused=loop.paused_at is not None,
        goal=round((before + 1) / sharing, 3),
        second_in=_second_in(begins + world.pace.second_stroke - until),
    )


def _second_in(seconds: float) -> int:
    """Returns the milliseconds until the second stroke; -1 once it has begun."""
    return round(seconds * 1000) if seconds >= 0 else -1
