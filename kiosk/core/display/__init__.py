"""Monitors, a site's colours, and the shift of the picture against burn-in."""
