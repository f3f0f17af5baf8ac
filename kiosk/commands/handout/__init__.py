"""Handouts of a talk, and cards for a desk, on paper."""
