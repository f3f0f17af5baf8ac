"""A machine with the package, booted without a screen, and what is done to it."""
