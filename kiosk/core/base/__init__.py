"""Foundations of the rules: records, identifiers, dates, clocks, problems with a file and a line."""
