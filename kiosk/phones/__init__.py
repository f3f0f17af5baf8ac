"""The process for phones: the only one with a network. It imports neither Qt nor the kiosk's rules."""
