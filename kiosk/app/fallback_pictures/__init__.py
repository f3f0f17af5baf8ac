"""The pictures that are shown while no program runs."""
