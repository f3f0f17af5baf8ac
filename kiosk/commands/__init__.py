"""The commands beside run, one file or folder each."""
