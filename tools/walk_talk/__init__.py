"""A robot leads talks by keys, console and phone, and compares both screens with ones painted fresh."""
