"""Finds the clips of sign languages among the content, and looks at their first bytes."""
