"""``pack``: a site as one file, and as a signed one for many screens, with the keys of those who sign."""
