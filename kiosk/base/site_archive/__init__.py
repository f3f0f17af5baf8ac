"""A site as one file: the selection of files, their list with hashes, and the ZIP."""
