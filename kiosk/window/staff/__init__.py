"""What the staff page and the PIN pad show."""
