"""The staff page and the PIN pad."""
