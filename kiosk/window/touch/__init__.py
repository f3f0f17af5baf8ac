"""Looks at each touch before Qt delivers it."""
