"""The meaning of keys: acts of a keypad, keys that bounce or are stuck, and the order in which they lead."""
