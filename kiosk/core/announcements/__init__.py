"""Announcements: which one is shown, and what their words must not contain."""
