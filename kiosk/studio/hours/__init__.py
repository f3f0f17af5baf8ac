"""Hours of screen and desk, on one week."""
