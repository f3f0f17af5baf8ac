"""Sentences made of values: hours, captions, claims, cards of helplines."""
