"""Handouts of a talk: a sheet, pocket slips, and the notes on paper."""
