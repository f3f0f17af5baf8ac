"""Content, site and words make a World; no Qt."""
