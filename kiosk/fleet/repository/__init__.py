"""Signed sites: a TUF repository of plain files, how it is laid out, written and read."""
