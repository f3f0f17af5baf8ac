"""Limits that both the window and the process for phones know."""

LONGEST_KEPT = 1 << 13
"""Characters of the text that the window holds for the process for phones."""
