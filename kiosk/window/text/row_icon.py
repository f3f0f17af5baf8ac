"""Computes the size of an icon next to a row of text."""

from kiosk.content.design import load_design


def row_size(step: int, unit: float) -> float:
    """Returns the size of a picture next to a row, in pixels, at a size of text."""
    design = load_design()
    return round(design.length("icon.row") * design.steps.control[step] * unit)
