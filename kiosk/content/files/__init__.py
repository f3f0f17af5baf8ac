"""Reads single files within limits; each fault becomes a Problem with file and line."""
