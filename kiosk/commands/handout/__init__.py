"""What a talk leaves in the hand: a sheet, pocket slips, and the notes on paper."""
