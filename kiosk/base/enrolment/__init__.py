"""The record of an enrolled screen about its fleet; the agent writes it, the kiosk reads it."""
