"""Monitors, a site's colours, and by how much the picture shifts against burn-in."""
