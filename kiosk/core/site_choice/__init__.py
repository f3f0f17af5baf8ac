"""Which site is shown, what a new one changes, and what expires when."""
