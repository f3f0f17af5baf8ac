"""Sound and speech: players, voices, and the headset."""
