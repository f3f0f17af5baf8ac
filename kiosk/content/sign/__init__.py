"""Finds the clips of sign languages among the content, and checks their first bytes."""
