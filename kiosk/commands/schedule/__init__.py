"""``schedule``: what plays when, and why."""
