"""The state, the events that change it, and the world that both refer to."""
