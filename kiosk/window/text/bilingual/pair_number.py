"""The size of the number on a slide in two languages."""

from typing import Final

from kiosk.content.design import load_design
from kiosk.window.text.bilingual.pair_stage import PairStage
from kiosk.window.text.measure import line_width
from kiosk.window.text.typesetting import text_style

NUMBERS: Final = ("figure_s", "strip_number_no_touch", "strip_number", "strip_number_long")
"""The roles of the number, the largest first."""


def number_roles(number: str, stage: PairStage) -> list[str]:
    """Those with which the number has room across both columns, the largest first; "" for no number."""
    if not number:
        return [""]
    across = stage.width - 2 * stage.margin
    widths = {role: line_width(number, text_style(role, "en", 0, stage.unit).qfont) for role in NUMBERS}
    return [role for role, width in widths.items() if width <= across] or [NUMBERS[-1]]


def number_height(role: str, stage: PairStage) -> float:
    if not role:
        return 0
    style = text_style(role, "en", 0, stage.unit)
    return max(style.height, style.qfont.pixelSize()) + stage.px(load_design().length("space.24"))
