"""Finds faults in a window's picture: cut text, missing glyphs, small targets, low contrast."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QTextLayout
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.content.design import load_design
from kiosk.core.display.shape import unit
from kiosk.staging.scene_walk import PaintedItem, ink, is_opaque, quote, walk
from kiosk.window.text.measure import line_width, set_lines

LARGE_TEXT_U = 0.0741
_SLACK = 1.5
"""Tolerance for rounding, in pixels."""

_INVISIBLE = set("\u2060\u2066\u2067\u2068\u2069\u200b\u200e\u200f\n\u2028 \u00a0")


def complaints(window: QQuickWindow) -> list[str]:
    """Returns all faults of the picture, in words."""
    u = unit(window.width(), window.height())
    seen = list(walk(window.contentItem()))
    stage = QRectF(0, 0, window.width(), window.height())
    texts = [s for s in seen if s.kind == "Words" and s.item.property("text")]
    targets = [s for s in seen if s.kind == "button" and s.item.property("enabled")]
    return [
        *_texts(texts, stage),
        *_covered([*texts, *_small(targets, stage)], seen),
        *_glyphs(texts),
        *_targets(targets, u, stage),
        *_contrasts(texts, seen, u),
    ]


def _texts(texts: list[PaintedItem], stage: QRectF) -> Iterator[str]:
    for text in texts:
        words, place = quote(text), ink(text)
        if not text.item.property("fits") and _is_too_wide(text):
            yield f"{words}: wider than its place"
        if not stage.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place):
            yield f"{words}: outside the screen"
        holder = _holder(text.item)
        if holder and not holder.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place):
            yield f"{words}: outside its control"
    for (a, of_a), (b, of_b) in combinations([(text, ink(text)) for text in texts], 2):
        if _overlap(of_a, of_b):
            yield f"{quote(a)}: lies over {quote(b)}"


def _covered(shown: list[PaintedItem], seen: list[PaintedItem]) -> Iterator[str]:
    """Finds texts, and whole targets, that an opaque surface covers, however large it is."""
    places = {id(each): place for place, each in enumerate(seen)}
    surfaces = [s for s in seen if is_opaque(s)]
    for each in shown:
        later = (s for s in surfaces if places[id(s)] > places[id(each)] and _lies_over(s, each))
        if any(not _is_face(surface, each) for surface in later):
            yield f"{_name(each) if each.kind == 'button' else quote(each)}: is covered"


def _lies_over(surface: PaintedItem, each: PaintedItem) -> bool:
    """Whether the surface covers the item: a target as a whole, words in any part."""
    return surface.rect.contains(each.rect) if each.kind == "button" else _overlap(ink(each), surface.rect)


def _is_face(surface: PaintedItem, each: PaintedItem) -> bool:
    """Whether the surface is the background of a control: its child, or a sibling that contains it."""
    beside = surface.item.parentItem() == each.item.parentItem()
    return each.item.isAncestorOf(surface.item) or (beside and surface.rect.contains(each.rect))


def _overlap(a: QRectF, b: QRectF) -> bool:
    both = a.intersected(b)
    return both.width() > _SLACK and both.height() > _SLACK


def _is_too_wide(text: PaintedItem) -> bool:
    """Whether a line is too wide. From right to left Qt includes the space at which a line breaks; in
    Nastaliq it is wide.
    """
    wraps, ends = text.item.property("wrap"), text.item.property("mostLines")
    if ends and not wraps:
        return True
    words, font, width = (text.item.property(name) for name in ("text", "font", "width"))
    lines = set_lines(words, font, width) if wraps else words.splitlines()
    return any(line_width(line.strip(), font) > width + _SLACK for line in lines)


def _holder(item: QQuickItem) -> QRectF | None:
    """Returns the control of a text; full-screen backgrounds are none."""
    parent = item.parentItem()
    while parent is not None:
        if parent.inherits("QQuickAbstractButton"):
            return parent.mapRectToScene(QRectF(0, 0, parent.width(), parent.height()))
        parent = parent.parentItem()
    return None


def _glyphs(texts: list[PaintedItem]) -> Iterator[str]:
    for text in texts:
        words = str(text.item.property("text"))
        layout = QTextLayout(words, text.item.property("font"))
        layout.beginLayout()
        layout.createLine().setLineWidth(1e6)
        layout.endLayout()
        for run in layout.glyphRuns():
            if 0 in run.glyphIndexes() and not set(words) <= _INVISIBLE and _shows(run.glyphIndexes(), words):
                yield f"{quote(text)}: a glyph is missing in {run.rawFont().familyName()}"


def _shows(indexes: list[int], words: str) -> bool:
    """Whether it has more missing glyphs than characters without ink."""
    return indexes.count(0) > sum(character in _INVISIBLE for character in words)


def _targets(targets: list[PaintedItem], unit: float, stage: QRectF) -> Iterator[str]:
    least = load_design().length("touch.min") * unit - _SLACK
    for target in targets:
        if min(target.rect.width(), target.rect.height()) < least:
            size = f"{target.rect.width():.0f} × {target.rect.height():.0f}"
            yield f"{_name(target)}: a target of {size} is too small"
    for a, b in combinations(_small(targets, stage), 2):
        if _overlap(a.rect, b.rect):
            yield f"{_name(a)}: its target overlaps {_name(b)}"


def _small(targets: list[PaintedItem], stage: QRectF) -> list[PaintedItem]:
    """Finds targets that are too small, except the background of a panel or a card, which is below all other
    targets.
    """
    grounds = stage.width() * stage.height() / 2
    return [target for target in targets if target.rect.width() * target.rect.height() < grounds]


def _contrasts(texts: list[PaintedItem], seen: list[PaintedItem], unit: float) -> Iterator[str]:
    """Compares words with the last opaque rectangle painted below their middle."""
    surfaces = [other for other in seen if is_opaque(other)]
    places = {id(each): place for place, each in enumerate(seen)}
    for text in texts:
        middle, place = ink(text).center(), places[id(text)]
        below = [s for s in surfaces if places[id(s)] < place and s.rect.contains(middle)]
        if not below or _is_inactive(text.item):
            continue
        ground = below[-1].item.property("color")
        ratio = contrast(text.item.property("color"), ground)
        large = text.item.property("font").pixelSize() >= LARGE_TEXT_U * unit
        if ratio < (4.5 if large else 7.0):
            yield f"{quote(text)}: contrast {ratio:.1f} on {ground.name()}"


def _is_inactive(item: QQuickItem | None) -> bool:
    while item is not None:
        if not item.isEnabled():
            return True
        item = item.parentItem()
    return False


def contrast(a: QColor, b: QColor) -> float:
    """Returns the contrast ratio of WCAG 2, 1 to 21."""
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def _name(target: PaintedItem) -> str:
    return f"“{target.item.property('name')}”"
