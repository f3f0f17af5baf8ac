"""``schedule``: shows which panels play when, and why."""
