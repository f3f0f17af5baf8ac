"""Signed sites: a TUF repository of plain files, its layout, writer and reader."""
