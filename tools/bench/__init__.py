"""Measures the running kiosk from outside, beside a browser that shows the same panels."""
