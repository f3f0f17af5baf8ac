"""How staff get in by the logo and a PIN, and what they can do there."""
