"""The dark scene of a screen that is closed, and what wakes it."""
