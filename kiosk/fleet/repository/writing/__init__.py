"""Repositories as the desk writes them: publishing, renewing, pruning."""
