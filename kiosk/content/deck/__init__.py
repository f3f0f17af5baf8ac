"""Reads panels, topics, talks and their order, and checks them across files."""
