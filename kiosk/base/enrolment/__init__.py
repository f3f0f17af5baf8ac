"""What an enrolled screen keeps and says of its fleet; the agent writes it, the kiosk reads it."""
