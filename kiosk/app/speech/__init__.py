"""What makes sound out of sentences."""
