"""Playlists: what plays when, and in which order."""
