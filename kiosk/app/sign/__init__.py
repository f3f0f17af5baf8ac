"""Examines the clips of sign languages while the loop runs, and offers those that can be shown."""
