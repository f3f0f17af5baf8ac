"""Talks: a programme of slides, its notes, and the library of a site."""
