"""Reads panels, topics, talks and their order, and checks what no file can know alone."""
