"""Handles each key before Qt delivers it, and moves the focus."""
