"""Limits shared by the window and the process for phones."""

LONGEST_KEPT = 1 << 13
"""Characters of the text that the window holds for the process for phones."""
