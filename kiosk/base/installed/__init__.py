"""An installed kiosk: its folders, whose they are, and the time that is certain."""
