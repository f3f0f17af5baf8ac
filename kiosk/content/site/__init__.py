"""Reads site.toml, with a file for each host on top."""
