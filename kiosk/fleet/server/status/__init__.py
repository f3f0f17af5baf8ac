"""The state of screens: metrics, alerts, the status page."""
