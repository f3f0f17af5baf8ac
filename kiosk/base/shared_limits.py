"""Limits that both the kiosk and its fleet keep."""

MOST_MINUTES = 24 * 60
"""No announcement lasts longer."""

CONFIRMED_DAYS = 90
"""A confirmation expires after this many days, and the number is hidden."""
