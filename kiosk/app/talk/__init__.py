"""A talk on one screen or two, and the files of its programmes."""
