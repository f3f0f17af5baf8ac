"""What the kiosk knows and decides: no Qt, no files, no language."""
