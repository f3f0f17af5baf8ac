"""The sites of this machine: applied, unpacked, good and bad, and the starts with them."""
