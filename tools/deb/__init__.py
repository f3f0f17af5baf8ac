"""Builds the Debian package: the program with all it needs from Python, and the files of a machine."""
