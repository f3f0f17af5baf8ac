"""The loop: which panel follows, for how long, in which language."""
