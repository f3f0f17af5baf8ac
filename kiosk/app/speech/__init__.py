"""Turns sentences into sound."""
