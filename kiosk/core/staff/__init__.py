"""Entry of staff by the logo and a PIN, and their actions at the screen."""
