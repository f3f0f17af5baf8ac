"""Awareness Kiosk: a calm public screen about human trafficking."""

from datetime import date

__version__ = "0.3.0"

BUILD_DATE = date(2026, 11, 28)
"""The clock is never believed to show an earlier day."""
