"""Reads content, site and design from files; whatever is wrong with them becomes a Problem."""
