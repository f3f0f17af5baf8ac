"""How large an icon beside a row of text is."""

from kiosk.content.design import load_design


def row_size(step: int, unit: float) -> float:
    """The size of a picture beside a row, in pixels, at a size of text."""
    design = load_design()
    return round(design.length("icon.row") * design.steps.control[step] * unit)
