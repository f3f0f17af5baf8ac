"""The process for phones: it has a network, and knows neither Qt nor the kiosk's rules."""
