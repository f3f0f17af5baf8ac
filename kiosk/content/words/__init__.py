"""Compares, measures and guards words of content."""
