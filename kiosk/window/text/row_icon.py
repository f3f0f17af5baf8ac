"""Computes the size of an icon next to a row of text."""

from kiosk.content.design import load_design


def row_size(step: int, unit: float) -> float:
    """Returns the size of a picture next to a row, in pixels, at a size of text."""
    design = load_design()
    return round(design.length("icon.row") * design.steps.control[step] * unit)


def poster_row_size(role: str, step: int, unit: float) -> float:
    """Returns the same on a poster, where pictures grow with the text."""
    design = load_design()
    grown = design.roles[role].size / design.roles["lead"].size * design.steps.body[step]
    return round(design.length("icon.row") * grown * unit)
