"""Handles each touch before Qt delivers it."""
