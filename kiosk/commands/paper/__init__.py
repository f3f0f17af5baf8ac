"""Draws what is printed, in millimetres, for every command."""
