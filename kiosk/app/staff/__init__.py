"""The actions of staff at the screen: PIN, self examination, end of the program."""
