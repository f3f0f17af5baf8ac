"""Sites that were applied: which one counts, what ran, and what the gate took last."""
