"""``due``: what expires at a site and when, as a list and for a calendar."""
