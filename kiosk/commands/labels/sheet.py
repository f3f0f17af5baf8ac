"""The labels in millimetres: each as a drawing for a sign maker, and all on a page to print."""

from html import escape

from kiosk.commands.handout.paper import Paper
from kiosk.commands.labels import braille

Label = tuple[str, ...]

LABELS: tuple[Label, ...] = (
    ("Headphones", "Plug in here.", "Speech starts."),
    ("Keys", "Arrows move.", "The middle key acts."),
)
"""Lines in print and in braille. None names the subject of the screen: others see and feel them too."""

HOW = (
    "Print this page at 100 %. On paper the dots are flat.",
    "Give the SVG files to a sign maker, who raises each dot by 0.6 to 0.9 mm; or punch the dots into"
    " adhesive film with a braille slate, from behind and mirrored.",
    "Dots are 2.5 mm apart, cells 6.2 mm, lines 10.2 mm. A dot is 1.5 mm wide at its base.",
    "Fix the label above the socket or the keys, or to their left, between 0.8 and 1.2 m above the floor.",
    "The braille is uncontracted English (UEB). Let somebody who reads braille feel it before you fix it. For"
    " another language ask the association of the blind of your country.",
)

LETTER = 9.0
"""Height of a capital, mm."""

_EDGE, _GAP, _BETWEEN, _CAP = 8.0, 6.0, 4.0, 0.72
_MARGIN, _TEXT, _TITLE = 20.0, 4.2, 7.0


def size(label: Label) -> tuple[float, float]:
    """Width and height, in mm."""
    wide = max(braille.width(line) for line in label) + 2 * _EDGE
    return wide, _braille_top(label) + len(label) * braille.LINE + _EDGE


def middles(label: Label) -> list[tuple[float, float]]:
    """The middles of all dots, in mm from the top left corner."""
    top = _braille_top(label)
    return [
        (_EDGE + braille.DIAMETER + x, top + braille.DIAMETER + at * braille.LINE + y)
        for at, line in enumerate(label)
        for x, y in braille.dots(line)
    ]


def _braille_top(label: Label) -> float:
    return _EDGE + len(label) * (LETTER + _BETWEEN) + _GAP


def svg(label: Label) -> str:
    """One label; dots are circles of the size of their base."""
    width, height = (f"{side:g}" for side in size(label))
    words = "".join(
        f'<text x="{_EDGE}" y="{_EDGE + LETTER + at * (LETTER + _BETWEEN):g}">{escape(line)}</text>'
        for at, line in enumerate(label)
    )
    dots = "".join(f'<circle cx="{x:g}" cy="{y:g}" r="{braille.DIAMETER / 2:g}"/>' for x, y in middles(label))
    font = f'font-family="sans-serif" font-weight="600" font-size="{LETTER / _CAP:g}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm"'
        f' viewBox="0 0 {width} {height}"><title>{escape(" ".join(label))}</title>'
        f'<rect width="{width}" height="{height}" rx="3" fill="#fff" stroke="#000" stroke-width=".3"/>'
        f"<g {font}>{words}</g>{dots}</svg>\n"
    )


def draw(paper: Paper) -> None:
    """All labels in their size on one page, A4, and how they are made."""
    paper.page()
    wide = paper.size.width() - 2 * _MARGIN
    y = _MARGIN
    y += paper.words("Labels to feel", "en", (_MARGIN, y, wide), _TITLE, "heading_2") + 3
    for line in HOW:
        y += paper.words(line, "en", (_MARGIN, y, wide), _TEXT) + 2
    for label in LABELS:
        y += 6
        for at, line in enumerate(label):
            above = y + _EDGE + at * (LETTER + _BETWEEN)
            paper.words(line, "en", (_MARGIN + _EDGE, above - 2, wide), LETTER / _CAP, "card_title")
        for x, down in middles(label):
            paper.dot(_MARGIN + x, y + down, braille.DIAMETER)
        width, height = size(label)
        for edge in (y, y + height):
            paper.rule(_MARGIN, edge, width, 0.2)
        for side in (_MARGIN, _MARGIN + width):
            paper.fold(side, y, height)
        y += height
