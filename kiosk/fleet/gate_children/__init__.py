"""Children that the gate starts with the kiosk's Python: they check and apply a site, paint the loop, examine the machine."""
