"""What an announcement over the whole screen shows."""
