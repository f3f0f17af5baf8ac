"""Named screens and a tour through all of them, for pictures and tests."""
