"""What the room sees: slides, their second language, the pointer."""
