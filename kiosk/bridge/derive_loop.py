"""What the loop shows: the panel and the route."""

from kiosk.bridge.props import PanelProps, RouteProps, Row
from kiosk.core import loop_rules
from kiosk.core.clock import Moment
from kiosk.core.panels.clock import Clock
from kiosk.core.panels.figure import Figure
from kiosk.core.panels.list_panel import ListPanel
from kiosk.core.panels.question import Question
from kiosk.core.panels.statement import Statement
from kiosk.core.reading import dwell, read_before
from kiosk.core.site import Site
from kiosk.core.state import Anchor, Loop
from kiosk.core.stops import PageStop, Stop
from kiosk.core.world import World
from kiosk.i18n.language import Language

MOST_STOPS = 8


def panel(loop: Loop, world: World, language: Language, now: Moment) -> PanelProps:
    found = next((stop for stop in stops_of(world, language, now) if stop.id == loop.panel), None)
    match found:
        case None:
            return PanelProps()
        case PageStop():
            return PanelProps({"kind": "page", "fields": _page(found, loop, language)}, loop.rested)
        case Clock():
            fields = _clock(world.site, language, now)
        case _:
            fields = _words(found, language)
    place = {"panelId": found.id, "field": found.field, "motif": found.motif}
    return PanelProps({"kind": found.kind, "fields": place | fields}, loop.rested)


def route(loop: Loop, world: World, language: Language, now: Moment) -> RouteProps:
    panels = stops_of(world, language, now)
    at = next((i for i, p in enumerate(panels) if p.id == loop.panel), 0)
    stops = min(len(panels), MOST_STOPS)
    nearest = [round(i * (stops - 1) / max(1, len(panels) - 1)) for i in range(len(panels))]
    stop, sharing = nearest[at], nearest.count(nearest[at])
    before = at - nearest.index(stop)
    begun, ends = _part_shown(panels[at], loop)
    whole = dwell(panels[at], loop, world)
    until = now.seconds if loop.paused_at is None else loop.paused_at
    begins = loop_rules.rests_at(loop, world)
    passed = min(max(until - begins, 0.0), whole)
    return RouteProps(
        stops=stops,
        stop=stop,
        progress=round((before + begun + (ends - begun) * passed / whole) / sharing, 3),
        waits=round(max(begins - until, 0.0) * 1000),
        lasts=round((whole - passed) * 1000) if len(panels) > 1 else 0,
        paused=loop.paused_at is not None,
        goal=round((before + ends) / sharing, 3),
    )


def _part_shown(stop: Stop, loop: Loop) -> tuple[float, float]:
    """From where to where, 0 to 1, a screen brings the loop through a page; a panel is shown as a whole."""
    if not isinstance(stop, PageStop):
        return 0.0, 1.0
    after = loop.cut.after if loop.cut else None
    return read_before(stop, loop.anchor), read_before(stop, after) if after else 1.0


def _page(stop: PageStop, loop: Loop, language: Language) -> Row:
    """``anchor`` is where the screen's text begins among the page's ``blocks``."""
    return {
        "panelId": stop.id,
        "field": stop.topic.field,
        "motif": stop.page.motif or stop.topic.motif,
        "headline": language.text(stop.page.title, stop.id),
        "anchor": str(loop.anchor),
        "blocks": [
            {
                "anchor": str(Anchor(stop.id, number)),
                "kind": str(block.kind),
                "text": language.text(block.text, stop.id),
            }
            for number, block in enumerate(stop.blocks)
        ],
    }


def _clock(site: Site, language: Language, now: Moment) -> Row:
    return {
        "time": language.time(now.wall),
        "place": site.say(site.place.name, language.tag) if site.place else "",
        "date": language.day(now.wall.date()),
    }


def _words(found: Statement | Question | ListPanel | Figure, language: Language) -> Row:
    def say(text: str) -> str:
        return language.text(text, found.id)

    match found:
        case Statement():
            return {"headline": say(found.headline), "lead": say(found.lead)}
        case Question():
            return {
                "headline": say(found.headline),
                "lead": say(found.lead),
                "button": say(found.button),
            }
        case ListPanel():
            return {
                "headline": say(found.headline),
                "lead": say(found.lead),
                "items": [say(item) for item in found.items],
                "closing": say(found.closing),
            }
        case Figure():
            return {
                "figure": say(found.figure),
                "unit": say(found.unit),
                "lead": say(found.lead),
                "source": say(found.source),
            }


def stops_of(world: World, language: Language, now: Moment) -> tuple[Stop, ...]:
    return world.playable(now.wall.date(), language.tag)
