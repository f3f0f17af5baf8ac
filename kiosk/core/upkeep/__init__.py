"""What expires and when, and when a kiosk restarts."""
