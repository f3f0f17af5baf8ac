"""The window's engines, fonts, pictures, place and memory."""
