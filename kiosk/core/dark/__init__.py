"""The dark scene of a closed screen, and what wakes it."""
