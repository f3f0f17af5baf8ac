"""Reading aloud: the words of a screen, and their marks."""
