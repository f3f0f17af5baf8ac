"""Announcements over the whole screen."""
