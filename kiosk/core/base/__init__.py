"""What everything else is made of: records, identifiers, dates, clocks, problems with a file and a line."""
