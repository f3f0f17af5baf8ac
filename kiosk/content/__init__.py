"""Loads content, site and design from files; each error becomes a Problem."""
