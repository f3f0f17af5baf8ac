"""``confirm``: records which numbers staff have called, and which were wrong."""
