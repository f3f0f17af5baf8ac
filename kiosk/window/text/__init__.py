"""Measures text and cuts it into screens, with the fonts of the window."""
