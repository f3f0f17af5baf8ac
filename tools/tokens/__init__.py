"""Generates files from the design tokens, and finds unused tokens."""
