"""A visit."""
