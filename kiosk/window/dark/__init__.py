"""What a dark screen shows."""
