"""What is read aloud of a screen, and how it is marked there."""
