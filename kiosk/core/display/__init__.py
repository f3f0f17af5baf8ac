"""Monitors, and by how much the picture shifts against burn-in."""
