"""Finds, reads, checks and approves catalogues."""
