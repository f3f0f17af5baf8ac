"""What the server knows of screens: metrics, alerts, the status page."""
