"""Writes repositories at the desk: publishing, renewing, pruning."""
