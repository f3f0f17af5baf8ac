"""The process for phones: the only one with a network. It knows neither Qt nor the kiosk's rules."""
