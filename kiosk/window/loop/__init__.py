"""What the loop shows."""
