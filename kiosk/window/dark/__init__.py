"""The dark screen."""
