"""What the loop shows: the panel, the route, the words of the bar."""

from collections.abc import Callable
from pathlib import Path

from kiosk.bridge.code import code_path
from kiosk.bridge.props import PanelProps, RouteProps, Row, StripProps
from kiosk.core import loop_rules
from kiosk.core.clock import Moment
from kiosk.core.panels import Panel
from kiosk.core.panels.figure import Figure
from kiosk.core.panels.list_panel import ListPanel
from kiosk.core.panels.question import Question
from kiosk.core.panels.statement import Statement
from kiosk.core.reading import dwell
from kiosk.core.state import Closed, Loop, State, Visit
from kiosk.core.world import World
from kiosk.i18n import phrases
from kiosk.i18n.language import Language

MOST_STOPS = 8
CHIPS = 3
CAPTION_LANGUAGES = 3


def panel(loop: Loop, world: World, language: Language) -> PanelProps:
    found = next((p for p in world.deck.panels if p.id == loop.panel), None)
    if found is None:
        return PanelProps()
    fields = {"panelId": found.id, "field": found.field, "motif": found.motif, **_words(found, language)}
    return PanelProps({"kind": found.kind, "fields": fields}, loop.rested)


def route(loop: Loop, world: World, now: Moment) -> RouteProps:
    panels = world.playable(now.wall.date())
    at = next((i for i, p in enumerate(panels) if p.id == loop.panel), 0)
    stops = min(len(panels), MOST_STOPS)
    stop = at if len(panels) <= MOST_STOPS else round(at * (MOST_STOPS - 1) / (len(panels) - 1))
    whole = dwell(panels[at], world)
    until = now.seconds if loop.paused_at is None else loop.paused_at
    begins = loop_rules.rests_at(loop, world)
    passed = min(max(until - begins, 0.0), whole)
    return RouteProps(
        stops=stops,
        stop=stop,
        progress=round(passed / whole, 3),
        waits=round(max(begins - until, 0.0) * 1000),
        lasts=round((whole - passed) * 1000) if len(panels) > 1 else 0,
        paused=loop.paused_at is not None,
    )


def strip(
    state: State, world: World, languages: Callable[[str], Language], site_folder: Path, now: Moment
) -> StripProps:
    site, showing, language = world.site, state.showing, languages(state.language)
    index = _place_in_loop(state, world, now)
    spoken = languages(_in_turn(world, index))
    caption, number, desk = "", "", ""
    if showing.strip:
        caption = phrases.strip_caption(showing.strip, spoken, index % 2 == 1, site.mode == "loop")
        number = showing.strip.number
    else:
        desk = phrases.desk_line(showing, site, spoken)
        if showing.emergency:
            caption, number = phrases.emergency_caption(showing.emergency, spoken), showing.emergency.number
    emergency = showing.emergency and phrases.emergency_lines(showing.emergency, language)
    example = language.text("Example") if site.demo else ""
    code, code_size = code_path(site.home_page if site.mode == "loop" else "")
    return StripProps(
        caption=caption,
        caption_language=spoken.tag,
        number=number,
        desk=desk,
        logo=(site_folder / site.logo).resolve().as_uri() if site.logo else "",
        plate_words=example or site.say(site.name, language.tag),
        plate_example=example,
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


def _words(found: Panel, language: Language) -> Row:
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


def _place_in_loop(state: State, world: World, now: Moment) -> int:
    match state.scene:
        case Loop(panel=shown) | Visit(began_at=shown):
            ids = [p.id for p in world.playable(now.wall.date())]
            return ids.index(shown) if shown in ids else 0
        case _:
            return 0


def _in_turn(world: World, index: int) -> str:
    """The site's first languages take turns; each says both what it is for and who answers."""
    first = world.languages[:CAPTION_LANGUAGES]
    return first[index // 2 % len(first)]


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
    others = [tag for tag in world.languages[: CAPTION_LANGUAGES + 1] if tag != language.tag]
    return [
        {"language": tag, "text": languages(tag).text("This screen is being looked after")} for tag in others
    ]
