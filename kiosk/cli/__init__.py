"""Parsers of the command line."""
