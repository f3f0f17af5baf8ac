"""Awareness Kiosk: a calm public screen about human trafficking."""

from datetime import date

__version__ = "0.2.0"

BUILD_DATE = date(2026, 11, 27)
"""The clock is never believed to show an earlier day."""
