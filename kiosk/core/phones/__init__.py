"""What a phone may ask of a talk, and where its process is reached."""
