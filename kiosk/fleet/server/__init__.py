"""The server of many screens: enrols them, renews what runs out, and shows how they are."""
