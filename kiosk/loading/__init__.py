"""Loads content, site and words into a World, without Qt."""
