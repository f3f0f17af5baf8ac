"""Reads and changes the files of a site: one value at a time, and nothing else in the file."""
