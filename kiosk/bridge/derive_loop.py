"""What the loop shows: the panel, the route, the words of the bar."""

from collections.abc import Callable
from pathlib import Path

from kiosk.bridge.code import code_path
from kiosk.bridge.props import PanelProps, RouteProps, Row, StripProps
from kiosk.core import loop_rules
from kiosk.core.clock import Moment
from kiosk.core.panels.clock import Clock
from kiosk.core.panels.figure import Figure
from kiosk.core.panels.list_panel import ListPanel
from kiosk.core.panels.question import Question
from kiosk.core.panels.statement import Statement
from kiosk.core.reading import dwell, read_before
from kiosk.core.site import Site
from kiosk.core.state import Anchor, Closed, Loop, State, Visit
from kiosk.core.stops import PageStop, Stop
from kiosk.core.world import World
from kiosk.i18n import phrases
from kiosk.i18n.language import Language

MOST_STOPS = 8
CHIPS = 3
CLOSED_LANGUAGES = 3


def panel(loop: Loop, world: World, language: Language, now: Moment) -> PanelProps:
    found = next((stop for stop in _stops(world, language, now) if stop.id == loop.panel), None)
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
    panels = _stops(world, language, now)
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


def strip(
    state: State, world: World, languages: Callable[[str], Language], site_folder: Path, now: Moment
) -> StripProps:
    site, showing, language = world.site, state.showing, languages(state.language)
    index = _place_in_loop(state, world, language, now)
    caption, number, desk = "", "", ""
    if showing.strip:
        caption = phrases.strip_caption(showing.strip, language, index % 2 == 1, site.mode == "loop")
        number = showing.strip.number
    else:
        desk = phrases.desk_line(showing, site, language)
        if showing.emergency:
            caption, number = phrases.emergency_caption(showing.emergency, language), showing.emergency.number
    emergency = showing.emergency and phrases.emergency_lines(showing.emergency, language)
    example = language.text("Example") if site.demo else ""
    # TRANSLATORS: stands below the logo while nobody has reviewed the language; at most 12 characters
    draft = language.text("Draft") if language.tag in world.drafts else ""
    code, code_size = code_path(site.home_page if site.mode == "loop" else "")
    return StripProps(
        caption=caption,
        caption_language=language.tag,
        number=number,
        desk=desk,
        logo=(site_folder / site.logo).resolve().as_uri() if site.logo else "",
        plate_words=example or site.say(site.name, language.tag),
        plate_example=example,
        plate_draft=draft,
        home_code=code,
        home_code_size=code_size,
        chips=_chips(state, world, languages),
        more_languages=_count(world, language),
        emergency_caption=phrases.emergency_caption(showing.emergency, language) if showing.emergency else "",
        emergency_label=emergency.label if emergency else "",
        emergency_number=emergency.number if emergency else "",
        emergency_who=emergency.who if emergency else "",
        closed_lines=_closed_lines(world, language, languages) if isinstance(state.scene, Closed) else [],
        closed_caption=phrases.strip_caption(showing.strip, language, who=True) if showing.strip else "",
        closed_number=showing.strip.number if showing.strip else "",
    )


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


def _stops(world: World, language: Language, now: Moment) -> tuple[Stop, ...]:
    return world.playable(now.wall.date(), language.tag)


def _place_in_loop(state: State, world: World, language: Language, now: Moment) -> int:
    match state.scene:
        case Loop(panel=shown) | Visit(began_at=shown):
            ids = [stop.id for stop in _stops(world, language, now)]
            return ids.index(shown) if shown in ids else 0
        case _:
            return 0


def _chips(state: State, world: World, languages: Callable[[str], Language]) -> list[Row]:
    if len(world.languages) < 2:
        return []
    tags = list(world.languages[:CHIPS])
    if state.language not in tags and state.language in world.languages:
        tags[-1] = state.language
    return [
        {"language": tag, "name": languages(tag).own_name, "chosen": tag == state.language} for tag in tags
    ]


def _count(world: World, language: Language) -> str:
    count = len(world.languages)
    return language.plural("{n} language", "{n} languages", count) if count > 1 else ""


def _closed_lines(world: World, language: Language, languages: Callable[[str], Language]) -> list[Row]:
    others = [tag for tag in world.languages[: CLOSED_LANGUAGES + 1] if tag != language.tag]
    return [
        {"language": tag, "text": languages(tag).text("This screen is being looked after")} for tag in others
    ]
