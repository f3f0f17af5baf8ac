"""What staff can do at the screen: PIN, self examination, end of the program."""
