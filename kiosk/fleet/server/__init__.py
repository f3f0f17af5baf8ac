"""The server of many screens: enrols them, renews expiring signatures, and shows their state."""
