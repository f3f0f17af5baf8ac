"""``pack``: a site signed for many screens, with the keys of those who sign."""
