"""Rules about telephone numbers."""
