"""Children that the gate starts with the kiosk's Python: they check a site and examine."""
