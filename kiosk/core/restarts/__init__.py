"""Decides when a kiosk ends to start again, and when a slow site is tried again."""
