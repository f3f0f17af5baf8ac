"""The sites that this machine has had: applied, unpacked, good and bad, and the starts with them."""
