"""The shapes of projectors, and the size of a slide for each."""

USUAL = "16:9"
SIZES = {USUAL: (1920, 1080), "16:10": (1728, 1080), "4:3": (1440, 1080)}
"""Pixels."""
