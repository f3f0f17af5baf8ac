"""Awareness Kiosk: a calm public screen about human trafficking."""

from datetime import date

__version__ = "0.1.0"

BUILD_DATE = date(2026, 11, 25)
"""No clock is believed that shows an earlier day."""
