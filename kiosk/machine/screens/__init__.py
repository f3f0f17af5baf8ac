"""Monitors and windows of the compositor or the X server."""
