"""The door to the fleet: programs that answer its questions, since it imports nothing of the kiosk."""
