"""Paints drafts of a site and checks it, for the studio: a child without a network."""
