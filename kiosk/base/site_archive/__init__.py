"""A site as one file: which files travel, their list with hashes, and the ZIP."""
