"""Limits what a process may use and reach."""
