"""Announcements: which one is shown, and what its words must not hold."""
