"""Telephone numbers: their confirmation, the one that answers now, and lost ones."""
