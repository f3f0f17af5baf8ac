"""The kiosk's state and decisions: no Qt, no files, no language."""
