"""Followers of a site's files: which changes are read again, and which end the kiosk."""
