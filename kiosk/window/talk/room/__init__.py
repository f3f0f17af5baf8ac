"""The room's view: slides, their second language, the pointer."""
