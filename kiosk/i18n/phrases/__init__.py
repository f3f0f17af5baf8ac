"""Builds sentences from values: hours, captions, claims, cards of helplines."""
