"""The kiosk's panels as a web page: the same words, drawings and fonts, and a cross-fade between slides."""

from collections.abc import Sequence
from datetime import date
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from kiosk.base.places import RESOURCES
from kiosk.content.design import Design
from kiosk.core.content.blocks import Block, BlockKind
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.question import Question
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.topics import Topic
from kiosk.core.loop.reading_time import dwell
from kiosk.core.state.world import World
from tools.shared.framebuffer import HEIGHT, WIDTH

Slide = Statement | ListPanel | Question | Figure

FADE_MS = 800
"""The default of browser-based presentation programs."""

_FACES = (
    ("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext", (400, 600)),
    ("Noto Sans", "NotoSans", (700,)),
)


def make_slides(world: World, design: Design, panels: Sequence[Slide]) -> str:
    """A touch on a slide opens its topic, whose button goes back to the loop."""
    tokens = design.tokens
    roles = {
        "headline": "headline_m",
        "list_headline": "list_headline",
        "lead": "lead",
        "list": "list",
        "body": "body",
    }
    page = Template((Path(__file__).parent / "page.html").read_text("utf-8"))
    return page.substitute(
        {name: _px(tokens["type"][role]["size"]) for name, role in roles.items()},
        ink=tokens["color"]["ink"],
        paper=tokens["color"]["paper"],
        rule=tokens["color"]["rule"],
        fade=FADE_MS,
        number=_px(tokens["type"]["strip_number"]["size"]),
        bar=_px(tokens["zone"]["landscape"]["bar"]["height"]),
        faces=_faces(),
        slides="\n".join(_slide(panel, world, design, first=panel is panels[0]) for panel in panels),
        strip=escape(world.site.emergency.number if world.site.emergency else ""),
        topics="\n".join(_topic(topic, design) for topic in world.deck.topics),
    )


def _px(length: float) -> int:
    return round(length * HEIGHT)


def _faces() -> str:
    return "\n".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight};'
        f' src: url("{(RESOURCES / f"fonts/{file}-{weight}.ttf").as_uri()}"); }}'
        for family, file, weights in _FACES
        for weight in weights
    )


def _slide(panel: Slide, world: World, design: Design, first: bool) -> str:
    field = design.tokens["field"][panel.field]
    zone = design.tokens["zone"]["landscape"]
    if isinstance(panel, ListPanel):
        size, inset, words = _px(zone["motif_list"]["size"]), None, _list(panel, zone)
    else:
        size, inset, words = (
            _px(zone["motif_panel"]["size"]),
            zone["motif_panel"]["end_inset"],
            _words(panel, zone),
        )
    x = 0 if inset is None else WIDTH - _px(inset) - size
    topic = (panel.topic or world.deck.topics[0].id).partition("/")[0]
    lasts = dwell(panel, world.languages[0], world) * 1000
    return (
        f'<section class="slide {panel.kind}{" shown" if first else ""}" style="background: {field["fill"]}"'
        f' data-topic="{topic}" data-dwell="{lasts:.0f}">'
        f"{_line(panel.motif, design, zone, x, size, field)}{words}</section>"
    )


def _line(motif: str, design: Design, zone: dict[str, Any], x: int, size: int, field: dict[str, str]) -> str:
    """The light, the motif's stroke and the road on both sides; after a list's motif it is lower."""
    road, low = _px(zone["road"]), _px(zone["low_road"])
    weight = _px(design.tokens["stroke"]["line_panel"])
    scale = size / 480
    end = x + size
    after = f"H{WIDTH + 20}" if x else f"C{end + 75} {road} {end + 75} {low} {end + 150} {low}H{WIDTH + 20}"
    stroke = f'fill="none" stroke="{field["text"]}" stroke-linecap="round" stroke-linejoin="round"'
    drawing = design.motifs[motif]
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<g transform="translate({x} {road - 300 * scale:.2f}) scale({scale:.4f})">'
        f'<path d="{drawing.light}" fill="{field["light"]}"/>'
        f'<path d="{drawing.line}" {stroke} stroke-width="{weight / scale:.2f}"/></g>'
        f'<path d="M-20 {road}H{x}M{end} {road}{after}" {stroke} stroke-width="{weight}"/></svg>'
    )


def _words(panel: Slide, zone: dict[str, Any]) -> str:
    title = panel.figure if isinstance(panel, Figure) else panel.headline
    text = f"{panel.unit} {panel.lead}" if isinstance(panel, Figure) else panel.lead
    button = f"<br><button>{escape(panel.button)}</button>" if isinstance(panel, Question) else ""
    above = HEIGHT - _px(zone["road"] - zone["headline_gap"])
    below = _px(zone["road"] + zone["lead_gap"])
    x = zone["text_column"]["x"]
    column, narrower = _column(x, zone["text_column"]["width"]), _column(x, zone["lead_column"]["width"])
    return (
        f'<h1 style="{column}; bottom: {above}px">{escape(title)}</h1>'
        f'<p style="{narrower}; top: {below}px">{escape(text)}{button}</p>'
    )


def _list(panel: ListPanel, zone: dict[str, Any]) -> str:
    column = zone["list_column"]
    items = "".join(f"<li>{escape(item)}</li>" for item in panel.items)
    return (
        f'<div style="{_column(column["x"], column["width"])}; top: {_px(column["y"])}px">'
        f"<h1>{escape(panel.headline)}</h1>"
        f"<p>{escape(panel.lead)}</p><ul>{items}</ul><p>{escape(panel.closing)}</p></div>"
    )


def _column(x: float, width: float) -> str:
    return f"left: {_px(x)}px; width: {_px(width)}px"


def _topic(topic: Topic, design: Design) -> str:
    page = topic.pages[0]
    fill = design.tokens["field"][topic.field]["fill"]
    return (
        f'<article class="topic" id="{topic.id}"><i style="background: {fill}"></i>'
        f"<h1>{escape(page.title)}</h1>{''.join(map(_block, page.blocks_on(date.min)))}"
        "<button>Start again</button></article>"
    )


def _block(block: Block) -> str:
    match block.kind:
        case BlockKind.ITEM:
            return f"<p>• {escape(block.text)}</p>"
        case BlockKind.PARAGRAPH:
            return f"<p>{escape(block.text)}</p>"
        case _:
            return f"<h2>{escape(block.text)}</h2>"
