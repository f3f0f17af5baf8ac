"""A site as one file: which of its files travel, how the file is written, and how it is read."""
