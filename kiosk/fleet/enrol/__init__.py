"""``enrol``: joins this kiosk to a fleet, by a file or by a code, and lets it leave again."""
