"""Telephone numbers: how they are confirmed, which one answers now, what is lost."""
