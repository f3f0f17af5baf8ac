"""Puts the kiosk together and runs it."""
