"""The shapes of screens for pictures, as sizes in pixels."""

USUAL = ((1920, 1080), (1080, 1920))
"""Of most screens, and the only ones that the rules for content measure."""

OTHERS = ((1280, 1024), (1024, 768), (1920, 1200), (1200, 1920), (1080, 1080), (2560, 1080))
"""Old monitors and projectors, tablets, squares and wide screens."""

RARE = ((768, 1024), (1024, 1280), (1080, 2520), (1024, 600), (1920, 540), (3840, 600))
"""Upright ones of the same, small ones, and stretched bars."""
