"""What a visit shows."""
