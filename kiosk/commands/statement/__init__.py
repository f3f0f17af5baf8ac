"""``statement``: what the kiosk does for each requirement of accessibility, and what is the installer's."""
