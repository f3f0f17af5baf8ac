"""``confirm``: writes down which numbers somebody has called, and which turned out to be wrong."""
