"""When a kiosk ends so that it starts again, and when a slow site is tried again."""
