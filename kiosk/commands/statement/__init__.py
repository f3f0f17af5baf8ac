"""``statement``: lists each requirement of accessibility, the kiosk's part and the installer's."""
