"""The loop: which panel follows, how long it stands, in which language."""
