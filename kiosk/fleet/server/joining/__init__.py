"""How screens join: certificates, codes, and the list of those that are there."""
