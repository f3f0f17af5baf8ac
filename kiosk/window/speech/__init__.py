"""What is read aloud of a screen, how it is marked there, and the player."""
