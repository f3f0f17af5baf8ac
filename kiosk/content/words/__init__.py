"""Compares and measures words of content."""
