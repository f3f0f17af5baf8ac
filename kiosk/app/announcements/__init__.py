"""Announcements that files and staff make, on the screen and on the disk."""
