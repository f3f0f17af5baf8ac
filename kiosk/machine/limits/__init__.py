"""Limits of what a process may use and reach."""
