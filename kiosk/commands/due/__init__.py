"""``due``: lists the expiry dates of a site, and writes them for a calendar."""
